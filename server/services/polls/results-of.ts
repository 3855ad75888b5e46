import type { ResultsView } from "@/contracts/results";
import { DomainError } from "@/domain/kernel";
import { type BallotRow, readBallots } from "@/server/data/polls/ballots";
import { optionLabels } from "@/server/data/polls/option-labels";
import { listPolls, type PollRow } from "@/server/data/polls/polls";
import { findTally, listElectors } from "@/server/data/polls/rounds";
import { findPollClosing } from "@/server/data/record/closing";
import type { DebateScope } from "@/server/data/scope";
import { ballotPage } from "./ballot-page";
import { changeOfMind } from "./change-of-mind";
import { countRound, type RoundCount } from "./count-round";
import { type EncodedResults, resultsOnce } from "./result-cache";
import { pollView, refusalToShow } from "./views";

/** A poll's results, the same for everybody, counted once at its close. */
export function resultsOf(scope: DebateScope, pollKey: string): Promise<EncodedResults> {
  const { slug, seq, audience } = scope.debate;
  return resultsOnce({ slug, seq, poll: pollKey, isPublic: audience === "public" }, () => compute(scope, pollKey));
}

async function compute(scope: DebateScope, pollKey: string): Promise<ResultsView> {
  const polls = await listPolls(scope);
  const poll = polls.find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  const refusal = refusalToShow(poll);
  const nothing = { tally: null, byDelegation: [], ballots: { ballots: [], next: null }, change: null, closedAt: null, record: null };
  if (refusal || !poll.round_id) return { poll: pollView(poll), refusal, ...nothing };
  const ballots = await readBallots("now", poll.round_id);
  const count = poll.closed_at ? ((await findTally(poll.round_id)) as RoundCount) : await countNow(scope, poll, poll.round_id, ballots);
  return {
    poll: pollView(poll),
    refusal: null,
    ...count,
    ballots: poll.closed_at ? ballotPage(poll, ballots, 0) : nothing.ballots,
    change: poll.closed_at ? await changeOfMind(polls, poll, ballots) : null,
    closedAt: poll.closed_at?.toISOString() ?? null,
    record: poll.closed_at ? await findPollClosing(scope.debate.id, poll.key) : null,
  };
}

async function countNow(scope: DebateScope, poll: PollRow, roundId: string, ballots: readonly BallotRow[]): Promise<RoundCount> {
  const [electors, labels] = await Promise.all([listElectors("now", roundId), optionLabels("now", scope.debate.id)]);
  return countRound({ poll, electors, ballots, labels });
}
