import { canonicalJson } from "@/domain/record";
import { type Locked, type NewEntry, sha256 } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { readBallots } from "@/server/data/polls/ballots";
import { optionLabels } from "@/server/data/polls/option-labels";
import { findPoll } from "@/server/data/polls/polls";
import { closeRoundRow, insertTally, listElectors } from "@/server/data/polls/rounds";
import type { DebateScope } from "@/server/data/scope";
import { countRound } from "./count-round";

/** Closes and counts the open round of a poll inside an act, once; answers nothing where none is open. */
export async function closeRound(
  tx: Transaction,
  scope: Pick<DebateScope, "debate">,
  locked: Locked,
  pollKey: string,
): Promise<NewEntry[]> {
  const poll = await findPoll(tx, scope.debate.id, pollKey);
  if (!poll?.round_id || poll.closed_at) return [];
  const ballots = await readBallots(tx, poll.round_id);
  const electors = await listElectors(tx, poll.round_id);
  const count = countRound({ poll, electors, ballots, labels: await optionLabels(tx, scope.debate.id) });
  await insertTally(tx, poll.round_id, count, locked.now);
  await closeRoundRow(tx, poll.round_id, locked.now);
  const tallyHash = sha256(canonicalJson(count.tally));
  return [{ type: "poll-closed", payload: { poll: poll.key, round: poll.number, ballots: ballots.length, tallyHash } }];
}
