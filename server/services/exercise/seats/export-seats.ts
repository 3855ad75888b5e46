import { DomainError } from "@/domain/kernel";
import { isRunning } from "@/domain/permissions";
import { type SeatChartRow, seatChartCsv } from "@/formats/seat-list";
import { delegationNames } from "@/server/data/exercise/delegations";
import { planOf } from "@/server/data/exercise/seats/plan";
import { peopleOf } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { presentIn } from "@/server/live/presence";

/** Who sits where and who is still expected, with names: for those who run the debate. */
export async function exportSeats(scope: DebateScope): Promise<string> {
  if (!isRunning(scope.role)) throw new DomainError("not-allowed", "Only the facilitator takes away who sits where.");
  const [people, plan, present, names] = await Promise.all([
    peopleOf(scope),
    planOf(scope),
    presentIn(scope.debate.id),
    delegationNames(scope),
  ]);
  const planned = new Map(plan.map((seat) => [seat.participantId, seat]));
  const nameOf = (key: string | null) => (key === null ? "" : (names.get(key) ?? key));
  const here = people
    .filter(({ role }) => !isRunning(role))
    .map(({ id, displayName, realName, delegation, isHead }): SeatChartRow => {
      const seat = planned.get(id);
      // Whoever has no seat yet is no observer for good: put in again, the list would give them one.
      const role = delegation !== null ? (isHead ? "head" : "delegate") : seat?.role === "observer" ? "observer" : "";
      const status = present.has(id) ? "here" : "away";
      return {
        name: realName ?? displayName,
        delegation: nameOf(delegation),
        role,
        group: seat?.group ?? "",
        called: displayName,
        status,
      };
    });
  const expected = plan
    .filter(({ participantId }) => participantId === null)
    .map(({ name, delegation, role, group }): SeatChartRow => {
      return { name, delegation: nameOf(delegation), role, group: group ?? "", called: "", status: "expected" };
    });
  return seatChartCsv([...here, ...expected]);
}
