/** How a piece of evidence sits with an option, in a participant's judgement; −2 to 2 in this order. */
export const CONSISTENCY_WORDS = ["very inconsistent", "inconsistent", "neither", "consistent", "very consistent"] as const;
export type ConsistencyWord = (typeof CONSISTENCY_WORDS)[number];

export const CONSISTENCY_VALUES = [-2, -1, 0, 1, 2] as const;
export type ConsistencyValue = (typeof CONSISTENCY_VALUES)[number];

/** How many participants gave each value, from −2 to 2. */
export type RatingCounts = readonly [number, number, number, number, number];

/** The words nearest to a value or a mean; exactly between two, those nearer to neither. */
export function consistencyWord(value: number): ConsistencyWord {
  const rounded = Math.sign(value) * Math.ceil(Math.abs(value) - 0.5);
  return CONSISTENCY_WORDS[Math.max(-2, Math.min(2, rounded)) + 2]!;
}

export const ratersIn = (counts: RatingCounts): number => counts.reduce((sum, count) => sum + count, 0);

/** Mean of the ratings of a cell, −2 to 2; null where there are none. */
export function meanRating(counts: RatingCounts): number | null {
  const raters = ratersIn(counts);
  return raters === 0 ? null : sumOf(counts, (value) => value) / raters;
}

/**
 * How far the raters of a cell part: the sample standard deviation of their ratings, because they stand for everybody who could
 * rate. 0 for a single rater, at most √8 (two raters, −2 and 2); null where there are none. After Open Synthesis (`calc_disagreement`).
 */
export function disagreement(counts: RatingCounts): number | null {
  const mean = meanRating(counts);
  if (mean === null) return null;
  const raters = ratersIn(counts);
  return raters === 1 ? 0 : Math.sqrt(sumOf(counts, (value) => (value - mean) ** 2) / (raters - 1));
}

const sumOf = (counts: RatingCounts, of: (value: number) => number): number =>
  counts.reduce((sum, count, place) => sum + count * of(CONSISTENCY_VALUES[place]!), 0);
