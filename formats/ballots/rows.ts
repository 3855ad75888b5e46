import type { Profile } from "@/domain/tally";

/** Equal ballots together: the byte of each column (see `columnsOf`), how many they are, and what they weigh in all. */
export type Row = { readonly bytes: Uint8Array; readonly ballots: number; readonly weight: number };

/** Visits the ballots that are not blank, as they lie. `bytes` is used again for the next row. */
export function eachRow({ blocks }: Profile, visit: (row: Row) => void): void {
  for (const { rows, columns, weights, ballots } of blocks) {
    const bytes = new Uint8Array(columns.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns.length; column++) bytes[column] = columns[column]![row]!;
      visit({ bytes, ballots: ballots?.[row] ?? 1, weight: weights?.[row] ?? 1 });
    }
  }
}

/** Rows that are made when they are asked for, so that a million of them need no room. */
export type Rows = Iterable<Row> & { readonly length: number };

/** Equal ballots taken together, most first; equally many in the order of their bytes. Blank ballots are not among them. */
export const groupedRows = (profile: Profile): Rows => grouped(profile, false);

/** As `groupedRows`, with ballots apart that differ in what one of them weighs. */
export const rowsByWeight = (profile: Profile): Rows => grouped(profile, true);

function grouped(profile: Profile, isByWeight: boolean): Rows {
  const { width, bytes, ballots, weights } = flattened(profile);
  const order = Uint32Array.from(ballots.keys());
  const each = (row: number) => (isByWeight ? weights[row]! / ballots[row]! : 0);
  if (isByWeight && profile.counted.weight !== profile.counted.ballots) order.sort((a, b) => each(a) - each(b));
  sortByBytes(order, bytes, width);
  const firsts: number[] = [];
  const sums: { ballots: number; weight: number }[] = [];
  for (const row of order) {
    const last = firsts.at(-1);
    if (last === undefined || each(last) !== each(row) || !areEqual(bytes, last * width, row * width, width)) {
      firsts.push(row);
      sums.push({ ballots: 0, weight: 0 });
    }
    sums.at(-1)!.ballots += ballots[row]!;
    sums.at(-1)!.weight += weights[row]!;
  }
  const mostFirst = Uint32Array.from(firsts.keys()).sort((a, b) => sums[b]!.weight - sums[a]!.weight || a - b);
  return {
    length: mostFirst.length,
    *[Symbol.iterator]() {
      for (const group of mostFirst) {
        const at = firsts[group]! * width;
        yield { bytes: bytes.subarray(at, at + width), ...sums[group]! };
      }
    },
  };
}

/** Every row's bytes, one row after the other. */
function flattened(profile: Profile) {
  const width = profile.blocks[0]?.columns.length ?? 0;
  const rows = profile.blocks.reduce((sum, block) => sum + block.rows, 0);
  const flat = { width, bytes: new Uint8Array(rows * width), ballots: new Float64Array(rows), weights: new Float64Array(rows) };
  let at = 0;
  eachRow(profile, ({ bytes, ballots, weight }) => {
    flat.bytes.set(bytes, at * width);
    flat.ballots[at] = ballots;
    flat.weights[at++] = weight;
  });
  return flat;
}

/** Radix sort, the last byte first: rows with equal bytes keep their order. */
function sortByBytes(order: Uint32Array, bytes: Uint8Array, width: number): void {
  const sorted = new Uint32Array(order.length);
  for (let column = width - 1; column >= 0; column--) {
    const places = new Uint32Array(257);
    for (const row of order) places[bytes[row * width + column]! + 1]!++;
    for (let byte = 0; byte < 256; byte++) places[byte + 1]! += places[byte]!;
    for (const row of order) sorted[places[bytes[row * width + column]!]!++] = row;
    order.set(sorted);
  }
}

function areEqual(bytes: Uint8Array, one: number, other: number, width: number): boolean {
  for (let at = 0; at < width; at++) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

/** So many ballots that weigh the same each. */
export type EvenRow = { readonly bytes: Uint8Array; readonly copies: number; readonly each: number };

/**
 * Rows whose ballots all weigh a whole number: ballots of different weights that were stored together are told apart again, as
 * evenly as whole numbers allow.
 */
export function* evenly(rows: Iterable<Row>): Generator<EvenRow> {
  for (const { bytes, ballots, weight } of rows) {
    const each = Math.floor(weight / ballots);
    const heavier = weight - each * ballots;
    if (heavier > 0) yield { bytes, copies: heavier, each: each + 1 };
    if (each > 0 && ballots > heavier) yield { bytes, copies: ballots - heavier, each };
  }
}

/** The options of a ranked row, tier by tier. */
export function tiersOf(bytes: Uint8Array): readonly (readonly number[])[] {
  const tiers: number[][] = [];
  for (let option = 0; option < bytes.length; option++) {
    const tier = bytes[option]!;
    if (tier === 0) continue;
    tiers[tier - 1] ??= [];
    tiers[tier - 1]!.push(option);
  }
  return tiers;
}

/** A text of many lines, each ended. Pieces are joined early, so that a million lines are not a million strings for long. */
export function linesOf<Item>(items: Iterable<Item>, line: (item: Item) => string, end = "\n"): string {
  let text = "";
  let piece: string[] = [];
  for (const item of items) {
    piece.push(line(item));
    if (piece.length < 10_000) continue;
    text += `${piece.join(end)}${end}`;
    piece = [];
  }
  return piece.length > 0 ? `${text}${piece.join(end)}${end}` : text;
}
