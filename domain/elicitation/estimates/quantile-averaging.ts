import { weightedMean } from "../statistics/exact-sum";
import { type EstimateScale, type Interval, ON_SCALE } from "./four-step";

export type GroupEstimate = Interval & {
  /** Estimates with a weight above 0. */
  readonly n: number;
};

/**
 * The panel's interval: the mean of the lows, of the bests and of the highs (quantile averaging; Lichtendahl et al. 2013), by weight where
 * weights are given. On a log scale the means are geometric. Null where nobody counts.
 */
export function averagedQuantiles(
  intervals: readonly Interval[],
  scale: EstimateScale,
  weights: readonly number[] = intervals.map(() => 1),
): GroupEstimate | null {
  const counted = intervals.flatMap((interval, place) => (weights[place]! > 0 ? [{ interval, weight: weights[place]! }] : []));
  if (counted.length === 0) return null;
  const { on, back } = ON_SCALE[scale];
  const mean = (quantile: keyof Interval) =>
    back(
      weightedMean(
        counted.map(({ interval }) => on(interval[quantile])),
        counted.map(({ weight }) => weight),
      ),
    );
  return { n: counted.length, low: mean("low"), best: mean("best"), high: mean("high") };
}
