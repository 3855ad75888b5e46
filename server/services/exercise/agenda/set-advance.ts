import { act } from "@/server/data/acts/act";
import { wakeAt } from "@/server/data/acts/jobs/queue";
import { setAdvance as setAdvanceRow } from "@/server/data/debates/debates/running";
import type { DebateScope } from "@/server/data/scope";
import { presentPhase } from "./present-phase";

type Advance = "by-hand" | "by-clock";

/** Says whether the next phase begins by itself at a deadline. By the clock, one that has passed already moves the debate on at once. */
export function setAdvance(scope: DebateScope, advance: Advance): Promise<{ readonly advance: Advance }> {
  return act(scope, null, async (tx, locked) => {
    const { agenda, phase } = await presentPhase(tx, scope.debate.id, locked);
    if (agenda.advance === advance) return { answer: { advance }, entries: [] };
    await setAdvanceRow(tx, scope.debate.id, advance);
    if (advance === "by-clock" && phase.deadline) await wakeAt(tx, scope.debate.id, phase.deadline);
    return { answer: { advance }, entries: [{ type: "settings-changed", payload: { advance } }] };
  });
}
