import { MOST_MINUTES } from "@/domain/phases";

export type MinutesRead = { readonly minutes: number | null; readonly problem: string | null };

/** What somebody typed as a number of minutes; nothing typed means no deadline. */
export function readMinutes(typed: string): MinutesRead {
  const text = typed.trim();
  if (text === "") return { minutes: null, problem: null };
  const minutes = Number(text);
  const isWhole = /^\d+$/.test(text) && minutes >= 1 && minutes <= MOST_MINUTES;
  return isWhole ? { minutes, problem: null } : { minutes: null, problem: "Write whole minutes, from 1 to 43,200 (thirty days)." };
}
