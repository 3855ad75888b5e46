import { DomainError } from "@/domain/kernel";
import { breakoutByCode, openRoomsOf } from "@/server/data/exercise/breakouts/breakouts";
import type { UserScope } from "@/server/data/scope";

/** The room of a breakout that somebody was given or has chosen. */
export async function findMyRoom({ user }: UserScope, code: string): Promise<{ readonly slug: string }> {
  const breakout = await breakoutByCode(code);
  const rooms = breakout ? await openRoomsOf("now", breakout.id, user.id) : [];
  const mine = rooms.find(({ isTheirs }) => isTheirs);
  if (!mine) throw new DomainError("not-found", "You are in none of these rooms. Join with the code first.");
  return { slug: mine.slug };
}
