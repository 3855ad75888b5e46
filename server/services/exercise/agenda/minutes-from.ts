/** The instant so many minutes after another; null for no deadline. */
export function minutesFrom(now: Date, minutes: number | null): Date | null {
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000);
}
