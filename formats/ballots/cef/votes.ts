import { problem } from "../problem";
import { quoted } from "../text/plain-text";
import { amountOf, eachLine, skipSpace, spells, trimEnd } from "../text/scanning";

export type VoteVisitor = {
  readonly option: (start: number, end: number, line: number) => void;
  /** What comes now is ranked lower. */
  readonly tier: () => void;
  readonly vote: (line: number, ballots: number, weight: number) => void;
};

/** Visits the votes, `TAGS || A > B = C ^weight * quantity # comment`; returns how many lines give a weight. */
export function eachVote(bytes: Uint8Array, isWeighted: boolean, visitor: VoteVisitor): number {
  let heavy = 0;
  eachLine(bytes, (start, end, line) => {
    if (start === end || bytes[start] === HASH) return;
    const { from, to, caret, star } = partsOf(bytes, start, end, line);
    if (from === to) throw problem(line, "A vote is missing: a blank one is written /EMPTY_RANKING/.");
    const weight = caret < 0 ? 1 : special(bytes, caret, star > caret ? star : to, line, "The weight");
    const ballots = star < 0 ? 1 : special(bytes, star, caret > star ? caret : to, line, "The quantity");
    const firstSpecial = Math.min(caret < 0 ? to : caret, star < 0 ? to : star);
    if (caret >= 0) heavy++;
    readRanking(bytes, from, trimEnd(bytes, from, firstSpecial), line, visitor);
    visitor.vote(line, ballots, isWeighted ? weight : 1);
  });
  return heavy;
}

const HASH = 0x23;
const STAR = 0x2a;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const CARET = 0x5e;
const BAR = 0x7c;

/** Where the ranking begins behind the tags, where it ends before the comment, and where weight and quantity are. */
function partsOf(bytes: Uint8Array, start: number, end: number, line: number) {
  let from = start;
  let to = end;
  let caret = -1;
  let star = -1;
  for (let at = start; at < to; at++) {
    const byte = bytes[at]!;
    if (byte > CARET && byte !== BAR) continue;
    if (byte === HASH) to = at;
    else if (byte === BAR && bytes[at + 1] === BAR) {
      from = at + 2;
      caret = star = -1;
    } else if (byte === CARET && caret < 0) caret = at;
    else if (byte === STAR && star < 0) star = at;
    else if (byte === LESS || byte === SEMICOLON)
      throw problem(
        line,
        `${byte === LESS ? "<" : ";"} has no place in a vote: ranks are separated by >, and a vote stands on a line of its own.`,
      );
  }
  from = skipSpace(bytes, from, to);
  return { from, to: trimEnd(bytes, from, to), caret, star };
}

function special(bytes: Uint8Array, sign: number, end: number, line: number, what: string): number {
  const from = skipSpace(bytes, sign + 1, end);
  return amountOf(bytes, from, trimEnd(bytes, from, end), line, what);
}

function readRanking(bytes: Uint8Array, start: number, end: number, line: number, visitor: VoteVisitor): void {
  if (spells(bytes, start, end, "/empty_ranking/") || spells(bytes, start, end, "/empty/")) return;
  let from = start;
  for (let at = start; at <= end; at++) {
    const byte = at === end ? GREATER : bytes[at]!;
    if (byte !== GREATER && byte !== EQUALS) continue;
    const first = skipSpace(bytes, from, at);
    const last = trimEnd(bytes, first, at);
    if (first === last) throw problem(line, `A rank is empty in ${quoted(bytes, start, end)}.`);
    visitor.option(first, last, line);
    if (byte === GREATER) visitor.tier();
    from = at + 1;
  }
}
