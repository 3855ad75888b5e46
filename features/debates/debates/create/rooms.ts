/** How many rooms, as typed, and how people get to them. */
export type Rooms = { readonly count: string; readonly spreading: "evenly" | "choose" };

export const ONE_ROOM: Rooms = { count: "1", spreading: "evenly" };
/** As many as the server takes. */
export const MOST_ROOMS = 12;

/** Why there cannot be that many rooms, or null. */
export function refusalOfRooms({ count }: Rooms): string | null {
  const rooms = Number(count);
  const isFine = /^\d+$/.test(count.trim()) && rooms >= 1 && rooms <= MOST_ROOMS;
  return isFine ? null : `Write how many rooms, from 2 to ${MOST_ROOMS}.`;
}
