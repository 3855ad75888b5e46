import type { SeatPlanView } from "@/contracts/exercise/seats";
import { act } from "@/server/data/acts/act";
import { dropExpected, planOf } from "@/server/data/exercise/seats/plan";
import type { DebateScope } from "@/server/data/scope";

/** Who is on the list of planned seats and has not come yet. */
export async function getSeatPlan(scope: DebateScope): Promise<SeatPlanView> {
  const plan = await planOf(scope);
  const expected = plan
    .filter(({ participantId }) => participantId === null)
    .map(({ name, role, delegation, group }) => ({ name, role, delegation, group }));
  return { planned: plan.length, expected };
}

/** Keeps no seat any longer for those who have not come. */
export function dropSeatPlan(scope: DebateScope): Promise<{ readonly dropped: number }> {
  return act(scope, null, async (tx) => {
    const dropped = await dropExpected(tx, scope.debate.id);
    const payload = { rows: 0, balanced: 0, dropped };
    return { answer: { dropped }, entries: dropped > 0 ? [{ type: "seats-planned", payload }] : [] };
  });
}
