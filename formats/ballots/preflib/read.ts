import { MAX_COUNTED_OPTIONS } from "@/domain/tally";
import { ballotSink, tierFiller } from "../gathering/ballot-sink";
import { tooManyOptions } from "../gathering/options";
import { problem } from "../problem";
import { plainText, quoted } from "../text/plain-text";
import { amountOf, eachLine, skipSpace, trimEnd } from "../text/scanning";
import type { BallotSet, ReadRequest } from "../types";
import { type PrefLibHeader, readHeader } from "./header";

/** Reads orders (.soc, .soi, .toc, .toi); options that an order leaves out are unranked. */
export function readOrders(file: Uint8Array, request: ReadRequest): BallotSet {
  const bytes = plainText(file);
  const header = readHeader(bytes);
  if (header.isCategorical) return readCategories(file, request);
  const names = namesIn(bytes, header);
  const sink = ballotSink("ranked", names);
  const filler = tierFiller(sink.packed);
  eachOrder(bytes, header, {
    option(number, start, end, line) {
      checkNumber(number, names.length, bytes, start, end, line);
      if (!filler.place(number - 1)) throw problem(line, `This order names alternative ${number} twice.`);
    },
    group: () => filler.closeTier(),
    order(line, count) {
      sink.take(line, count, 1);
      filler.restart();
    },
  });
  return { title: header.title, seats: null, names, profile: sink.finish(), notes: header.notes };
}

/**
 * Reads categories (.cat). With one or two of them the first one is what a voter approves; with more they are grades, the first
 * one the highest, unless approvals are asked for.
 */
export function readCategories(file: Uint8Array, { ballotType, wanted }: ReadRequest): BallotSet {
  const bytes = plainText(file);
  const header = readHeader(bytes);
  const names = namesIn(bytes, header);
  const categories = header.categories || mostGroups(bytes, header);
  const asksForGrades = ballotType === undefined ? (wanted?.includes("score") ?? true) : ballotType !== "approval";
  const isGraded = categories > 2 && asksForGrades;
  if (categories > MAX_COUNTED_OPTIONS) throw problem(1, `At most ${MAX_COUNTED_OPTIONS} categories can be counted.`);
  const sink = ballotSink(isGraded ? "score" : "approval", names);
  const seen = new Uint8Array(names.length);
  let category = 0;
  eachOrder(bytes, header, {
    option(number, start, end, line) {
      checkNumber(number, names.length, bytes, start, end, line);
      if (seen[number - 1] === 1) throw problem(line, `Alternative ${number} is in two categories.`);
      seen[number - 1] = 1;
      if (isGraded) sink.packed[number - 1] = Math.max(categories - category, 1);
      else if (category === 0) sink.packed[(number - 1) >> 3]! |= 1 << ((number - 1) & 7);
    },
    group: () => category++,
    order(line, count) {
      if (category > categories) throw problem(line, `There are ${categories} categories; this line fills ${category}.`);
      sink.take(line, count, 1);
      seen.fill(0);
      category = 0;
    },
  });
  return {
    title: header.title,
    seats: null,
    names,
    profile: sink.finish({ maximumScore: Math.max(categories - 1, 1) }),
    notes: header.notes,
  };
}

type OrderVisitor = {
  /** An alternative, by the number that the file gives it. */
  readonly option: (number: number, start: number, end: number, line: number) => void;
  /** The end of a group in braces, or of an alternative that stands alone. */
  readonly group: () => void;
  readonly order: (line: number, count: number) => void;
};

function eachOrder(bytes: Uint8Array, { firstOrder, separator }: PrefLibHeader, visitor: OrderVisitor): void {
  eachLine(bytes.subarray(firstOrder.at), (from, to, counted) => {
    const start = from + firstOrder.at;
    const end = to + firstOrder.at;
    const line = counted + firstOrder.line - 1;
    if (start === end || bytes[start] === HASH) return;
    let at = start;
    while (at < end && bytes[at] !== separator) at++;
    const what = separator === COLON ? "The number of ballots before the colon" : "The number of ballots before the first comma";
    const count = amountOf(bytes, start, trimEnd(bytes, start, at), line, what);
    readGroups(bytes, Math.min(at + 1, end), end, line, visitor);
    visitor.order(line, count);
  });
}

const HASH = 0x23;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** `1, {2, 3}, 4`; commas may be missing between groups. */
function readGroups(bytes: Uint8Array, start: number, end: number, line: number, visitor: OrderVisitor): void {
  let isInside = false;
  for (let at = skipSpace(bytes, start, end); at < end; at = skipSpace(bytes, at, end)) {
    const byte = bytes[at]!;
    if (byte === COMMA) at++;
    else if (byte === OPEN || byte === CLOSE) {
      if (isInside === (byte === OPEN))
        throw problem(line, byte === OPEN ? "A brace opens inside braces." : "A brace closes that was not opened.");
      isInside = !isInside;
      if (!isInside) visitor.group();
      at++;
    } else {
      const from = at;
      let number = 0;
      while (at < end && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) number = Math.min(number * 10 + bytes[at++]! - 0x30, 1e9);
      if (at === from) throw problem(line, `Numbers of alternatives are expected, not ${quoted(bytes, from, end)}.`);
      visitor.option(number, from, at, line);
      if (!isInside) visitor.group();
    }
  }
  if (isInside) throw problem(line, "A brace is opened and not closed.");
}

function checkNumber(number: number, options: number, bytes: Uint8Array, start: number, end: number, line: number): void {
  if (number < 1 || number > options)
    throw problem(line, `There is no alternative ${quoted(bytes, start, end)}: they are numbered from 1 to ${options}.`);
}

/** The header's names; where it has none, the numbers that the orders use. */
function namesIn(bytes: Uint8Array, header: PrefLibHeader): readonly string[] {
  if (header.names.length > 0) return header.names;
  let highest = 0;
  eachOrder(bytes, header, {
    option(number, _start, _end, line) {
      if (number > MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
      highest = Math.max(highest, number);
    },
    group: () => {},
    order: () => {},
  });
  return Array.from({ length: highest }, (_, index) => String(index + 1));
}

function mostGroups(bytes: Uint8Array, header: PrefLibHeader): number {
  let most = 0;
  let groups = 0;
  eachOrder(bytes, header, {
    option: () => {},
    group: () => groups++,
    order() {
      most = Math.max(most, groups);
      groups = 0;
    },
  });
  return most;
}
