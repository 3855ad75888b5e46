import type { Rating } from "@/domain/opinions";

/** A vote as any of the tools writes it; null for a cell that holds none. */
export function voteOf(cell: string): Rating | null {
  return VOTES.get(cell) ?? VOTES.get(cell.trim().toLowerCase()) ?? null;
}

const VOTES = new Map<string, Rating>([
  ...(["1", "1.0", "+1", "agree"] as const).map((word) => [word, 1] as const),
  ...(["-1", "-1.0", "−1", "disagree"] as const).map((word) => [word, -1] as const),
  ...(["0", "0.0", "-0", "pass"] as const).map((word) => [word, 0] as const),
]);

/** Milliseconds from seconds, milliseconds or a date; null where it is none of them. */
export function timeOf(cell: string): number | null {
  const word = cell.trim();
  if (word === "") return null;
  const number = Number(word);
  if (Number.isFinite(number)) return Math.abs(number) < LEAST_MILLISECONDS ? number * 1000 : number;
  const date = Date.parse(word);
  return Number.isNaN(date) ? null : date;
}

/** 1973 in milliseconds, the year 5138 in seconds. */
const LEAST_MILLISECONDS = 1e11;

/** An id as it stands, without a tail that a spreadsheet or a data frame left: 12.0 is 12. */
export const idOf = (cell: string): string => cell.trim().replace(/^(-?\d+)\.0+$/, "$1");

export const isYes = (cell: string | undefined): boolean => /^(?:true|t|yes|1)$/i.test(cell?.trim() ?? "");

/** What `formats/csv` put before text that a spreadsheet would run. */
export const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, "");
