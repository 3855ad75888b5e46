/** z above which a share is larger than chance would make it, at 90%, one-sided. */
export const Z_90 = 1.2816;
export const isSignificant = (z: number): boolean => z > Z_90;

/** The share of `hits` among `trials`, drawn to one half by one hit and one miss that nobody saw: (hits + 1) / (trials + 2). */
export const smoothedShare = (hits: number, trials: number): number => (hits + 1) / (trials + 2);

/** z of a share against one half, with one hit added to `hits` and to `trials`, as in Polis: 2 √n (share − ½). */
export function oneProportionTest(hits: number, trials: number): number {
  const counted = trials + 1;
  return 2 * Math.sqrt(counted) * ((hits + 1) / counted - 0.5);
}

/** z of one share against another with a pooled share, one added to all four numbers, as in Polis; 0 where the pooled share is 1. */
export function twoProportionTest(hits: number, trials: number, otherHits: number, otherTrials: number): number {
  const [a, n, b, m] = [hits + 1, trials + 1, otherHits + 1, otherTrials + 1];
  const pooled = (a + b) / (n + m);
  if (pooled === 1) return 0;
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
