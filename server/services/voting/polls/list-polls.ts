import type { MyPollView } from "@/contracts/voting/polls";
import type { DebateScope } from "@/server/data/scope";
import { listOwnElectors, listPolls } from "@/server/data/voting/polls/polls";
import { myBallot, pollView } from "./views";

/** Every poll of the debate, with the ballots this person may cast. */
export async function listPollsFor(scope: DebateScope): Promise<MyPollView[]> {
  const polls = await listPolls(scope);
  const electors = await listOwnElectors(
    scope,
    polls.flatMap(({ round_id }) => (round_id ? [round_id] : [])),
  );
  return polls.map((poll) => ({
    ...pollView(poll),
    mine: electors.filter(({ round_id }) => round_id === poll.round_id).map((elector) => myBallot(scope, poll, elector)),
  }));
}
