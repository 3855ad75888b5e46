import type { BreakoutRoom, BreakoutView } from "@/contracts/exercise/breakouts";
import { DomainError } from "@/domain/kernel";
import { type BreakoutRow, findBreakout } from "@/server/data/exercise/breakouts/breakouts";
import { type RoomRow, roomsOf } from "@/server/data/exercise/breakouts/rooms";
import type { WorkspaceScope } from "@/server/data/scope";
import { roomView } from "@/server/services/debates/debates/room-view";

/** All rooms of a breakout as they stand at this moment. */
export async function getBreakout(scope: WorkspaceScope, slug: string): Promise<BreakoutView> {
  const { id, title, spreading, roomCode } = await breakoutOf(scope, slug);
  const rows = await roomsOf(id);
  return {
    slug,
    title,
    question: rows[0]!.question,
    workspace: { slug: scope.workspace.slug, name: scope.workspace.name },
    spreading,
    ...roomView(roomCode),
    rooms: rows.map(viewOf),
    now: rows[0]!.now.toISOString(),
  };
}

/** A breakout of another workspace and one that never was get the same answer. */
export async function breakoutOf(scope: WorkspaceScope, slug: string): Promise<BreakoutRow> {
  const breakout = await findBreakout(scope, slug);
  if (!breakout) throw new DomainError("not-found", "There is no such breakout in this workspace.");
  return breakout;
}

function viewOf({ question, now, phaseOrder, phaseTitle, deadline, heldAt, heldMs, ...room }: RoomRow): BreakoutRoom {
  const phase = { order: phaseOrder, title: phaseTitle, deadline: deadline?.toISOString() ?? null, isHeld: heldAt !== null, heldMs };
  return { ...room, phase };
}
