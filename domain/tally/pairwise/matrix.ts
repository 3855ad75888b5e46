import { orderOfBytes, UNRANKED } from "../ballots/columns";
import { type BallotBlock, BLOCK_ROWS, type Profile } from "../ballots/profile";
import type { UnrankedConvention } from "../types";

/** Square, row after row: `values[a * size + b]` is the weight of the ballots that put option a above option b. */
export type PairwiseMatrix = { readonly size: number; readonly values: Float64Array };

/**
 * Every option against every other, over ranked or scored ballots. Unranked options share one last tier ("last"),
 * or a ballot compares only the options it ranks ("ignored").
 */
export function pairwiseMatrix({ ballotType, limits, optionKeys, blocks }: Profile, unranked: UnrankedConvention): PairwiseMatrix {
  const size = optionKeys.length;
  const values = new Float64Array(size * size);
  const order = orderOfBytes(ballotType, limits);
  const places = Array.from({ length: size }, () => new Uint8Array(BLOCK_ROWS));
  for (const block of blocks) {
    for (const [option, column] of block.columns.entries())
      for (let row = 0; row < block.rows; row++) places[option]![row] = order[column[row]!]!;
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++) {
        values[a * size + b]! += weightAbove(block, places[a]!, places[b]!, unranked);
        values[b * size + a]! += weightAbove(block, places[b]!, places[a]!, unranked);
      }
  }
  return { size, values };
}

export function toRows({ size, values }: PairwiseMatrix): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) => [...values.subarray(row * size, (row + 1) * size)]);
}

function weightAbove({ rows, weights }: BallotBlock, one: Uint8Array, other: Uint8Array, unranked: UnrankedConvention): number {
  const end = unranked === "ignored" ? UNRANKED : UNRANKED + 1;
  let sum = 0;
  for (let row = 0; row < rows; row++) if (one[row]! < other[row]! && other[row]! < end) sum += weights ? weights[row]! : 1;
  return sum;
}
