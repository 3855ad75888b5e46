import { ballotSink, tierFiller } from "../gathering/ballot-sink";
import { type OptionList, optionList } from "../gathering/options";
import { problem } from "../problem";
import { decode, LONGEST_TEXT, plainText } from "../text/plain-text";
import { eachLine, indexIn, skipSpace, spells, trimEnd, wholeNumber } from "../text/scanning";
import type { BallotSet } from "../types";
import { eachVote } from "./votes";

/**
 * Reads Condorcet Election Format V1. Candidates that the file does not declare are those its votes name; where it declares
 * them, others are left aside, as the format says. Options that a vote leaves out are unranked, whatever Implicit Ranking says.
 */
export function readCef(file: Uint8Array): BallotSet {
  const bytes = plainText(file);
  const parameters = readParameters(bytes);
  const { options, isDeclared } = parameters;
  const notes: string[] = [];
  if (!isDeclared)
    eachVote(bytes, true, { option: (start, end, line) => options.meet(bytes, start, end, line), tier: () => {}, vote: () => {} });
  const sink = ballotSink("ranked", options.names);
  const filler = tierFiller(sink.packed);
  let unknown = 0;
  let leavesOptionsOut = false;
  const heavy = eachVote(bytes, parameters.isWeighted, {
    option(start, end, line) {
      const option = options.index.find(bytes, start, end);
      if (option < 0) unknown++;
      else if (!filler.place(option)) throw problem(line, `This vote names “${options.names[option]}” twice.`);
    },
    tier: () => filler.closeTier(),
    vote(line, ballots, weight) {
      leavesOptionsOut ||= parameters.comparesRanked && sink.packed.includes(0);
      sink.take(line, ballots, weight);
      filler.restart();
    },
  });
  if (unknown > 0)
    notes.push(
      `Votes name candidates that are not in the list of candidates, ${unknown === 1 ? "once" : `${unknown} times`}: they are left aside.`,
    );
  if (leavesOptionsOut)
    notes.push("The file says #/Implicit Ranking: false: a count with unranked options ignored compares only what a ballot ranks.");
  if (heavy > 0 && !parameters.isWeighted) notes.push("Weights are left aside, because the file does not say #/Weight Allowed: true.");
  return { title: parameters.title, seats: parameters.seats, names: options.names, profile: sink.finish(), notes };
}

type Parameters = {
  readonly title: string | null;
  readonly options: OptionList;
  readonly isDeclared: boolean;
  readonly seats: number | null;
  readonly isWeighted: boolean;
  /** Implicit Ranking is false: the file asks that a ballot says nothing about the options it does not rank. */
  readonly comparesRanked: boolean;
};

/** Parameters stand before the first vote. A title is a comment on the first line, as `writeCef` writes it. */
function readParameters(bytes: Uint8Array): Parameters {
  const options = optionList();
  const found = { title: null as string | null, isDeclared: false, seats: null as number | null, isWeighted: false, comparesRanked: false };
  eachLine(bytes, (start, end, line) => {
    if (start === end) return;
    if (bytes[start] !== HASH) return false;
    if (bytes[start + 1] !== SLASH) {
      if (line === 1) found.title = titleIn(decode(bytes, start + 1, Math.min(end, start + LONGEST_TEXT)));
      return;
    }
    const colon = indexIn(bytes, COLON, start, end);
    if (colon < 0) return;
    const nameEnd = trimEnd(bytes, start + 2, colon);
    const nameStart = skipSpace(bytes, start + 2, nameEnd);
    const from = skipSpace(bytes, colon + 1, end);
    const is = (name: string) => spells(bytes, nameStart, nameEnd, name);
    if (is("candidates")) {
      found.isDeclared = true;
      declareAll(bytes, from, end, line, options);
    } else if (is("number of seats") || is("number of seat")) found.seats = seatsOf(bytes, from, end, line);
    else if (is("implicit ranking")) found.comparesRanked = spells(bytes, from, end, "false");
    else if (is("weight allowed")) found.isWeighted = spells(bytes, from, end, "true");
  });
  return { options, ...found };
}

const HASH = 0x23;
const SLASH = 0x2f;
const COLON = 0x3a;
const SEMICOLON = 0x3b;

const titleIn = (comment: string): string | null => /^\s*Title:\s*(\S.*)$/i.exec(comment)?.[1]?.trim() ?? null;

function declareAll(bytes: Uint8Array, start: number, end: number, line: number, options: OptionList): void {
  for (let at = start; at < end; ) {
    const found = indexIn(bytes, SEMICOLON, at, end);
    const next = found < 0 ? end : found;
    const from = skipSpace(bytes, at, next);
    const to = trimEnd(bytes, from, next);
    if (from < to) options.declare(bytes, from, to, line);
    at = next + 1;
  }
}

function seatsOf(bytes: Uint8Array, start: number, end: number, line: number): number {
  const seats = wholeNumber(bytes, start, end);
  if (seats >= 1 && seats <= Number.MAX_SAFE_INTEGER) return seats;
  throw problem(line, "The number of seats is a whole number, 1 or more.");
}
