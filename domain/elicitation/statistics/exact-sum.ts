/**
 * The sum, correctly rounded, and so the same in whatever order the numbers come (Shewchuk 1997, Adaptive precision floating-point
 * arithmetic; the last rounding as in Python's `math.fsum`). For finite numbers whose sum is finite.
 */
export function exactSum(numbers: readonly number[]): number {
  const partials: number[] = [];
  for (const number of numbers) addTo(partials, number);
  let at = partials.length - 1;
  let high = partials[at] ?? 0;
  let low = 0;
  while (at > 0 && low === 0) {
    const before = high;
    const next = partials[--at]!;
    high = before + next;
    low = next - (high - before);
  }
  // A remainder of half a unit is rounded by what lies below it.
  if (at > 0 && low !== 0 && Math.sign(low) === Math.sign(partials[at - 1]!)) {
    const further = high + low * 2;
    if (further - high === low * 2) return further;
  }
  return high;
}

/** The mean; NaN of no numbers. */
export const meanOf = (numbers: readonly number[]): number => exactSum(numbers) / numbers.length;

/** The mean with a weight for each number, of which one at least is above 0. */
export function weightedMean(numbers: readonly number[], weights: readonly number[]): number {
  return exactSum(numbers.map((number, place) => number * weights[place]!)) / exactSum(weights);
}

/** Keeps numbers of falling size that do not overlap and have the same sum. */
function addTo(partials: number[], number: number): void {
  let rest = number;
  let kept = 0;
  for (const partial of partials) {
    const [larger, smaller] = Math.abs(rest) < Math.abs(partial) ? [partial, rest] : [rest, partial];
    const sum = larger + smaller;
    const lost = smaller - (sum - larger);
    if (lost !== 0) partials[kept++] = lost;
    rest = sum;
  }
  partials.length = kept;
  partials.push(rest);
}
