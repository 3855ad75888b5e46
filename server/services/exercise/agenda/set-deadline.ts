import { withMoreTime } from "@/domain/phases";
import { act, type NewEntry } from "@/server/data/acts/act";
import { setHeldMs } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { letRun } from "./let-run";
import { minutesFrom } from "./minutes-from";
import { presentPhase } from "./present-phase";

type Deadline = { readonly deadline: string | null };
type Wanted = { readonly minutes: number | null; readonly order?: number };

/** Sets the deadline of the present phase, and of the poll open in it, so many minutes from now; null lifts it. */
export function setDeadline(scope: DebateScope, { minutes, order }: Wanted): Promise<Deadline> {
  return act(scope, null, async (tx, locked) => {
    const { phase } = await presentPhase(tx, scope.debate.id, locked, order);
    const deadline = minutesFrom(locked.now, minutes);
    await letRun(tx, scope.debate.id, phase, deadline, locked);
    return said(phase.order, deadline);
  });
}

/**
 * Gives the present phase so many minutes more. One whose deadline has passed goes on; a poll that was counted then stays counted.
 * While the clock stands still they are added to what is left.
 */
export function extendPhase(
  scope: DebateScope,
  { minutes, order }: { readonly minutes: number; readonly order: number },
): Promise<Deadline> {
  return act(scope, null, async (tx, locked) => {
    const { phase, clock } = await presentPhase(tx, scope.debate.id, locked, order);
    const more = withMoreTime(clock, locked.now.getTime(), minutes);
    if (more.heldMs !== null) {
      await setHeldMs(tx, scope.debate.id, phase.order, more.heldMs);
      return { answer: { deadline: null }, entries: [{ type: "phase-held", payload: { order: phase.order, heldMs: more.heldMs } }] };
    }
    const deadline = new Date(more.deadline!);
    await letRun(tx, scope.debate.id, phase, deadline, locked);
    return said(phase.order, deadline);
  });
}

function said(order: number, at: Date | null): { readonly answer: Deadline; readonly entries: readonly NewEntry[] } {
  const answer = { deadline: at?.toISOString() ?? null };
  return { answer, entries: [{ type: "deadline-set", payload: { order, ...answer } }] };
}
