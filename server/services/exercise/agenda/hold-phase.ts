import { refusalToHold, refusalToResume } from "@/domain/phases";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { holdClock } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { letRun } from "./let-run";
import { type Present, presentPhase } from "./present-phase";

/** Stops the clock of the present phase, and every other one that runs in the debate: polls, checks, answers, speeches. People go on. */
export function holdPhase(scope: DebateScope, order: number): Promise<{ readonly heldMs: number | null }> {
  return act(scope, null, async (tx, locked) => {
    const present = await presentPhase(tx, scope.debate.id, locked, order);
    const refusal = refusalToHold(present.clock, locked.now.getTime());
    if (refusal) throw refusal;
    return stopClock(tx, scope, locked, present);
  });
}

/** Lets all of them go on, each with what it had left. */
export function resumePhase(scope: DebateScope, order: number): Promise<{ readonly deadline: string | null }> {
  return act(scope, null, async (tx, locked) => {
    const present = await presentPhase(tx, scope.debate.id, locked, order);
    const refusal = refusalToResume(present.clock);
    if (refusal) throw refusal;
    return startClock(tx, scope, locked, present);
  });
}

type Done<Answer> = { readonly answer: Answer; readonly entries: readonly NewEntry[] };

/** Inside an act, where the clock runs. */
export async function stopClock(tx: Transaction, { debate }: DebateScope, locked: Locked, { phase, clock }: Present) {
  const heldMs = clock.deadline === null ? null : Math.max(0, clock.deadline - locked.now.getTime());
  await holdClock(tx, debate.id, phase.order, heldMs, locked.now);
  return { answer: { heldMs }, entries: [{ type: "phase-held", payload: { order: phase.order, heldMs } }] } satisfies Done<object>;
}

/** Inside an act, where the clock stands still. */
export async function startClock(tx: Transaction, { debate }: DebateScope, locked: Locked, { phase, clock }: Present) {
  const deadline = clock.heldMs === null ? null : new Date(locked.now.getTime() + clock.heldMs);
  await letRun(tx, debate.id, phase, deadline, locked);
  const answer = { deadline: deadline?.toISOString() ?? null };
  return { answer, entries: [{ type: "phase-resumed", payload: { order: phase.order, ...answer } }] } satisfies Done<object>;
}
