import { exactSum, meanOf } from "../statistics/exact-sum";
import { ascending } from "../statistics/quantile";

export const KAPPA_WEIGHTS = ["linear", "quadratic"] as const;
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number];

/** What one panellist answered before and after. */
export type Pair = readonly [before: number, after: number];

/**
 * Cohen's weighted kappa (1968) of answers given twice: 1 − D / E, with D the mean distance of an answer from its pair and E that of all
 * answers before from all after. The distance is |a − b| or (a − b)² between the values themselves, so that steps of the scale that
 * nobody chose keep their width. 1: nobody moved; 0: no nearer than by chance. Null without pairs, and where E is 0: all gave one value.
 */
export function weightedKappa(pairs: readonly Pair[], weights: KappaWeights): number | null {
  if (pairs.length === 0) return null;
  const { distance, expected } = WEIGHTS[weights];
  const byChance = expected(
    pairs.map(([before]) => before),
    pairs.map(([, after]) => after),
  );
  return byChance === 0 ? null : 1 - meanOf(pairs.map(([before, after]) => distance(before - after))) / byChance;
}

type Weighting = {
  readonly distance: (difference: number) => number;
  readonly expected: (before: readonly number[], after: readonly number[]) => number;
};

const WEIGHTS = {
  linear: { distance: Math.abs, expected: meanDistance },
  quadratic: { distance: (difference) => difference * difference, expected: meanSquare },
} as const satisfies Record<KappaWeights, Weighting>;

/** Over each gap between values, how often one of two independent answers lies below it and the other above. */
function meanDistance(before: readonly number[], after: readonly number[]): number {
  const n = before.length;
  const [first, second] = [ascending(before), ascending(after)];
  const parts: number[] = [];
  let [below, belowAfter] = [0, 0];
  let value = Math.min(first[0]!, second[0]!);
  for (;;) {
    while (first[below]! <= value) below++;
    while (second[belowAfter]! <= value) belowAfter++;
    const next = Math.min(first[below] ?? Number.POSITIVE_INFINITY, second[belowAfter] ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return exactSum(parts) / (n * n);
    parts.push((next - value) * (below * (n - belowAfter) + belowAfter * (n - below)));
    value = next;
  }
}

/** The two variances and the squared distance of the means. */
function meanSquare(before: readonly number[], after: readonly number[]): number {
  const [mean, meanAfter] = [meanOf(before), meanOf(after)];
  const spread = meanOf(before.map((value) => (value - mean) ** 2));
  return spread + meanOf(after.map((value) => (value - meanAfter) ** 2)) + (mean - meanAfter) ** 2;
}
