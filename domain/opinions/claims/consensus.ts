import { countsAt } from "./counts";
import { isSignificant, oneProportionTest, smoothedShare } from "./proportion-tests";
import { SIDES, type Side } from "./representative";

/** How far a claim is carried by every camp: the product over camps of (agree + 1) / (rated + 2), and the same for disagree. */
export type Consensus = { readonly claim: number; readonly agree: number; readonly disagree: number };

/** Group-aware consensus (Small et al. 2021) of every claim, the highest agreement first. One camp against a claim is enough to lower it. */
export function consensusOf(counts: Int32Array, claims: number, camps: number, isLeftOut: Uint8Array): readonly Consensus[] {
  return Array.from({ length: claims }, (_, claim) => claim)
    .filter((claim) => !isLeftOut[claim])
    .map((claim) => ({
      claim,
      agree: product(counts, claims, camps, claim, "agree"),
      disagree: product(counts, claims, camps, claim, "disagree"),
    }))
    .sort((a, b) => b.agree - a.agree || a.claim - b.claim);
}

/** A claim on which all camps are on one side; `score` is the share of the camp where it is lowest. */
export type Bridge = { readonly claim: number; readonly side: Side; readonly score: number };

export const BRIDGE_SHARE = 0.6;
/** As few ratings from a camp say something about it; from a smaller camp, all. */
export const BRIDGE_RATINGS = 5;

/**
 * Claims that bridge the camps: in every one of two or more, at least five have rated the claim, (hits + 1) / (rated + 2) is 0.6 or more,
 * and the share is more than one half at 90%. The best carried first.
 */
export function bridgesOf(counts: Int32Array, claims: number, sizes: Int32Array, isLeftOut: Uint8Array): readonly Bridge[] {
  if (sizes.length < 2) return [];
  const bridges: Bridge[] = [];
  for (let claim = 0; claim < claims; claim++) {
    if (isLeftOut[claim]) continue;
    for (const side of SIDES) {
      const own = Array.from(sizes, (_, camp) => countsAt(counts, claims, camp, claim));
      const isCarried = own.every(
        (one, camp) =>
          one.rated >= Math.min(BRIDGE_RATINGS, sizes[camp]!) &&
          smoothedShare(one[side], one.rated) >= BRIDGE_SHARE &&
          isSignificant(oneProportionTest(one[side], one.rated)),
      );
      if (isCarried) bridges.push({ claim, side, score: Math.min(...own.map((one) => smoothedShare(one[side], one.rated))) });
    }
  }
  return bridges.sort((a, b) => b.score - a.score || a.claim - b.claim);
}

/** The factors in the order of their size, so that the product does not depend on how camps are numbered. */
function product(counts: Int32Array, claims: number, camps: number, claim: number, side: Side): number {
  return Array.from({ length: camps }, (_, camp) => countsAt(counts, claims, camp, claim))
    .map((own) => smoothedShare(own[side], own.rated))
    .sort((a, b) => a - b)
    .reduce((all, share) => all * share, 1);
}
