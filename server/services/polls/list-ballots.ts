import type { BallotPage } from "@/contracts/results";
import { DomainError } from "@/domain/kernel";
import { readBallots } from "@/server/data/polls/ballots";
import { listPolls } from "@/server/data/polls/polls";
import type { DebateScope } from "@/server/data/scope";
import { ballotPage } from "./ballot-page";

/** Who voted how in a counted poll, page by page. Until it is counted there is nothing to list. */
export async function listBallots(scope: DebateScope, pollKey: string, after: number, atMost?: number): Promise<BallotPage> {
  const poll = (await listPolls(scope)).find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (!poll.round_id || !poll.closed_at) return { ballots: [], next: null };
  return ballotPage(poll, await readBallots("now", poll.round_id), after, atMost);
}
