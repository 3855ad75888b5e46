import type { Clock } from "@/server/data/exercise/injects/due";

/** When a phase will have run for so many minutes; null while its clock stands still or it has not begun. Minutes in which it stood still do not count. */
export function dueAt({ enteredAt, heldAt, pausedMs }: Clock, minutes: number): Date | null {
  return enteredAt && !heldAt ? new Date(enteredAt.getTime() + pausedMs + minutes * 60_000) : null;
}
