import { exactSum } from "../statistics/exact-sum";
import { chiSquareTail } from "./chi-square";
import { doubledRanks } from "./ranks";

export type Concordance = {
  /** Kendall's W, 0 to 1. */
  readonly w: number;
  readonly raters: number;
  readonly items: number;
  /** Friedman's statistic, raters × (items − 1) × W, with items − 1 degrees of freedom. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** How likely so much agreement is by chance, by the chi-square approximation, which is rough for few raters and items. */
  readonly p: number;
};

/**
 * Kendall's coefficient of concordance with the correction for ties: W = 12 S / (m² (n³ − n) − m Σ (t³ − t)), for m raters in rows who give
 * each of n items a value; only the order within a row counts (Kendall and Babington Smith 1939; Siegel and Castellan 1988). Null for
 * fewer than two raters or items, and where every rater ties everything.
 */
export function kendallW(rows: readonly (readonly number[])[]): Concordance | null {
  const raters = rows.length;
  const items = rows[0]?.length ?? 0;
  if (raters < 2 || items < 2) return null;
  const sums = new Array<number>(items).fill(0);
  let ties = 0;
  for (const row of rows) {
    const ranked = doubledRanks(row);
    ties += ranked.ties;
    for (let item = 0; item < items; item++) sums[item]! += ranked.ranks[item]!;
  }
  const possible = raters * (raters * (items ** 3 - items) - ties);
  if (possible === 0) return null;
  const squares = exactSum(sums.map((sum) => (sum - raters * (items + 1)) ** 2));
  const w = Math.min((3 * squares) / possible, 1);
  const chiSquare = raters * (items - 1) * w;
  return { w, raters, items, chiSquare, degreesOfFreedom: items - 1, p: chiSquareTail(chiSquare, items - 1) };
}
