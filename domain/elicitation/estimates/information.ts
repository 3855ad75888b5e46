import { exactSum } from "../statistics/exact-sum";
import { binsBetween } from "./calibration";
import { COMMON_QUANTILES, type EstimateScale, type Interval, ON_SCALE } from "./four-step";

/** How far beyond all estimates the background reaches on each side, as a share of their range. */
export const OVERSHOOT = 0.1;

export type Range = { readonly from: number; readonly to: number };

/**
 * The intrinsic range of a question: from the least to the greatest of all estimates and the truth, where it is known, and a share of
 * that beyond on each side. On a log scale in logarithms, as `informationOf` takes it.
 */
export function intrinsicRange(
  intervals: readonly Interval[],
  truth: number | null,
  scale: EstimateScale,
  overshoot = OVERSHOOT,
): Range | null {
  const { on } = ON_SCALE[scale];
  const values = [...intervals.flatMap(({ low, best, high }) => [low, best, high]), ...(truth === null ? [] : [truth])].map(on);
  if (values.length === 0) return null;
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const beyond = overshoot * (most - least);
  return { from: least - beyond, to: most + beyond };
}

/**
 * Cooke's information score of one estimate: the relative information of its density, constant between quantiles, against a background
 * that is uniform (log-uniform on a log scale) over the intrinsic range: Σ p ln (p / r). Greater is narrower. Null where two quantiles are
 * equal, for then it would be infinite.
 */
export function informationOf(
  { low, best, high }: Interval,
  { from, to }: Range,
  scale: EstimateScale,
  quantiles: readonly [number, number, number] = COMMON_QUANTILES,
): number | null {
  const { on } = ON_SCALE[scale];
  const ends = [from, on(low), on(best), on(high), to];
  const widths = ends.slice(1).map((end, place) => end - ends[place]!);
  if (widths.some((width) => !(width > 0))) return null;
  return exactSum(binsBetween(quantiles).map((share, bin) => share * Math.log((share * (to - from)) / widths[bin]!)));
}
