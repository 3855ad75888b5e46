import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGREEMENT_KINDS, type Agreement, agreementOf } from "./agreement";
import { CONSENSUS_RULES, type ConsensusRule, consensusOf, DEFAULT_CONSENSUS } from "./consensus";
import { disagreementIndex } from "./disagreement";
import { exactSum, weightedMean } from "./exact-sum";
import { OUTLIER_RULES, type OutlierRule, standingOf } from "./outliers";
import { polarisationOf } from "./polarisation";
import { RATING_SCALE, thirdsOf } from "./scale";
import { summaryOf } from "./summary";

const ratings = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
const anyNumbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
const shuffled = <Value>(values: fc.Arbitrary<Value[]>) =>
  values.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })));

describe("exact sums", () => {
  it.each([
    { numbers: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], sum: 5.5 },
    { numbers: [1e16, 1, -1e16], sum: 1 },
    { numbers: [1, 1e100, 1, -1e100], sum: 2 },
    { numbers: [2 ** 53, 1, 2 ** -60], sum: 2 ** 53 + 2 },
    { numbers: [2 ** 53, -1, -(2 ** -60)], sum: 2 ** 53 - 1 },
    { numbers: [], sum: 0 },
  ])("$numbers is $sum", ({ numbers, sum }) => expect(exactSum(numbers)).toBe(sum));

  it("are the same in any order, to the last digit", () => {
    fc.assert(fc.property(shuffled(anyNumbers), ([given, other]) => Object.is(exactSum(given) + 0, exactSum(other) + 0)));
  });

  it("weigh", () => expect(weightedMean([1, 5], [3, 1])).toBe(2));
});

describe("the summary of a panel", () => {
  it("is the same in any order", () => {
    fc.assert(
      fc.property(shuffled(anyNumbers), ([given, other]) => {
        expect(summaryOf(other)).toEqual(summaryOf(given));
      }),
    );
  });

  it("has its quartiles in order within the range, and as many answers as were given", () => {
    fc.assert(
      fc.property(anyNumbers, (values) => {
        const { n, least, q1, median, q3, most, distribution } = summaryOf(values)!;
        expect([least, q1, median, q3, most]).toEqual([least, q1, median, q3, most].sort((a, b) => a - b));
        expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      }),
    );
  });

  it("names every mode, and is null of nothing", () => {
    expect(summaryOf([3, 1, 3, 1, 2])?.modes).toEqual([1, 3]);
    expect(summaryOf([-0, 0])?.distribution).toEqual([{ value: 0, count: 2 }]);
    expect(summaryOf([])).toBeNull();
  });
});

describe("thirds of a scale", () => {
  it.each([
    { least: 1, most: 9, low: 3, high: 7 },
    { least: 1, most: 5, low: 2, high: 4 },
    { least: 1, most: 7, low: 2, high: 6 },
    { least: 1, most: 4, low: 1, high: 4 },
    { least: 0, most: 10, low: 3, high: 7 },
    { least: 1, most: 2, low: 1, high: 2 },
  ])("$least–$most: up to $low, from $high", ({ least, most, low, high }) => {
    const thirds = thirdsOf({ least, most, isWhole: true });
    expect([thirds.low, thirds.high]).toEqual([
      { from: least, to: low },
      { from: high, to: most },
    ]);
  });

  it("part a scale without steps by three", () => {
    expect(thirdsOf({ least: 0, most: 90, isWhole: false })).toEqual({
      low: { from: 0, to: 30 },
      middle: { from: 30, to: 60 },
      high: { from: 60, to: 90 },
    });
  });
});

describe("percent agreement", () => {
  const values = [1, 2, 5, 7, 7, 8, 9, 9, 9, 3.5];
  const examples: Record<Agreement["kind"], { agreement: Agreement; share: number }> = {
    thirds: { agreement: { kind: "thirds" }, share: 0.6 },
    band: { agreement: { kind: "band", band: { from: 8, to: 9 } }, share: 0.4 },
    "around-median": { agreement: { kind: "around-median", distance: 1 }, share: 0.3 },
    mode: { agreement: { kind: "mode" }, share: 0.3 },
  };
  it.each(AGREEMENT_KINDS.map((kind) => examples[kind]))("$agreement.kind: $share", ({ agreement, share }) => {
    expect(agreementOf(values, agreement, RATING_SCALE)).toBe(share);
    expect(agreementOf([], agreement, RATING_SCALE)).toBeNull();
  });

  it("needs a scale for thirds", () => expect(agreementOf(values, { kind: "thirds" }, null)).toBeNull());
});

describe("consensus", () => {
  const at = (high: number, low: number, of: number) => [
    ...new Array<number>(high).fill(8),
    ...new Array<number>(low).fill(2),
    ...new Array<number>(of - high - low).fill(5),
  ];
  it.each([
    { high: 14, low: 2, of: 20, is: "in" },
    { high: 14, low: 3, of: 20, is: "none" },
    { high: 13, low: 0, of: 20, is: "none" },
    { high: 2, low: 14, of: 20, is: "out" },
    { high: 3, low: 14, of: 20, is: "none" },
    { high: 7, low: 1, of: 10, is: "in" },
  ])("by 70 and 15%: $high high and $low low of $of is $is", ({ high, low, of, is }) => {
    expect(consensusOf(at(high, low, of), DEFAULT_CONSENSUS, RATING_SCALE)).toBe(is);
  });

  it.each([
    { values: [7, 8, 8, 9], rule: { kind: "median-iqr", largestIqr: 1 }, is: "in" },
    { values: [5, 8, 8, 9], rule: { kind: "median-iqr", largestIqr: 1 }, is: "in" },
    { values: [5, 6, 8, 9], rule: { kind: "median-iqr", largestIqr: 1 }, is: "none" },
    { values: [1, 2, 2, 3], rule: { kind: "median-iqr", largestIqr: 1 }, is: "out" },
    { values: [7, 7, 8, 8, 9, 6, 7, 8, 9], rule: { kind: "rand-ucla" }, is: "in" },
    { values: [1, 1, 1, 8, 8, 9, 9, 9, 9], rule: { kind: "rand-ucla" }, is: "none" },
    { values: [1, 1, 2, 2, 3, 2, 1], rule: { kind: "rand-ucla" }, is: "out" },
    {
      values: [4, 5, 6],
      rule: { kind: "shares", atLeast: 0.6, under: 0.2, bands: { low: { from: 1, to: 1 }, high: { from: 5, to: 9 } } },
      is: "in",
    },
  ] as { values: number[]; rule: ConsensusRule; is: string }[])("$rule.kind: $values is $is", ({ values, rule, is }) => {
    expect(consensusOf(values, rule, RATING_SCALE)).toBe(is);
  });

  it("is turned round when the scale is", () => {
    const mirror = { in: "out", out: "in", none: "none" } as const;
    const rules: ConsensusRule[] = [DEFAULT_CONSENSUS, { kind: "median-iqr", largestIqr: 2 }, { kind: "rand-ucla" }];
    expect(rules.map(({ kind }) => kind)).toEqual(CONSENSUS_RULES);
    fc.assert(
      fc.property(ratings, fc.constantFrom(...rules), (values, rule) => {
        const turned = values.map((value) => 10 - value);
        expect(consensusOf(turned, rule, RATING_SCALE)).toBe(mirror[consensusOf(values, rule, RATING_SCALE)!]);
      }),
    );
  });

  it("is null where a rule does not apply", () => {
    expect(consensusOf([3], { kind: "rand-ucla" }, { least: 1, most: 5, isWhole: true })).toBeNull();
    expect(consensusOf([3], DEFAULT_CONSENSUS, null)).toBeNull();
    expect(consensusOf([], DEFAULT_CONSENSUS, RATING_SCALE)).toBeNull();
  });
});

describe("disagreement and polarisation", () => {
  it("are the same when the scale is turned round", () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const turned = values.map((value) => 10 - value);
        expect(disagreementIndex(turned)).toBeCloseTo(disagreementIndex(values)!, 12);
        expect(polarisationOf(turned, RATING_SCALE)!.degree).toBeCloseTo(polarisationOf(values, RATING_SCALE)!.degree, 12);
      }),
    );
  });

  it("polarisation lies between 0 and 1, and both ends are reached", () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const { degree } = polarisationOf(values, RATING_SCALE)!;
        expect(degree).toBeGreaterThanOrEqual(-1e-12);
        expect(degree).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(polarisationOf([1, 9], RATING_SCALE)).toEqual({ degree: 1, low: 0.5, high: 0.5, opposed: 0.5 });
    expect(polarisationOf([4, 4], RATING_SCALE)).toEqual({ degree: 0, low: 0, high: 0, opposed: 0 });
  });

  it("is null off the steps of a scale", () => {
    expect(polarisationOf([4.5], RATING_SCALE)).toBeNull();
    expect(polarisationOf([1], { least: 1, most: 2, isWhole: true })).toBeNull();
    expect(polarisationOf([50], { least: 0, most: 100, isWhole: false })).toBeNull();
  });
});

describe("who stands far out", () => {
  const middle = { q1: 4, median: 5, q3: 6 };
  const examples: Record<OutlierRule["kind"], { rule: OutlierRule; within: [number, number] }> = {
    quartiles: { rule: { kind: "quartiles" }, within: [4, 6] },
    "around-median": { rule: { kind: "around-median", distance: 2 }, within: [3, 7] },
    fences: { rule: { kind: "fences", ranges: 1.5 }, within: [1, 9] },
  };
  it.each(OUTLIER_RULES.map((kind) => examples[kind]))("$rule.kind: within $within", ({ rule, within: [from, to] }) => {
    expect([from - 0.1, from, to, to + 0.1].map((value) => standingOf(value, middle, rule))).toEqual(["low", "within", "within", "high"]);
  });
});
