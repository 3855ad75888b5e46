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
  for (const block of profile.blocks)
    if (vectors && !block.weights) addByVectors(vectors, profile, block, unranked, values);
    else addPlainly(block, order, unranked, values);
  return { size, values };
}

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

function addPlainly({ rows, columns, weights }: BallotBlock, order: Uint8Array, unranked: UnrankedConvention, values: Float64Array): void {
  const size = columns.length;
  const places = columns.map((column) => placesOf(column, rows, order));
  const end = unranked === "last" ? UNRANKED + 1 : UNRANKED;
  const sums = new Float64Array(2);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      if (weights) weighBoth(sums, places[a]!, places[b]!, end, weights);
      else countBoth(sums, places[a]!, places[b]!, end);
      values[a * size + b]! += sums[0]!;
      values[b * size + a]! += sums[1]!;
    }
}

function placesOf(column: Uint8Array, rows: number, order: Uint8Array): Uint8Array {
  const places = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) places[row] = order[column[row]!]!;
  return places;
}

/**
 * In how many rows one option is above the other, and the other above the one; nothing is above a place from `end` on. Signs instead
 * of branches, which would be guessed wrong on every other ballot.
 */
function countBoth(sums: Float64Array, one: Uint8Array, other: Uint8Array, end: number): void {
  const rows = one.length;
  let ahead = 0;
  let behind = 0;
  for (let row = 0; row < rows; row++) {
    const a = one[row]!;
    const b = other[row]!;
    ahead += ((a - b) & (b - end)) >>> 31;
    behind += ((b - a) & (a - end)) >>> 31;
  }
  sums[0] = ahead;
  sums[1] = behind;
}

/** The same for rows that weigh more than 1. */
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
