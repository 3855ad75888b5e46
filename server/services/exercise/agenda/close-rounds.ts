import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { openPolls } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { closeRound } from "@/server/services/voting/polls/close-round";

/** Ends every poll that is open, counted. */
export async function closeRounds(tx: Transaction, scope: DebateScope, locked: Locked): Promise<readonly NewEntry[]> {
  const entries: NewEntry[] = [];
  for (const poll of await openPolls(tx, scope.debate.id)) entries.push(...(await closeRound(tx, scope, locked, poll)));
  return entries;
}
