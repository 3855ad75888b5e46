import { act } from "@/server/data/act";
import { agendaOf, setDeadline as setDeadlineRow } from "@/server/data/phases";
import type { DebateScope } from "@/server/data/scope";
import { minutesFrom } from "./minutes-from";
import { refusalUnlessOpen } from "./refusals";

/** Sets the deadline of the present phase, and of the poll open in it, so many minutes from now; null lifts it. */
export function setDeadline(scope: DebateScope, minutes: number | null): Promise<{ readonly deadline: string | null }> {
  return act(scope, null, async (tx, { now, phaseOrder: order }) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, scope.debate.id)).status);
    if (refusal) throw refusal;
    const deadline = minutesFrom(now, minutes);
    await setDeadlineRow(tx, scope.debate.id, order, deadline);
    const answer = { deadline: deadline?.toISOString() ?? null };
    return { answer, entries: [{ type: "deadline-set", payload: { order, ...answer } }] };
  });
}
