import { exactSum, meanOf } from "../statistics/exact-sum";
import { ascending, quantile } from "../statistics/quantile";

/** The panel's allocation: means add up to 100 by themselves; medians are scaled so that they do, and null where all of them are 0. */
export type GroupAllocation = {
  readonly parts: readonly { readonly key: string; readonly mean: number; readonly median: number; readonly scaledMedian: number | null }[];
};

/** `rows`: points for each key, in the order of the keys. Null where nobody answered. */
export function groupAllocation(keys: readonly string[], rows: readonly (readonly number[])[]): GroupAllocation | null {
  if (rows.length === 0) return null;
  const parts = keys.map((key, place) => {
    const points = rows.map((row) => row[place]!);
    return { key, mean: meanOf(points), median: quantile(ascending(points), 0.5) };
  });
  const total = exactSum(parts.map(({ median }) => median));
  return { parts: parts.map((part) => ({ ...part, scaledMedian: total > 0 ? (part.median * 100) / total : null })) };
}
