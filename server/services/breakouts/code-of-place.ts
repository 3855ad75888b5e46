import { DomainError } from "@/domain/kernel";
import { findBreakoutByCode, openRoomsOf } from "@/server/data/breakouts/breakouts";
import type { Transaction } from "@/server/data/client";

/**
 * The room's own code behind a code somebody was given. That of a breakout leads to the room they are in already, else to the open room
 * with the fewest people; where people choose their room it leads nowhere by itself. Any other code stays what it is.
 */
export async function codeOfPlace(tx: Transaction, given: string, userId: string): Promise<string> {
  if (!(await findBreakoutByCode(tx, given))) return given;
  const breakout = (await findBreakoutByCode(tx, given, { isLocked: true }))!;
  const rooms = await openRoomsOf(tx, breakout.id, userId);
  const theirs = rooms.find(({ isTheirs }) => isTheirs);
  if (theirs) return theirs.code;
  if (rooms.length === 0) throw new DomainError("not-found", "No open room has this code. Check it with whoever gave it to you.");
  if (breakout.spreading === "choose") throw new DomainError("invalid", "Choose one of the rooms.", { code: given });
  return rooms.reduce((emptiest, room) => (room.people < emptiest.people ? room : emptiest)).code;
}
