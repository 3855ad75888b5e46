import type { BallotSink } from "../gathering/ballot-sink";
import { tierFiller } from "../gathering/ballot-sink";
import { problem } from "../problem";
import { LINE_FEED, quoted } from "../text/plain-text";
import { amountOf } from "../text/scanning";
import type { BltTokens } from "./tokens";

/**
 * What ends a ballot. The format says a 0, wherever lines end; real files have a ballot on each line, some without the 0. A file
 * with a ballot on each line must keep to that: otherwise a 0 written for a skipped rank would be read as another ballot.
 */
type Ending = "zero" | "zero-on-its-line" | "line";

/** Reads ballots up to and with the 0 that ends them; `optionOf` gives a candidate's option, -1 when withdrawn. */
export function readBltBallots(bytes: Uint8Array, tokens: BltTokens, isHeadAlone: boolean, optionOf: Int16Array, sink: BallotSink): void {
  const ending = isHeadAlone ? endingOf(bytes, tokens.start) : "zero";
  const filler = tierFiller(sink.packed);
  for (;;) {
    const { line, isFirst } = tokens;
    if (tokens.kind === "open") skipId(tokens);
    if (tokens.kind === "end" || tokens.kind === "text")
      throw problem(line, "The ballots are not ended: put a 0 on a line of its own behind them.");
    if (tokens.kind !== "number")
      throw problem(line, `A ballot begins with how many there are of it, not with ${quoted(bytes, tokens.start, tokens.end)}.`);
    const count = amountOf(bytes, tokens.start, tokens.end, line, "The number of ballots");
    tokens.next();
    if (count === 0) return;
    if (ending === "zero-on-its-line" && !isFirst)
      throw problem(
        line,
        "A 0 ends a ballot, yet more follows on this line: put every ballot on a line of its own, and write - for a skipped rank.",
      );
    readPreferences(bytes, tokens, ending, optionOf, filler);
    sink.take(line, count, 1);
    filler.restart();
  }
}

function endingOf(bytes: Uint8Array, start: number): Ending {
  let zeros = 0;
  let words = 0;
  let endsWithZero = false;
  for (let at = behindId(bytes, start); at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== HASH; ) {
    const from = at;
    while (at < bytes.length && bytes[at]! > SPACE) at++;
    if (at > from) {
      words++;
      endsWithZero = at === from + 1 && bytes[from] === ZERO;
      if (endsWithZero) zeros++;
    } else at++;
  }
  if (words === 1 || zeros > 1) return "zero";
  return zeros === 0 ? "line" : endsWithZero ? "zero-on-its-line" : "zero";
}

/** Behind the ballot's id in parentheses, where there is one. */
function behindId(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== OPEN) return start;
  const end = bytes.indexOf(CLOSE, start);
  return end < 0 ? bytes.length : end + 1;
}

const SPACE = 0x20;
const HASH = 0x23;
const OPEN = 0x28;
const CLOSE = 0x29;
const ZERO = 0x30;

function skipId(tokens: BltTokens): void {
  const { line } = tokens;
  while (tokens.kind !== "close") {
    if (tokens.kind === "end") throw problem(line, "A parenthesis is opened and not closed.");
    tokens.next();
  }
  tokens.next();
}

function readPreferences(
  bytes: Uint8Array,
  tokens: BltTokens,
  ending: Ending,
  optionOf: Int16Array,
  filler: ReturnType<typeof tierFiller>,
): void {
  let isTied = false;
  let isInside = false;
  while (!(ending === "line" && (tokens.isFirst || tokens.kind === "end"))) {
    const { kind, value, line, isFirst } = tokens;
    if (kind === "end" || kind === "text" || (ending === "zero-on-its-line" && isFirst))
      throw problem(line, "A ballot is not ended by a 0.");
    if (kind === "number" && value === 0) {
      if (ending === "line") throw problem(line, "Some ballots end with a 0 and some do not: end every one with it.");
      tokens.next();
      return;
    }
    if (kind === "number") {
      if (!isTied && !isInside) filler.closeTier();
      place(bytes, tokens, optionOf, filler);
      isTied = false;
    } else if (kind === "equals") isTied = true;
    else if (kind === "open" && !isInside) {
      filler.closeTier();
      isInside = true;
    } else if (kind === "close" && isInside) isInside = false;
    else if (kind !== "skipped") throw problem(line, `${quoted(bytes, tokens.start, tokens.end)} has no place on a ballot.`);
    tokens.next();
  }
}

function place(
  bytes: Uint8Array,
  { value, line, start, end }: BltTokens,
  optionOf: Int16Array,
  filler: ReturnType<typeof tierFiller>,
): void {
  const option = optionOf[value];
  if (option === undefined)
    throw problem(line, `There is no candidate ${quoted(bytes, start, end)}: they are numbered from 1 to ${optionOf.length - 1}.`);
  if (option >= 0 && !filler.place(option)) throw problem(line, `This ballot names candidate ${value} twice.`);
}
