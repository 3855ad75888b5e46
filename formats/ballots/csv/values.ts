import { CONSENT_ANSWERS } from "@/domain/tally";
import { decode } from "../text/plain-text";
import { wholeNumber } from "../text/scanning";

/** What a cell says where it is no number. Whole numbers stand for themselves. */
export const EMPTY = -1;
export const YES = -2;
export const NO = -3;
/** The first of the answers of a consent ballot; the others follow downwards, in the order of `CONSENT_ANSWERS`. */
export const FIRST_ANSWER = -4;
export const LAST_ANSWER = FIRST_ANSWER - CONSENT_ANSWERS.length + 1;
export const OTHER = -100;

/** The meaning of a cell under an option. Ordinals are their number; 2.0 is 2. */
export function cellValue(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return EMPTY;
  const value = wholeNumber(bytes, start, end);
  if (!Number.isNaN(value)) return value;
  if (end - start > LONGEST) return OTHER;
  const word = decode(bytes, start, end).toLowerCase();
  return WORDS.get(word) ?? numberIn(word);
}

const LONGEST = 40;

const WORDS: ReadonlyMap<string, number> = new Map([
  ...["-", "–", "—", "n/a", "unranked", "skipped", "blank"].map((word) => [word, EMPTY] as const),
  ...["x", "yes", "y", "true", "✓", "✔", "☑", "approve", "approved"].map((word) => [word, YES] as const),
  ...["no", "false", "✗", "☐"].map((word) => [word, NO] as const),
  ...CONSENT_ANSWERS.map((answer, index) => [answer, FIRST_ANSWER - index] as const),
]);

function numberIn(word: string): number {
  const found = /^(\d{1,9})(?:\.0+|(?:st|nd|rd|th)(?: choice| place| rank| preference)?)$/.exec(word);
  return found ? Number(found[1]) : OTHER;
}
