import { MAX_COUNTED_OPTIONS } from "@/domain/tally";
import { ballotSink } from "../gathering/ballot-sink";
import { distinctNames, tooManyOptions } from "../gathering/options";
import { problem } from "../problem";
import { plainText, quoted } from "../text/plain-text";
import type { BallotSet } from "../types";
import { readBltBallots } from "./ballots";
import { readNames } from "./names";
import { type BltTokens, bltTokens } from "./tokens";

/**
 * Reads BLT as Hill, Wichmann and Woodall describe it, with the additions of OpenSTV and Droop. Withdrawn candidates are
 * left out: what a ballot says of the others keeps its order.
 */
export function readBlt(file: Uint8Array): BallotSet {
  const bytes = plainText(file);
  const tokens = bltTokens(bytes);
  const notes: string[] = [];
  const candidates = headNumber(bytes, tokens, "candidates");
  const seats = headNumber(bytes, tokens, "seats");
  const isHeadAlone = tokens.isFirst;
  const withdrawn = readWithdrawn(tokens, candidates, notes);
  const optionOf = new Int16Array(candidates + 1).fill(-1);
  let standing = 0;
  for (let number = 1; number <= candidates; number++) if (!withdrawn.has(number)) optionOf[number] = standing++;
  if (standing === 0) throw problem(1, "There is no candidate, or every candidate is withdrawn.");
  const placeholders = Array.from({ length: standing }, (_, option) => String(option));
  const sink = ballotSink("ranked", placeholders);
  readBltBallots(bytes, tokens, isHeadAlone, optionOf, sink);
  const { names: all, title } = readNames(bytes, tokens, candidates, notes);
  const names = distinctNames(
    all.filter((_, index) => !withdrawn.has(index + 1)),
    notes,
  );
  if (withdrawn.size > 0) notes.push(`Withdrawn and left out: ${[...withdrawn].map((number) => all[number - 1]).join(", ")}.`);
  return { title, seats, names, profile: sink.finish({}, names), notes };
}

/** Takes one of the two numbers that a file begins with and moves on. */
function headNumber(bytes: Uint8Array, tokens: BltTokens, what: "candidates" | "seats"): number {
  const { kind, value, line, start, end } = tokens;
  if (kind === "end" && start === 0) throw problem(1, "The file is empty.");
  if (kind !== "number" || !Number.isSafeInteger(value))
    throw problem(
      line,
      `A BLT file begins with the numbers of candidates and of seats; ${kind === "end" ? "nothing" : quoted(bytes, start, end)} is no number of ${what}.`,
    );
  if (what === "candidates" && value > MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
  tokens.next();
  return what === "seats" ? Math.max(value, 1) : value;
}

/** Candidates are withdrawn by a minus, or by a setting in brackets as Droop has them. Nicknames would change what ballots say. */
function readWithdrawn(tokens: BltTokens, candidates: number, notes: string[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  for (; tokens.kind === "withdrawn" || tokens.kind === "setting"; tokens.next()) {
    const { kind, text, value, line } = tokens;
    const [setting, ...given] = kind === "setting" ? text.split(/\s+/) : ["withdrawn", String(value)];
    if (setting === "nick") throw problem(line, "Nicknames of candidates are not read: write their numbers on the ballots.");
    if (setting !== "withdrawn") notes.push(`The setting in brackets on line ${line} is left aside.`);
    else for (const number of given) withdrawn.add(checked(Number(number), candidates, line));
  }
  return withdrawn;
}

function checked(number: number, candidates: number, line: number): number {
  if (number >= 1 && number <= candidates && Number.isInteger(number)) return number;
  throw problem(line, `There is no candidate ${number} to withdraw: they are numbered from 1 to ${candidates}.`);
}
