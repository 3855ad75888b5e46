import type { ResultsView } from "@/contracts/voting/results";
import { DomainError } from "@/domain/kernel";
import { findPollClosing } from "@/server/data/debates/record/closing";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPolls } from "@/server/data/voting/polls/polls";
import { ballotPage } from "./ballot-page";
import { countOf } from "./count/count-of";
import { countRound } from "./count/count-round";
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
  const head = { poll: pollView(poll), refusal };
  const nothing = { counts: [], together: null, objections: [], ballots: { ballots: [], next: null }, closedAt: null, record: null };
  if (refusal || !poll.round_id) return { ...head, ...nothing };
  const round = { poll, roundId: poll.round_id, polls, labels: await optionLabels("now", scope.debate.id) };
  if (!poll.closed_at) return { ...head, ...nothing, ...(await countRound("now", round)) };
  return {
    ...head,
    ...(await countOf("now", round)),
    ballots: await ballotPage(poll, 0),
    closedAt: poll.closed_at.toISOString(),
    record: await findPollClosing(scope.debate.id, poll.key),
  };
}
