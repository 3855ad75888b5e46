import { meanOf } from "./exact-sum";
import { ascending, quantile } from "./quantile";

/** How many gave a value. */
export type ValueCount = { readonly value: number; readonly count: number };

export type Summary = {
  readonly n: number;
  readonly least: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly most: number;
  /** Q3 minus Q1. */
  readonly iqr: number;
  readonly mean: number;
  /** The most frequent values, from the least; every value where none is given more often than another. */
  readonly modes: readonly number[];
  /** Values that were given, from the least. */
  readonly distribution: readonly ValueCount[];
};

/** What a panel's answers to one question look like; null where nobody answered. Quartiles by Hyndman and Fan's type 7. */
export function summaryOf(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = ascending(values);
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  const distribution = distributionOf(sorted);
  const highest = distribution.reduce((most, { count }) => Math.max(most, count), 0);
  return {
    n: sorted.length,
    least: sorted[0]!,
    q1,
    median: quantile(sorted, 0.5),
    q3,
    most: sorted.at(-1)!,
    iqr: q3 - q1,
    mean: meanOf(sorted),
    modes: distribution.filter(({ count }) => count === highest).map(({ value }) => value),
    distribution,
  };
}

/** How often each value is there, from the least. */
export function distributionOf(values: readonly number[]): readonly ValueCount[] {
  const sorted = ascending(values);
  const distribution: ValueCount[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (sorted[to] === sorted[from]) to++;
    distribution.push({ value: sorted[from]! + 0, count: to - from });
    from = to;
  }
  return distribution;
}

/** The share of values for which something holds; null of none. */
export function shareOf(values: readonly number[], holds: (value: number) => boolean): number | null {
  if (values.length === 0) return null;
  let count = 0;
  for (const value of values) if (holds(value)) count++;
  return count / values.length;
}
