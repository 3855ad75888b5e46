import { act } from "@/server/data/act";
import { listDueRounds } from "@/server/data/polls/rounds";
import { findDebateForServer } from "@/server/data/scope";
import { closeRound } from "./close-round";

/**
 * Counts the rounds whose deadline has passed. Safe to run anywhere and at once: the debate's lock lets one of them close a
 * round. One that cannot be counted keeps no other waiting; the first failure is thrown when all have had their turn.
 */
export async function closeDueRounds(): Promise<number> {
  const due = await listDueRounds();
  const failures: unknown[] = [];
  for (const { slug, poll } of due) await close(slug, poll).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return due.length;
}

async function close(slug: string, poll: string): Promise<void> {
  const scope = await findDebateForServer(slug);
  if (!scope) return;
  await act(scope, null, async (tx, locked) => ({ answer: null, entries: await closeRound(tx, scope, locked, poll) }));
}
