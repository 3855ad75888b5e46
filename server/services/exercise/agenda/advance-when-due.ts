import { act } from "@/server/data/acts/act";
import { inTransaction } from "@/server/data/acts/transaction";
import { agendaOf, debatesToAdvance } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { moveTo } from "./enter-phase";

/**
 * Begins the next phase where the debate goes on by the clock and the deadline of the present one has passed, with the length that
 * the agenda plans for it; the last phase stays, and so does any while the debate is frozen. Safe to call at any time and anywhere: the debate's lock lets one of them move it on.
 */
export function advanceWhenDue(scope: DebateScope): Promise<unknown> {
  return act(scope, null, async (tx, locked) => {
    const agenda = await agendaOf(tx, scope.debate.id);
    const next = agenda.phases[locked.phaseOrder + 1];
    const isDue = agenda.status === "open" && locked.phaseDeadline !== null && locked.phaseDeadline <= locked.now;
    if (agenda.advance !== "by-clock" || agenda.isFrozen || !isDue || !next) return { answer: null, entries: [] };
    return moveTo(tx, scope, locked, agenda, { order: next.order, minutes: next.minutes || null });
  });
}

export const findDebatesToAdvance = () => inTransaction(debatesToAdvance);
