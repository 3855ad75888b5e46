import { canonicalJson } from "@/domain/record";
import { type Locked, type NewEntry, sha256 } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPollsInside } from "@/server/data/voting/polls/polls";
import { closeRoundRow, insertTally } from "@/server/data/voting/polls/rounds";
import { countRound } from "./count/count-round";

/** Closes and counts the open round of a poll inside an act, once; answers nothing where none is open. */
export async function closeRound(
  tx: Transaction,
  scope: Pick<DebateScope, "debate">,
  locked: Locked,
  pollKey: string,
): Promise<NewEntry[]> {
  const polls = await listPollsInside(tx, scope.debate.id);
  const poll = polls.find(({ key }) => key === pollKey);
  if (!poll?.round_id || poll.closed_at) return [];
  const count = await countRound(tx, { poll, roundId: poll.round_id, polls, labels: await optionLabels(tx, scope.debate.id) });
  await insertTally(tx, poll.round_id, count, locked.now);
  await closeRoundRow(tx, poll.round_id, locked.now);
  const ballots = count.counts.reduce((sum, { tally }) => sum + tally.turnout.cast, 0);
  const counts = count.counts.map(({ electorate, tally }) => ({
    electorate,
    ballots: tally.turnout.cast,
    tallyHash: sha256(canonicalJson(tally)),
  }));
  return [{ type: "poll-closed", payload: { poll: poll.key, round: poll.number, ballots, counts } }];
}
