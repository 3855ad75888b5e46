import { MAX_AMOUNT } from "@/domain/tally";
import { problem } from "../problem";
import { quoted } from "../text/plain-text";
import { amountOf, eachLine, indexIn, skipSpace, trimEnd, wholeNumber } from "../text/scanning";

/** The vote lines of an ABIF file; `score` is -1 where an option has none. */
export type AbifVisitor = {
  readonly option: (start: number, end: number, score: number, line: number) => void;
  readonly separator: (sign: ">" | "=" | ",") => void;
  readonly vote: (line: number, ballots: number) => void;
};

/** Visits `COUNT: A > B = C`, `COUNT: A/5, B/2` and what mixes them; other lines are left to `readHead`. */
export function eachVoteLine(bytes: Uint8Array, visitor: AbifVisitor): void {
  eachLine(bytes, (start, end, line) => {
    if (start === end || bytes[start] === HASH || bytes[start] === BRACE || bytes[start] === EQUALS) return;
    let at = start;
    while (at < end && bytes[at] !== COLON && bytes[at] !== STAR && bytes[at] !== BRACKET) at++;
    if (at === end || bytes[at] === BRACKET)
      throw problem(line, `${quoted(bytes, start, end)} is not a vote: it needs how many there are and a colon, as in 5: A > B.`);
    const ballots = amountOf(bytes, start, trimEnd(bytes, start, at), line, "The number of ballots");
    readPreferences(bytes, at + 1, end, line, visitor);
    visitor.vote(line, ballots);
  });
}

export const HASH = 0x23;
const STAR = 0x2a;
const COMMA = 0x2c;
const SLASH = 0x2f;
export const COLON = 0x3a;
export const EQUALS = 0x3d;
const GREATER = 0x3e;
export const BRACKET = 0x5b;
export const CLOSING_BRACKET = 0x5d;
export const BRACE = 0x7b;

/** A comment, or what is in braces behind the preferences, ends them. */
function readPreferences(bytes: Uint8Array, start: number, end: number, line: number, visitor: AbifVisitor): void {
  let expectsOption = false;
  let at = skipSpace(bytes, start, end);
  while (at < end && bytes[at] !== HASH && bytes[at] !== BRACE) {
    const nameStart = bytes[at] === BRACKET ? at + 1 : at;
    const nameEnd = bytes[at] === BRACKET ? closingBracket(bytes, at, end, line) : endOfName(bytes, at, end);
    at = bytes[at] === BRACKET ? skipSpace(bytes, nameEnd + 1, end) : nameEnd;
    const first = skipSpace(bytes, nameStart, nameEnd);
    const last = trimEnd(bytes, first, nameEnd);
    if (first === last) throw problem(line, `An option is missing in ${quoted(bytes, start, end)}.`);
    let score = -1;
    if (bytes[at] === SLASH && at < end) {
      const scoreStart = skipSpace(bytes, at + 1, end);
      at = endOfName(bytes, scoreStart, end);
      score = scoreOf(bytes, scoreStart, trimEnd(bytes, scoreStart, at), line);
    }
    visitor.option(first, last, score, line);
    const sign = at < end ? SIGNS.get(bytes[at]!) : undefined;
    expectsOption = sign !== undefined;
    if (sign) visitor.separator(sign);
    else if (at < end && bytes[at] !== HASH && bytes[at] !== BRACE)
      throw problem(line, `${quoted(bytes, at, end)} has no place here: put names with such characters into [brackets].`);
    if (sign) at = skipSpace(bytes, at + 1, end);
  }
  if (expectsOption) throw problem(line, `An option is missing at the end of ${quoted(bytes, start, end)}.`);
}

const SIGNS: ReadonlyMap<number, ">" | "=" | ","> = new Map([
  [GREATER, ">"],
  [EQUALS, "="],
  [COMMA, ","],
]);

function closingBracket(bytes: Uint8Array, start: number, end: number, line: number): number {
  const found = indexIn(bytes, CLOSING_BRACKET, start, end);
  if (found < 0) throw problem(line, "A bracket is opened and not closed.");
  return found;
}

/** A name without brackets ends where something begins that has a meaning of its own. */
function endOfName(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && ENDS_A_NAME[bytes[at]!] === 0) at++;
  return at;
}

const ENDS_A_NAME = new Uint8Array(256);
for (const sign of '>=,/#{}[]*:^|;<"') ENDS_A_NAME[sign.charCodeAt(0)] = 1;

function scoreOf(bytes: Uint8Array, start: number, end: number, line: number): number {
  const score = wholeNumber(bytes, start, end);
  if (score <= MAX_AMOUNT) return score;
  throw problem(line, `The score ${quoted(bytes, start, end)} is not a whole number from 0 to ${MAX_AMOUNT}.`);
}
