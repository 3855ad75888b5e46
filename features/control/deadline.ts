const MINUTE = 60_000;

/** The longest deadline the server takes: thirty days. */
export const MOST_MINUTES = 43_200;

/** Minutes from `now` to a deadline that is `by` minutes after the present one, or after now where there is none or it has passed. Whole minutes, never fewer than asked for. */
export function minutesAfterExtending(deadline: string | null, now: number, by: number): number {
  const left = deadline === null ? 0 : Math.max(0, Date.parse(deadline) - now);
  return Math.min(MOST_MINUTES, Math.ceil(left / MINUTE) + by);
}

export type MinutesRead = { readonly minutes: number | null; readonly problem: string | null };

/** What somebody typed as a number of minutes; nothing typed means no deadline. */
export function readMinutes(typed: string): MinutesRead {
  const text = typed.trim();
  if (text === "") return { minutes: null, problem: null };
  const minutes = Number(text);
  const isWhole = /^\d+$/.test(text) && minutes >= 1 && minutes <= MOST_MINUTES;
  return isWhole ? { minutes, problem: null } : { minutes: null, problem: "Write whole minutes, from 1 to 43,200 (thirty days)." };
}
