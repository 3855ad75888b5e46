/** Numbers from the least to the greatest, in a new array. */
export const ascending = (numbers: readonly number[]): readonly number[] => Array.from(Float64Array.from(numbers).sort());

/**
 * A quantile by linear interpolation between the two nearest values: type 7 of Hyndman and Fan (1996), which is what R, NumPy and
 * spreadsheets give. `sorted` from the least to the greatest, not empty; `share` from 0 to 1.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower === upper ? lower : lower + (place - below) * (upper - lower);
}
