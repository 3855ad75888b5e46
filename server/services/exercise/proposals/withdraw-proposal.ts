import { refusalToHandle } from "@/domain/negotiation";
import { setProposalStatus } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { actOn, factsOf } from "./acting";
import { concernedBy, tellOfProposal } from "./telling";

/** Takes a proposal back. It stays readable, with its number. */
export function withdrawProposal(scope: DebateScope, number: number): Promise<{ readonly number: number }> {
  return actOn(scope, number, async ({ tx, now, proposal, who }) => {
    const refusal = refusalToHandle(factsOf(proposal), who);
    if (refusal) throw refusal;
    await setProposalStatus(tx, proposal.id, "withdrawn");
    await tellOfProposal(tx, scope, proposal, { what: "withdrawn", to: await concernedBy(tx, proposal), at: now });
    const payload = { number, delegation: proposal.delegation };
    return { answer: { number }, entries: [{ type: "proposal-withdrawn", payload }] };
  });
}
