import { act } from "@/server/data/act";
import { listDueRounds } from "@/server/data/polls/rounds";
import { findDebateForServer } from "@/server/data/scope";
import { closeRound } from "./close-round";

/** Counts the rounds whose deadline has passed. Safe to run anywhere and at once: the debate's lock lets one of them close a round. */
export async function closeDueRounds(): Promise<number> {
  const due = await listDueRounds();
  for (const { slug, poll } of due) {
    const scope = await findDebateForServer(slug);
    if (scope)
      await act(scope, null, async (tx, locked) => ({
        answer: null,
        entries: await closeRound(tx, scope, locked, poll),
      }));
  }
  return due.length;
}
