import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPollsInside } from "@/server/data/voting/polls/polls";
import { closeRoundRow, insertTally } from "@/server/data/voting/polls/rounds";
import { countRound } from "./count/count-round";
import { closeSecretRound, countedIn } from "./secret/close-secret-round";

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
  const labels = await optionLabels(tx, scope.debate.id);
  if (poll.secrecy !== "named") return closeSecretRound(tx, locked, { poll, roundId: poll.round_id, polls, labels });
  const count = await countRound(tx, { poll, roundId: poll.round_id, polls, labels });
  await insertTally(tx, poll.round_id, count, locked.now);
  await closeRoundRow(tx, poll.round_id, locked.now);
  return [{ type: "poll-closed", payload: { poll: poll.key, round: poll.number, ...countedIn(count) } }];
}
