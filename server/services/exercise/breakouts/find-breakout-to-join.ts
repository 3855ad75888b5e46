import type { FoundRoom } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { breakoutByCode, openRoomsOf } from "@/server/data/exercise/breakouts/breakouts";

/** What a breakout's code leads to, or null where the code is of no breakout. One without an open room is not there. */
export async function findBreakoutToJoin(code: string): Promise<Omit<FoundRoom, "code"> | null> {
  const breakout = await breakoutByCode(code);
  if (!breakout) return null;
  const rooms = await openRoomsOf("now", breakout.id, null);
  const [first] = rooms;
  if (!first) throw new DomainError("not-found", "No open room has this code. Check it with whoever gave it to you.");
  const toChoose = breakout.spreading === "choose" ? rooms.map(({ code, title, people }) => ({ code, title, people })) : [];
  const { question, caucusIsOverseen, hidesNames } = first;
  return {
    slug: breakout.slug,
    title: breakout.title,
    question,
    breakout: { rooms: toChoose, isPlanned: rooms.some(({ expected }) => expected > 0) },
    caucusIsOverseen,
    hidesNames,
  };
}
