import type { PositionsView, PositionView } from "@/contracts/argument/positions";
import { type PositionRow, positionsOf } from "@/server/data/argument/positions";
import type { DebateScope } from "@/server/data/scope";

/** The positions of all delegations with their history, newest first. */
export async function listPositions(scope: DebateScope): Promise<PositionsView> {
  const byDelegation = new Map<string, PositionView[]>();
  for (const { delegation, ...row } of await positionsOf(scope)) {
    const revisions = byDelegation.get(delegation) ?? [];
    byDelegation.set(delegation, revisions);
    revisions.push(positionView(delegation, row));
  }
  return [...byDelegation].map(([delegation, revisions]) => ({ delegation, revisions }));
}

export function positionView(delegation: string, { revision, stances, reason, declaredBy, at }: PositionRow): PositionView {
  return { delegation, revision, stances, reason, declaredBy, at: at.toISOString() };
}
