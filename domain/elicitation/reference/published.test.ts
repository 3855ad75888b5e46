// Worked examples that somebody printed.
import { describe, expect, it } from "vitest";
import { calibrationOf, disagreementIndex, kendallW, orderedAgreement, type Pair, quantile, summaryOf, weightedKappa } from "..";

/** The data set "anxiety" of the R package irr 0.84.1: three raters, twenty persons. */
const ANXIETY = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
] as const;

describe("Kendall's W", () => {
  it("of anxiety, with ties, as irr prints it: Wt = 0.54, Chisq(19) = 30.8, p = 0.0429", () => {
    const concordance = kendallW(ANXIETY);
    expect(concordance).toMatchObject({ raters: 3, items: 20, degreesOfFreedom: 19 });
    expect(concordance?.w.toFixed(2)).toBe("0.54");
    expect(concordance?.chiSquare.toFixed(1)).toBe("30.8");
    expect(concordance?.p.toFixed(4)).toBe("0.0429");
  });

  it("counted by hand: two raters, three items, one tie", () => {
    // Ranks 1, 2, 3 and 1.5, 1.5, 3: sums 2.5, 3.5, 6 about 4, S = 6.5; W = 12 · 6.5 / (4 · 24 − 2 · 6) = 78 / 84.
    expect(
      kendallW([
        [10, 20, 30],
        [5, 5, 9],
      ])?.w,
    ).toBeCloseTo(78 / 84, 14);
  });
});

describe("weighted kappa", () => {
  it("of the first two raters of anxiety, as irr's kappa2 has it: 0.189 with equal and 0.297 with squared weights", () => {
    const pairs = ANXIETY[0].map((first, person): Pair => [first, ANXIETY[1][person]!]);
    expect(weightedKappa(pairs, "linear")?.toFixed(3)).toBe("0.189");
    expect(weightedKappa(pairs, "quadratic")?.toFixed(3)).toBe("0.297");
  });

  it("of a two-by-two table is Cohen's kappa: 20, 5, 10, 15 give 0.4", () => {
    const times = (count: number, pair: Pair) => Array.from({ length: count }, () => pair);
    const pairs = [...times(20, [1, 1]), ...times(5, [1, 2]), ...times(10, [2, 1]), ...times(15, [2, 2])];
    expect(weightedKappa(pairs, "linear")).toBeCloseTo(0.4, 14);
    expect(weightedKappa(pairs, "quadratic")).toBeCloseTo(0.4, 14);
  });
});

describe("quartiles", () => {
  it.each([
    // R: quantile(c(...), type = 7)
    { values: [1, 2, 3, 4], quartiles: [1.75, 2.5, 3.25] },
    { values: [1, 2, 3, 4, 5], quartiles: [2, 3, 4] },
    { values: [9, 1, 8, 2, 7, 3], quartiles: [2.25, 5, 7.75] },
    { values: [5], quartiles: [5, 5, 5] },
  ])("of $values", ({ values, quartiles }) => {
    const summary = summaryOf(values)!;
    expect([summary.q1, summary.median, summary.q3]).toEqual(quartiles);
    expect(summary.iqr).toBe(quartiles[2]! - quartiles[0]!);
  });
});

describe("RAND/UCLA", () => {
  // BMJ Open 2012;2:e001431, table 1: 15 panellists, three below 7, then five 7s, five 8s and two 9s.
  // It prints a constant of 2.5 and the result 6.1, which is 2.35 + 1.5 · 2.5: the manual's constant.
  const ratings = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9];

  it("has the median 7, percentiles 7 and 8, and a range adjusted for symmetry of 6.1", () => {
    expect(summaryOf(ratings)?.median).toBe(7);
    expect([quantile(ratings, 0.3), quantile(ratings, 0.7)]).toEqual([7, 8]);
    expect((1 / disagreementIndex(ratings)!).toFixed(1)).toBe("6.1");
  });

  it("finds disagreement where camps stand at both ends, and 0 where all agree", () => {
    expect(disagreementIndex([1, 1, 1, 2, 5, 8, 9, 9, 9])).toBeGreaterThan(1);
    expect(disagreementIndex([7, 7, 7, 7, 7])).toBe(0);
    expect(disagreementIndex([])).toBeNull();
  });
});

describe("van der Eijk's A", () => {
  it.each([
    // The R package agrmt 1.42.12 prints 0.6113333, and for polarization 0.1943333.
    { counts: [30, 40, 210, 130, 530, 50, 10], agreement: 0.6113333 },
    { counts: [5, 5, 5, 5, 5], agreement: 0 },
    { counts: [0, 0, 7, 0, 0], agreement: 1 },
    { counts: [4, 0, 0, 0, 4], agreement: -1 },
  ])("of $counts", ({ counts, agreement }) => expect(orderedAgreement(counts)).toBeCloseTo(agreement, 6));
});

describe("Cooke's calibration", () => {
  const answersOf = (counts: readonly number[]) =>
    counts.flatMap((count, bin) => Array.from({ length: count }, () => ({ interval: { low: 1, best: 2, high: 3 }, truth: bin + 0.5 })));

  it("is 1 for whoever meets all promises: 1, 9, 9, 1 of 20 at 5, 50 and 95%", () => {
    const calibration = calibrationOf(answersOf([1, 9, 9, 1]), [0.05, 0.5, 0.95]);
    expect(calibration?.n).toBe(20);
    expect(calibration?.statistic).toBeCloseTo(0, 12);
    expect(calibration?.score).toBeCloseTo(1, 12);
  });

  it("falls for the overconfident: 8 of 10 outside, 2 · (8 ln (0.4 / 0.05) + 2 ln (0.1 / 0.45))", () => {
    const calibration = calibrationOf(answersOf([4, 1, 1, 4]), [0.05, 0.5, 0.95]);
    expect(calibration?.statistic).toBeCloseTo(2 * (8 * Math.log(8) + 2 * Math.log(0.1 / 0.45)), 12);
    expect(calibration?.score).toBeLessThan(1e-5);
  });

  it("takes a truth on a quantile as below it", () => {
    expect(calibrationOf([1, 2, 3].map((truth) => ({ interval: { low: 1, best: 2, high: 3 }, truth })))?.counts).toEqual([1, 1, 1, 0]);
  });
});
