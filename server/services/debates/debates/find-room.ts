import type { FoundRoom } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { findOpenRoom, type OpenRoom } from "@/server/data/debates/debates/room";
import { findBreakoutToJoin } from "@/server/services/exercise/breakouts/find-breakout-to-join";

/** What somebody with a room code is about to join. */
export async function findRoom(code: string): Promise<FoundRoom> {
  const breakout = await findBreakoutToJoin(code);
  if (breakout) return { ...breakout, code };
  const { slug, title, question, caucusIsOverseen, naming, namesRevealedAt } = found(await findOpenRoom(code));
  const hidesNames = naming === "pseudonyms" && namesRevealedAt === null;
  return { slug, title, question, code, breakout: null, caucusIsOverseen, hidesNames };
}

/** A closed room and one that never was get the same answer. */
export function found(room: OpenRoom | null): OpenRoom {
  if (!room) throw new DomainError("not-found", "No open room has this code. Check it with whoever gave it to you.");
  return room;
}
