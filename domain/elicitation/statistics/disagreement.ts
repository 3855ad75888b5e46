import { ascending, quantile } from "./quantile";

/**
 * The RAND/UCLA disagreement index of ratings from 1 to 9: the range between the 30th and 70th percentile, divided by the one that
 * ratings of that asymmetry would have without agreement, 2.35 + 1.5 |5 − centre| (Fitch et al. 2001, IPRAS). Above 1 the panel
 * disagrees. Percentiles by type 7. Null where nobody rated.
 */
export function disagreementIndex(ratings: readonly number[]): number | null {
  if (ratings.length === 0) return null;
  const sorted = ascending(ratings);
  const low = quantile(sorted, 0.3);
  const high = quantile(sorted, 0.7);
  return (high - low) / (WITHOUT_ASYMMETRY + CORRECTION * Math.abs(MIDDLE - (low + high) / 2));
}

const MIDDLE = 5;
const WITHOUT_ASYMMETRY = 2.35;
const CORRECTION = 1.5;
