import { problem } from "../problem";
import { LINE_FEED, quoted } from "./plain-text";

/** Visits every line, without the space around it, until a visit answers false. */
export function eachLine(bytes: Uint8Array, visit: (start: number, end: number, line: number) => unknown): void {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    let end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) end = bytes.length;
    const from = skipSpace(bytes, start, end);
    if (visit(from, trimEnd(bytes, from, end), line) === false) return;
    start = end + 1;
  }
}

/** The place of the first byte from `start` on that is no space; `end` when there is none. */
export function skipSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! <= SPACE) at++;
  return at;
}

/** The end of what is left of `start`…`end` without the space at its end. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1]! <= SPACE) at--;
  return at;
}

/** The first place of a byte in `start`…`end`, or -1. Looks no further, so that many lines cost no more than their length. */
export function indexIn(bytes: Uint8Array, byte: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === byte) return at;
  return -1;
}

/** The whole number that these bytes spell; NaN when they spell none, infinite when it cannot be added exactly. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return Number.NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY;
}

/** A count of ballots or a weight. Throws when it is none. */
export function amountOf(bytes: Uint8Array, start: number, end: number, line: number, what: string): number {
  const value = wholeNumber(bytes, start, end);
  if (value <= Number.MAX_SAFE_INTEGER) return value;
  const given = quoted(bytes, start, end);
  if (value === Number.POSITIVE_INFINITY) throw problem(line, `${what} ${given} is too large to be added exactly.`);
  if (start >= end) throw problem(line, `${what} is missing.`);
  if (bytes[start] === MINUS) throw problem(line, `${what} ${given} is negative.`);
  throw problem(line, `${what} ${given} is not a whole number: where there are fractions, multiply all of them by the same number.`);
}

/** Whether the bytes spell this ASCII word, in capitals or not; `word` is in lower case. */
export function spells(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    const byte = bytes[start + at]!;
    if ((byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) !== word.charCodeAt(at)) return false;
  }
  return true;
}

const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;
