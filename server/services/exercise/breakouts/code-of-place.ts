import { DomainError, folded } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { findBreakoutByCode, openRoomsOf } from "@/server/data/exercise/breakouts/breakouts";
import { plannedRoomsOf } from "@/server/data/exercise/breakouts/planned-rooms";

type Person = { readonly userId: string; readonly displayName: string };

/**
 * The room's own code behind a code somebody was given. That of a breakout leads to the room they are in already, else to the one whose
 * list of planned seats has their name, else to the open room with the fewest people, those counted who are still expected; where people
 * choose their room it leads nowhere else by itself. Any other code stays what it is.
 */
export async function codeOfPlace(tx: Transaction, given: string, { userId, displayName }: Person): Promise<string> {
  if (!(await findBreakoutByCode(tx, given))) return given;
  const breakout = (await findBreakoutByCode(tx, given, { isLocked: true }))!;
  const rooms = await openRoomsOf(tx, breakout.id, userId);
  const theirs = rooms.find(({ isTheirs }) => isTheirs);
  if (theirs) return theirs.code;
  if (rooms.length === 0) throw new DomainError("not-found", "No open room has this code. Check it with whoever gave it to you.");
  const planned = await plannedCode(tx, breakout.id, displayName);
  if (planned) return planned;
  if (breakout.spreading === "choose") {
    const isListed = rooms.some(({ expected }) => expected > 0);
    const sentence = isListed ? "No list of these rooms has a seat for this name. Choose one of the rooms." : "Choose one of the rooms.";
    throw new DomainError("invalid", sentence, { code: given, field: "room" });
  }
  return rooms.reduce((emptiest, room) => (sizeOf(room) < sizeOf(emptiest) ? room : emptiest)).code;
}

const sizeOf = ({ people, expected }: { readonly people: number; readonly expected: number }): number => people + expected;

/** Where a seat is planned for this name, or null. Who has taken the seat is gone to as well: it may be the same person on another device. */
async function plannedCode(tx: Transaction, breakoutId: string, name: string): Promise<string | null> {
  const [room] = await plannedRoomsOf(tx, breakoutId, folded(name));
  if (room?.status === "open") return room.code;
  if (!room || room.isTaken) return null;
  const why = room.status === "closed" ? "is closed. Ask whoever runs the debate where to go." : "is not open yet. Try again when it is.";
  throw new DomainError("wrong-phase", `A seat is planned for you in “${room.title}”, which ${why}`);
}
