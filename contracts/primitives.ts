import { z } from "zod";

const NO_NUL = /^[^\0]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Free text: trimmed, NFC, no NUL, at least `min` and at most `max` characters as a person counts them. */
export function text(max: number, min = 1) {
  return z
    .string()
    .max(max * 16, `At most ${max} characters.`)
    .regex(NO_NUL, "NUL characters are not allowed.")
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => value.length >= min, min <= 1 ? "Write something here." : `At least ${min} characters.`)
    .refine((value) => value.length <= max || !isLongerThan(value, max), `At most ${max} characters.`);
}

/**
 * Whether a text has more than `max` characters as a person counts them. It is looked at in pieces, because the segmenter takes
 * time that grows with the square of what it is given; a single character longer than a piece counts once a piece.
 */
export function isLongerThan(text: string, max: number): boolean {
  let count = 0;
  for (let from = 0; from < text.length && count <= max; ) {
    const piece = text.slice(from, from + PIECE);
    const starts = Array.from(graphemes.segment(piece), ({ index }) => index);
    // The last one may go on in the next piece.
    const isWhole = from + PIECE >= text.length || starts.length === 1;
    count += isWhole ? starts.length : starts.length - 1;
    from += isWhole ? piece.length : starts.at(-1)!;
  }
  return count > max;
}

const PIECE = 2_000;

export const id = z.uuid();
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Not an address of ours.")
  .max(80);
export const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64);

/** A key chosen by the client: the same key with the same request gets the same answer, once. */
export const idempotencyKey = z.uuid();

export const inDebate = z.strictObject({ debate: slug });
/** Every change inside a debate names it and carries its key. */
export const actInDebate = inDebate.extend({ idempotencyKey });

export const email = z
  .string()
  .max(254)
  .regex(NO_NUL, "NUL characters are not allowed.")
  .transform((value) => value.normalize("NFKC").trim().toLowerCase())
  .pipe(z.email("This is not an e-mail address."));

export const displayName = text(60);

/** Bytes, not characters, bound a password; there is no composition rule. */
export const password = z
  .string()
  .regex(NO_NUL, "NUL characters are not allowed.")
  .refine((value) => new TextEncoder().encode(value).length >= 8, "At least 8 characters.")
  .refine((value) => new TextEncoder().encode(value).length <= 1024, "At most 1,024 bytes.");

/** Letters and digits that cannot be confused when read aloud; spaces, hyphens and case do not matter. */
export const roomCode = z
  .string()
  .max(20)
  .transform((value) => value.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  .pipe(z.string().regex(/^[A-HJ-NP-Z2-9]{6}$/, "A room code has six letters and digits, such as K7QMPD."));

export type Instant = string;
