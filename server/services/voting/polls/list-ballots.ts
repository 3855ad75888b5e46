import type { BallotPage } from "@/contracts/voting/results";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { listPolls } from "@/server/data/voting/polls/polls";
import { ballotPage } from "./ballot-page";

/** Who voted how in a counted poll, page by page. Until it is counted there is nothing to list. */
export async function listBallots(scope: DebateScope, pollKey: string, after: number, atMost?: number | null): Promise<BallotPage> {
  const poll = (await listPolls(scope)).find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  return poll.closed_at && poll.secrecy === "named" ? ballotPage(poll, after, atMost) : { ballots: [], next: null };
}
