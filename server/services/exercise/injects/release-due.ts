import { act } from "@/server/data/acts/act";
import { askAsServer } from "@/server/data/connection/asking";
import { clockOf } from "@/server/data/exercise/injects/due";
import { preparedFor } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { releaseAll } from "./release";
import { dueAt } from "./running-clock";

/**
 * Releases what the clock of the debate's present phase has come to. Any server may ask at any time: under the debate's lock one
 * of them finds it due, and the others find it released.
 */
export function releaseDueInjects(scope: DebateScope): Promise<number> {
  return act(scope, null, async (tx, locked) => {
    await askAsServer(tx);
    const clock = await clockOf(tx, scope.debate.id, locked.phaseOrder);
    const prepared = await preparedFor(tx, scope.debate.id, locked.phaseOrder);
    const due = prepared.filter(({ minutes }) => {
      const at = dueAt(clock, minutes!);
      return at !== null && at <= locked.now;
    });
    const entries = await releaseAll(tx, scope, locked, due);
    return { answer: entries.length, entries };
  });
}
