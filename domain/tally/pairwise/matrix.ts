import type { Profile } from "../ballots/profile";
import type { UnrankedConvention } from "../types";

/** Square, row after row: `values[a * size + b]` is the weight of the ballots that put option a above option b. */
export type PairwiseMatrix = { readonly size: number; readonly values: Float64Array };

/**
 * Every option against every other, over ranked ballots. Unranked options share one last tier ("last"),
 * or a ballot compares only the options it ranks ("ignored").
 */
export function pairwiseMatrix({ optionKeys, groups }: Profile, unranked: UnrankedConvention): PairwiseMatrix {
  const size = optionKeys.length;
  const values = new Float64Array(size * size);
  const ranks = new Uint8Array(size);
  for (const { packed, weight } of groups) {
    for (let option = 0; option < size; option++) ranks[option] = packed[option]! || LAST;
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++) {
        const rankA = ranks[a]!;
        const rankB = ranks[b]!;
        if (rankA === rankB || (unranked === "ignored" && (rankA === LAST || rankB === LAST))) continue;
        if (rankA < rankB) values[a * size + b]! += weight;
        else values[b * size + a]! += weight;
      }
  }
  return { size, values };
}

export function toRows({ size, values }: PairwiseMatrix): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) => [...values.subarray(row * size, (row + 1) * size)]);
}

const LAST = 255;
