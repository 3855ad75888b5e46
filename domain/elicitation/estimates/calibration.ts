import { chiSquareTail } from "../concordance/chi-square";
import { exactSum } from "../statistics/exact-sum";
import { COMMON_QUANTILES, type Interval } from "./four-step";

export type Calibration = {
  /** Calibration questions answered. */
  readonly n: number;
  /** How often the truth fell below the low, between low and best, between best and high, and above the high. */
  readonly counts: readonly number[];
  /** 2 N Σ s ln (s / p): the likelihood ratio of the shares seen against those that the quantiles promise. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large if the promise holds: 1 is perfect, near 0 is off. */
  readonly score: number;
};

/**
 * Cooke's calibration (statistical accuracy) of estimates whose truth is known (Cooke 1991, Experts in Uncertainty). A truth equal to a
 * quantile falls below it, as in Excalibur. `quantiles`: what low, best and high stand for. Null without a question.
 */
export function calibrationOf(
  answers: readonly { readonly interval: Interval; readonly truth: number }[],
  quantiles: readonly [number, number, number] = COMMON_QUANTILES,
): Calibration | null {
  const n = answers.length;
  if (n === 0) return null;
  const counts = [0, 0, 0, 0];
  for (const { interval, truth } of answers) counts[binOf(interval, truth)]!++;
  const promised = binsBetween(quantiles);
  const terms = counts.map((count, bin) => (count === 0 ? 0 : 2 * count * Math.log(count / n / promised[bin]!)));
  const statistic = Math.max(exactSum(terms), 0);
  const degreesOfFreedom = counts.length - 1;
  return { n, counts, statistic, degreesOfFreedom, score: chiSquareTail(statistic, degreesOfFreedom) };
}

/** The probability of each bin between quantiles. */
export const binsBetween = ([low, middle, high]: readonly [number, number, number]): readonly number[] => [
  low,
  middle - low,
  high - middle,
  1 - high,
];

const binOf = ({ low, best, high }: Interval, truth: number): number => (truth <= low ? 0 : truth <= best ? 1 : truth <= high ? 2 : 3);
