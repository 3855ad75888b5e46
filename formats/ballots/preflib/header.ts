import { MAX_COUNTED_OPTIONS } from "@/domain/tally";
import { distinctNames, tooManyOptions } from "../gathering/options";
import { problem } from "../problem";
import { decode, quoted } from "../text/plain-text";
import { amountOf, eachLine, indexIn, skipSpace, trimEnd, wholeNumber } from "../text/scanning";

/** What stands before the orders of a PrefLib file. */
export type PrefLibHeader = {
  readonly title: string | null;
  readonly names: readonly string[];
  readonly isCategorical: boolean;
  /** Zero where the file does not say. */
  readonly categories: number;
  /** Orders follow a colon in the present layout, a comma in the old one. */
  readonly separator: number;
  readonly firstOrder: { readonly at: number; readonly line: number };
  readonly notes: readonly string[];
};

/** Reads either layout: the present one is told by the `#` that it begins with. */
export function readHeader(bytes: Uint8Array): PrefLibHeader {
  return bytes[skipSpace(bytes, 0, bytes.length)] === HASH ? presentHeader(bytes) : oldHeader(bytes);
}

const HASH = 0x23;
const COLON = 0x3a;
const COMMA = 0x2c;

function presentHeader(bytes: Uint8Array): PrefLibHeader {
  const names: string[] = [];
  const facts = { title: null as string | null, type: "", alternatives: 0, categories: 0 };
  let firstOrder = { at: bytes.length, line: 1 };
  eachLine(bytes, (start, end, line) => {
    if (start === end) return;
    if (bytes[start] !== HASH) {
      firstOrder = { at: start, line };
      return false;
    }
    const colon = indexIn(bytes, COLON, start, Math.min(end, start + LONGEST_FIELD));
    if (colon < 0) return;
    const field = decode(bytes, skipSpace(bytes, start + 1, colon), colon)
      .trim()
      .toUpperCase();
    const from = skipSpace(bytes, colon + 1, end);
    if (field === "TITLE") facts.title = decode(bytes, from, end) || null;
    else if (field === "DATA TYPE") facts.type = decode(bytes, from, end).toLowerCase();
    else if (field === "NUMBER ALTERNATIVES") facts.alternatives = alternativesOf(bytes, from, end, line);
    else if (field === "NUMBER CATEGORIES") facts.categories = amountOf(bytes, from, end, line, "The number of categories");
    else if (field.startsWith("ALTERNATIVE NAME")) names[alternativeOf(field, line)] = decode(bytes, from, end);
  });
  const notes: string[] = [];
  const count = Math.max(names.length, facts.alternatives);
  return {
    title: facts.title,
    names: distinctNames(
      Array.from({ length: count }, (_, index) => names[index] || String(index + 1)),
      notes,
    ),
    isCategorical: facts.type === "cat",
    categories: facts.categories,
    separator: COLON,
    firstOrder,
    notes,
  };
}

const LONGEST_FIELD = 60;

function alternativeOf(field: string, line: number): number {
  const number = Number(field.slice("ALTERNATIVE NAME".length).trim());
  if (!Number.isInteger(number) || number < 1) throw problem(line, "An alternative's name needs its number, as in # ALTERNATIVE NAME 1: …");
  if (number > MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
  return number - 1;
}

function alternativesOf(bytes: Uint8Array, start: number, end: number, line: number): number {
  const count = amountOf(bytes, start, end, line, "The number of alternatives");
  if (count > MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
  return count;
}

/** The number of alternatives; for each a line with its number and its name; voters, sum and unique orders; then the orders. */
function oldHeader(bytes: Uint8Array): PrefLibHeader {
  const names: string[] = [];
  let expected = -1;
  let hasTotals = false;
  let firstOrder = { at: bytes.length, line: 1 };
  eachLine(bytes, (start, end, line) => {
    if (start === end) return;
    if (expected < 0) {
      if (Number.isNaN(wholeNumber(bytes, start, end)))
        throw problem(
          line,
          `A PrefLib file begins with # lines, or in its old layout with the number of alternatives, not ${quoted(bytes, start, end)}.`,
        );
      expected = alternativesOf(bytes, start, end, line);
    } else if (names.length < expected) names.push(oldName(bytes, start, end, line, names.length + 1));
    else if (hasTotals) {
      firstOrder = { at: start, line };
      return false;
    } else hasTotals = true;
  });
  if (expected < 0) throw problem(1, "The file is empty.");
  if (names.length < expected) throw problem(1, `${expected} alternatives are announced, and only ${names.length} are named.`);
  const notes: string[] = [];
  return { title: null, names: distinctNames(names, notes), isCategorical: false, categories: 0, separator: COMMA, firstOrder, notes };
}

function oldName(bytes: Uint8Array, start: number, end: number, line: number, expected: number): string {
  const comma = indexIn(bytes, COMMA, start, end);
  const number = comma < 0 ? Number.NaN : wholeNumber(bytes, start, trimEnd(bytes, start, comma));
  if (number !== expected) throw problem(line, `Here the name of alternative ${expected} is expected, as in ${expected},Name.`);
  return decode(bytes, skipSpace(bytes, comma + 1, end), end) || String(expected);
}
