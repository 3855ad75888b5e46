import { orderOfBytes, UNRANKED } from "../ballots/columns";
import { type BallotBlock, BLOCK_ROWS, type Profile } from "../ballots/profile";
import type { UnrankedConvention } from "../types";
import { BELOW_AT, loadPlaces, rowsToRead, type Vectors, vectorsFor } from "../vectors/vectors";

/** Square, row after row: `values[a * size + b]` is the weight of the ballots that put option a above option b. */
export type PairwiseMatrix = { readonly size: number; readonly values: Float64Array };

/**
 * Every option against every other, over ranked or scored ballots. Unranked options share one last tier ("last"),
 * or a ballot compares only the options it ranks ("ignored"). The matrix is the same with vectors and without.
 */
export function pairwiseMatrix(
  profile: Profile,
  unranked: UnrankedConvention,
  vectors: Vectors | null = vectorsFor(profile),
): PairwiseMatrix {
  const size = profile.optionKeys.length;
  const values = new Float64Array(size * size);
  const order = orderOfBytes(profile.ballotType, profile.limits);
  const hasRoom = order.every((place, byte) => byte > highestByte(profile) || place === UNRANKED || place < LAST_IN_WORDS);
  const words = hasRoom ? openWords(size, unranked) : null;
  for (const block of profile.blocks)
    if (vectors && !block.weights) addByVectors(vectors, profile, block, unranked, values);
    else if (words && !block.weights) addByWords(block, order, words, values);
    else weighRows(block, order, unranked, values);
  return { size, values };
}

const highestByte = ({ ballotType, optionKeys, limits }: Profile): number =>
  ballotType === "ranked" ? optionKeys.length : limits.maximumScore + 1;

export function toRows({ size, values }: PairwiseMatrix): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) => [...values.subarray(row * size, (row + 1) * size)]);
}

function addByVectors(vectors: Vectors, profile: Profile, block: BallotBlock, unranked: UnrankedConvention, values: Float64Array): void {
  const size = block.columns.length;
  const length = rowsToRead(block);
  loadPlaces(vectors, profile, block);
  if (unranked === "ignored") vectors.placeBelow(block.bytes.length);
  const belowAt = unranked === "ignored" ? BELOW_AT : 0;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (a !== b) values[a * size + b]! += vectors.countAbove(a * BLOCK_ROWS, belowAt + b * BLOCK_ROWS, length);
}

/** Four rows at a time: the places of four rows are the bytes of one word. `Words` are for every block anew, because making them takes time. */
type Words = { readonly above: readonly Int32Array[]; readonly below: readonly Int32Array[] };

function openWords(size: number, unranked: UnrankedConvention): Words {
  const columns = () => Array.from({ length: size }, () => new Int32Array(BLOCK_ROWS / 4));
  const above = columns();
  return { above, below: unranked === "last" ? above : columns() };
}

function addByWords({ rows, columns }: BallotBlock, order: Uint8Array, { above, below }: Words, values: Float64Array): void {
  const size = columns.length;
  const words = (rows + 3) >> 2;
  for (let option = 0; option < size; option++) {
    writePlaces(columns[option]!, 4 * words, order, LAST_IN_WORDS, above[option]!);
    // Where an unranked option is not compared nothing is above it: no place comes before 0.
    if (below !== above) writePlaces(columns[option]!, 4 * words, order, 0, below[option]!);
  }
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) if (a !== b) values[a * size + b]! += 4 * words - countNotAbove(above[a]!, below[b]!, words);
}

/** The place of an unranked option; every other one is lower, so that the highest bit of each byte is free. */
const LAST_IN_WORDS = 127;

function writePlaces(column: Uint8Array, rows: number, order: Uint8Array, unranked: number, words: Int32Array): void {
  const places = new Uint8Array(words.buffer);
  for (let row = 0; row < rows; row++) {
    const place = order[column[row]!]!;
    places[row] = place === UNRANKED ? unranked : place;
  }
}

/** Subtracts with the highest bit of each byte set: it is still set where there was nothing to borrow. Adds these bits up in bytes. */
function countNotAbove(above: Int32Array, below: Int32Array, words: number): number {
  let count = 0;
  for (let at = 0; at < words; ) {
    const end = Math.min(words, at + 255);
    let sums = 0;
    for (; at < end; at++) sums = (sums + ((((above[at]! | 0x80808080) - below[at]!) >>> 7) & 0x01010101)) | 0;
    count += (sums & 255) + ((sums >>> 8) & 255) + ((sums >>> 16) & 255) + (sums >>> 24);
  }
  return count;
}

/** Row by row, of any weight and with any number of options. Signs instead of branches, which would be guessed wrong on every other ballot. */
function weighRows({ rows, columns, weights }: BallotBlock, order: Uint8Array, unranked: UnrankedConvention, values: Float64Array): void {
  const size = columns.length;
  const places = columns.map((column) => placesOf(column, rows, order));
  const end = unranked === "last" ? UNRANKED + 1 : UNRANKED;
  const sums = new Float64Array(2);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      weighBoth(sums, places[a]!, places[b]!, end, weights ?? ONES);
      values[a * size + b]! += sums[0]!;
      values[b * size + a]! += sums[1]!;
    }
}

function placesOf(column: Uint8Array, rows: number, order: Uint8Array): Uint8Array {
  const places = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) places[row] = order[column[row]!]!;
  return places;
}

const ONES = new Float64Array(BLOCK_ROWS).fill(1);

/** What the rows weigh in which one option is above the other, and the other above the one; nothing is above a place from `end` on. */
function weighBoth(sums: Float64Array, one: Uint8Array, other: Uint8Array, end: number, weights: Float64Array): void {
  const rows = one.length;
  let ahead = 0;
  let behind = 0;
  for (let row = 0; row < rows; row++) {
    const a = one[row]!;
    const b = other[row]!;
    ahead += (((a - b) & (b - end)) >>> 31) * weights[row]!;
    behind += (((b - a) & (a - end)) >>> 31) * weights[row]!;
  }
  sums[0] = ahead;
  sums[1] = behind;
}
