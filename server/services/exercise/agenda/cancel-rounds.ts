import { DomainError } from "@/domain/kernel";
import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { openPolls } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { findPoll } from "@/server/data/voting/polls/polls";
import { cancelRoundRow, hasVotes } from "@/server/data/voting/polls/rounds";

/** Ends every poll that is open as one that was never held; refused as soon as somebody has voted in one. */
export async function cancelRounds(tx: Transaction, scope: DebateScope, locked: Locked): Promise<readonly NewEntry[]> {
  const entries: NewEntry[] = [];
  for (const key of await openPolls(tx, scope.debate.id)) {
    const poll = await findPoll(tx, scope.debate.id, key);
    if (!poll?.round_id) continue;
    if (await hasVotes(tx, poll.round_id))
      throw new DomainError("conflict", `Somebody has voted in “${poll.title}”. Close the poll first: it is then counted, and stays so.`);
    await cancelRoundRow(tx, poll.round_id, locked.now);
    entries.push({ type: "poll-cancelled", payload: { poll: key, round: poll.number } });
  }
  return entries;
}
