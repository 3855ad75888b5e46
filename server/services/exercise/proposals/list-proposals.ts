import type { ProposalCard } from "@/contracts/exercise/proposals";
import { listProposals as rows } from "@/server/data/exercise/proposals/read";
import type { DebateScope } from "@/server/data/scope";
import { proposalCard } from "./views";

/** Every proposal of the debate as it reads now, in the order of their numbers; for everybody who reads the debate. */
export async function listProposals({ debate }: DebateScope): Promise<readonly ProposalCard[]> {
  return (await rows("now", debate.id)).map(proposalCard);
}
