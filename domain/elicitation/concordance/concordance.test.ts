import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attritionOf } from "./attrition";
import { chiSquareTail } from "./chi-square";
import { kendallW } from "./kendall-w";
import { paired, stabilityOf } from "./stability";
import { KAPPA_WEIGHTS, type Pair, weightedKappa } from "./weighted-kappa";

const table = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 7 }))
  .chain(([raters, items]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), { minLength: raters, maxLength: raters }),
  );
const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 });

describe("Kendall's W", () => {
  it("lies between 0 and 1 and knows no order of raters or items, and no unit", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const concordance = kendallW(rows);
        const turned = [...rows].reverse().map((row) => [...row].reverse().map((value) => value ** 3 - 7));
        expect(kendallW(turned)).toEqual(concordance);
        if (concordance === null) return;
        expect(concordance.w).toBeGreaterThanOrEqual(0);
        expect(concordance.w).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 1 where all rank alike, ties too, and 0 where two are opposed", () => {
    expect(
      kendallW([
        [1, 2, 2, 4],
        [10, 20, 20, 40],
        [3, 5, 5, 6],
      ])?.w,
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: 0, chiSquare: 0, p: 1 });
  });

  it("is null for one rater, one item, or nothing but ties", () => {
    expect([
      kendallW([]),
      kendallW([[1, 2]]),
      kendallW([[1], [2]]),
      kendallW([
        [4, 4],
        [5, 5],
      ]),
    ]).toEqual([null, null, null, null]);
  });
});

describe("the chi-square tail", () => {
  it("falls as the value rises, from 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 600, noNaN: true }), (degrees, value) => {
        const here = chiSquareTail(value, degrees);
        expect(here).toBeGreaterThanOrEqual(-1e-12);
        expect(here).toBeLessThanOrEqual(1);
        expect(chiSquareTail(value + 1, degrees)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
    expect(chiSquareTail(0, 4)).toBe(1);
  });

  it("is exp(−x/2) for two degrees of freedom", () => {
    for (const value of [0.1, 1, 5, 40, 700]) expect(chiSquareTail(value, 2) / Math.exp(-value / 2)).toBeCloseTo(1, 12);
  });
});

describe("weighted kappa", () => {
  /** By the definition, cell for cell. */
  const slowly = (given: readonly Pair[], power: number) => {
    let [seen, expected] = [0, 0];
    for (const [before, after] of given) {
      seen += Math.abs(before - after) ** power / given.length;
      for (const [, other] of given) expected += Math.abs(before - other) ** power / given.length ** 2;
    }
    return expected === 0 ? null : 1 - seen / expected;
  };

  it("is what its definition gives, in any order", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        for (const [power, weights] of KAPPA_WEIGHTS.entries()) {
          const kappa = weightedKappa(given, weights);
          const expected = slowly(given, power + 1);
          if (expected === null) expect(kappa).toBeNull();
          else expect(kappa).toBeCloseTo(expected, 10);
          expect(weightedKappa([...given].reverse(), weights)).toBe(kappa);
        }
      }),
    );
  });

  it("is 1 where nobody moved, and null where there is nothing to tell apart", () => {
    expect(
      weightedKappa(
        [
          [1, 1],
          [9, 9],
        ],
        "linear",
      ),
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [5, 5],
          [5, 5],
        ],
        "linear",
      ),
    ).toBeNull();
    expect(weightedKappa([], "quadratic")).toBeNull();
  });
});

describe("stability", () => {
  it("pairs by panellist and counts who moved", () => {
    const before = new Map([
      ["a", 1],
      ["b", 5],
      ["c", 9],
      ["gone", 4],
    ]);
    const after = new Map([
      ["c", 9],
      ["b", 6],
      ["new", 2],
      ["a", 1],
    ]);
    expect(stabilityOf(paired(before, after))).toMatchObject({ n: 3, moved: 1 / 3, stayed: 2 / 3 });
  });

  it("says nothing where nobody answered twice", () => {
    expect(stabilityOf([])).toEqual({ n: 0, moved: null, stayed: null, kappa: { linear: null, quadratic: null } });
  });
});

describe("attrition", () => {
  it("counts lost and joined, altogether and by group, whatever the order of rounds", () => {
    const first = {
      round: 1,
      panellists: new Map([
        ["a", "law"],
        ["b", "law"],
        ["c", "trade"],
        ["d", null],
      ]),
    };
    const second = {
      round: 2,
      panellists: new Map([
        ["a", "law"],
        ["c", null],
        ["e", "trade"],
      ]),
    };
    const [one, two] = attritionOf([second, first]);
    expect(one).toMatchObject({ round: 1, panellists: 4, lost: null, lostShare: null, joined: null, ofFirst: 1 });
    expect(two).toMatchObject({ round: 2, panellists: 3, lost: 2, lostShare: 0.5, joined: 1, ofFirst: 0.5 });
    expect(two?.groups).toEqual([
      { group: "law", panellists: 1, lost: 1, lostShare: 0.5, joined: 0, ofFirst: 0.5 },
      { group: "trade", panellists: 2, lost: 0, lostShare: 0, joined: 1, ofFirst: 1 },
    ]);
  });
});
