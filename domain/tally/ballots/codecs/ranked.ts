import type { RankedBallot } from "../types";
import { type BallotCodec, byteEach, withinLimits } from "./codec";

/** For each option its tier counted from 1 without gaps, 0 when unranked. */
export const ranked: BallotCodec<RankedBallot> = {
  width: byteEach,
  pack: ({ tiers }, optionKeys) => {
    const packed = new Uint8Array(optionKeys.length);
    for (const [tier, options] of tiers.entries()) for (const option of options) packed[optionKeys.indexOf(option)] = tier + 1;
    return packed;
  },
  unpack: (packed, optionKeys) => ({
    tiers: Array.from({ length: Math.max(0, ...packed) }, (_, tier) => optionKeys.filter((_, index) => packed[index] === tier + 1)),
  }),
  isCanonical: hasDenseTiers,
  blank: 0,
  named: ({ tiers }) => tiers,
  excess: withinLimits,
};

/** Tiers are 1, 2, 3 … with none left out. */
function hasDenseTiers(packed: Uint8Array): boolean {
  let highest = 0;
  for (const tier of packed) if (tier > highest) highest = tier;
  if (highest > packed.length) return false;
  seen.fill(0, 1, highest + 1);
  let distinct = 0;
  for (const tier of packed) {
    if (tier === 0 || seen[tier] === 1) continue;
    seen[tier] = 1;
    distinct++;
  }
  return distinct === highest;
}

const seen = new Uint8Array(256);
