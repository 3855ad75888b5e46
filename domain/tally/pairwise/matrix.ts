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
  const places = columns.map((column) => column.subarray(0, rows).map((byte) => order[byte]!));
  // Where unranked options are not compared nothing is above one: no place comes before 0.
  const below = unranked === "last" ? places : places.map((column) => column.map((place) => (place === UNRANKED ? 0 : place)));
  const count = weights ? weighBoth : countBoth;
  const sums = new Float64Array(2);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      count(sums, { above: places[a]!, below: below[b]! }, { above: places[b]!, below: below[a]! }, weights!);
      values[a * size + b]! += sums[0]!;
      values[b * size + a]! += sums[1]!;
    }
}

/** Two columns, compared row by row. */
type Comparison = { readonly above: Uint8Array; readonly below: Uint8Array };

/** Counts two comparisons in one pass, without branches, which would be guessed wrong on every other ballot. */
function countBoth(sums: Float64Array, there: Comparison, back: Comparison): void {
  let ahead = 0;
  let behind = 0;
  for (let row = 0; row < there.above.length; row++) {
    ahead += (there.above[row]! - there.below[row]!) >>> 31;
    behind += (back.above[row]! - back.below[row]!) >>> 31;
  }
  sums[0] = ahead;
  sums[1] = behind;
}

function weighBoth(sums: Float64Array, there: Comparison, back: Comparison, weights: Float64Array): void {
  let ahead = 0;
  let behind = 0;
  for (let row = 0; row < there.above.length; row++) {
    const weight = weights[row]!;
    ahead += ((there.above[row]! - there.below[row]!) >>> 31) * weight;
    behind += ((back.above[row]! - back.below[row]!) >>> 31) * weight;
  }
  sums[0] = ahead;
  sums[1] = behind;
}
