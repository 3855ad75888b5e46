import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONSISTENCY_VALUES, consistencyWord, disagreement, meanRating, type RatingCounts } from "./consistency";
import type { DerivedCell } from "./derived";
import { cellValue, columnScores, diagnosticity, inconsistencyScore, leastInconsistent, type MatrixCell } from "./scores";
import { rowFigures, sortRows } from "./sorting";

const rated = (...ratings: readonly (-2 | -1 | 0 | 1 | 2)[]): RatingCounts =>
  CONSISTENCY_VALUES.map((value) => ratings.filter((rating) => rating === value).length) as unknown as RatingCounts;
const cell = (derived: DerivedCell, ...ratings: readonly (-2 | -1 | 0 | 1 | 2)[]): MatrixCell => ({ derived, counts: rated(...ratings) });

describe("ratings of one cell", () => {
  it.each([
    [[], null, null],
    [[2], 2, 0],
    [[1, 1], 1, 0],
    // Mean 0, squares 1 + 1 over 2 − 1.
    [[-1, 1], 0, Math.SQRT2],
    [[-2, 2], 0, Math.sqrt(8)],
    // Mean −1; squares 1 + 0 + 1 over 2.
    [[-2, -1, 0], -1, 1],
    // Mean 3/4; squares 1/16 + 25/16 + 9/16 + 9/16 over 3.
    [[1, 2, 0, 0], 0.75, Math.sqrt(2.75 / 3)],
  ] as const)("%j have mean %s and disagreement %s", (ratings, mean, parting) => {
    const counts = rated(...ratings);
    expect(meanRating(counts)).toBe(mean);
    if (parting === null) expect(disagreement(counts)).toBeNull();
    else expect(disagreement(counts)).toBeCloseTo(parting, 12);
  });

  it.each([
    [-2, "very inconsistent"],
    [-1.6, "very inconsistent"],
    [-1.5, "inconsistent"],
    [-0.5, "neither"],
    [0.49, "neither"],
    [0.51, "consistent"],
    [1.5, "consistent"],
    [1.51, "very consistent"],
  ])("a mean of %s reads %s", (mean, word) => expect(consistencyWord(mean)).toBe(word));
});

/** The assumptions that Open Synthesis states in its own tests, with a rating of “not applicable” as neutral, which is how it counts it. */
describe("as Open Synthesis publishes it", () => {
  const h1 = [2, 0, -1, -1];
  const h2 = [-1, -1, 0, -1];
  const h3 = [0, 0, 2, -2];

  it("three inconsistent count for more than two, and one very inconsistent for more than three", () => {
    expect([h1, h2, h3].map(inconsistencyScore)).toEqual([2, 3, 4]);
  });

  it("what is neutral or consistent adds nothing to an option's score", () => {
    expect([0, 1, 2].map((value) => inconsistencyScore([value]))).toEqual([0, 0, 0]);
    expect(inconsistencyScore([])).toBe(0);
    expect(inconsistencyScore([null, null])).toBe(0);
  });

  it("evidence that differs between options is more diagnostic than evidence that does not; without ratings it is not", () => {
    expect(diagnosticity([1, -1])).toBe(1);
    expect([diagnosticity([0, 0]), diagnosticity([]), diagnosticity([null, null]), diagnosticity([2, null])]).toEqual([0, 0, 0, 0]);
  });
});

/** Three options, three pieces of evidence, worked by hand; docs/methods/argument/matrix.md shows the same. */
const OPTIONS = ["pact", "fund", "wait"];
const ROWS = [
  { claim: "e1", citations: 2, cells: [cell("consistent", 2, 1), cell("none", 0), cell("inconsistent", -2, -2, -1)] },
  { claim: "e2", citations: 3, cells: [cell("inconsistent", -1), cell("both", 1, -1), cell("none")] },
  { claim: "e3", citations: 1, cells: [cell("consistent", 1), cell("consistent", 1, 1), cell("consistent", 1)] },
];

describe("the worked example", () => {
  const scores = (basis: "graph" | "ratings") =>
    columnScores(
      OPTIONS,
      ROWS.map(({ cells }) => cells),
      basis,
    );

  it("scores the options by the graph", () => {
    expect(scores("graph")).toEqual([
      { option: "pact", score: 1, known: 3 },
      { option: "fund", score: 0, known: 3 },
      { option: "wait", score: 1, known: 3 },
    ]);
    expect(leastInconsistent(scores("graph"))).toEqual(["fund"]);
  });

  it("scores the options by the ratings", () => {
    const [pact, fund, wait] = scores("ratings");
    expect(pact).toEqual({ option: "pact", score: 1, known: 3 });
    expect(fund).toEqual({ option: "fund", score: 0, known: 3 });
    // (−5/3)² = 25/9; the cell that nobody rated is left out.
    expect(wait!.score).toBeCloseTo(25 / 9, 12);
    expect(wait!.known).toBe(2);
  });

  it("says how well each row tells the options apart", () => {
    const [e1, e2, e3] = ROWS.map(rowFigures);
    // 1, 0, −1: √(2/3). Means 3/2, 0, −5/3 about −1/18: squares (28/18)² + (1/18)² + (29/18)² = 1626/324, over 3.
    expect(e1!.diagnosticity.graph).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(e1!.diagnosticity.ratings).toBeCloseTo(Math.sqrt(1626 / 324 / 3), 12);
    // −1, 0, 0: √(2/9). Means −1 and 0: 1/2.
    expect(e2!.diagnosticity.graph).toBeCloseTo(Math.sqrt(2) / 3, 12);
    expect(e2!.diagnosticity.ratings).toBe(0.5);
    expect(e3!.diagnosticity).toEqual({ graph: 0, ratings: 0 });
  });

  it("says where raters part most", () => {
    // e1: 2 and 1 part by √½, −2, −2 and −1 by √⅓. e2: 1 and −1 by √2.
    expect(ROWS.map((row) => rowFigures(row).disagreement)).toEqual([Math.sqrt(0.5), Math.SQRT2, 0]);
  });

  it("sorts by each figure", () => {
    const order = (...by: Parameters<typeof sortRows> extends [unknown, ...infer Rest] ? Rest : never) =>
      sortRows(ROWS, ...by).map(({ claim }) => claim);
    expect(order("diagnosticity", "graph")).toEqual(["e1", "e2", "e3"]);
    expect(order("disagreement", "ratings")).toEqual(["e2", "e1", "e3"]);
    expect(order("cited", "graph")).toEqual(["e2", "e1", "e3"]);
  });
});

describe("the least inconsistent option", () => {
  it("is several where they tie, however the sums were rounded", () => {
    const third = 1 / 3;
    const scores = [
      { option: "x", score: third + third + third, known: 3 },
      { option: "y", score: 1, known: 1 },
    ];
    expect(leastInconsistent(scores)).toEqual(["x", "y"]);
  });

  it("is none of those that nothing is known of", () => {
    expect(leastInconsistent([{ option: "x", score: 0, known: 0 }])).toEqual([]);
    expect(
      leastInconsistent([
        { option: "x", score: 0, known: 0 },
        { option: "y", score: 4, known: 2 },
      ]),
    ).toEqual(["y"]);
  });
});

describe("in general", () => {
  const ratings = fc.array(fc.constantFrom(-2, -1, 0, 1, 2) as fc.Arbitrary<-2 | -1 | 0 | 1 | 2>, { maxLength: 8 });
  const cells = fc
    .tuple(fc.constantFrom<DerivedCell>("consistent", "inconsistent", "both", "none"), ratings)
    .map(([derived, given]) => cell(derived, ...given));

  it("further evidence never lowers an option's score", () => {
    fc.assert(
      fc.property(fc.array(cells), cells, fc.constantFrom("graph" as const, "ratings" as const), (column, further, basis) => {
        const score = (list: readonly MatrixCell[]) => inconsistencyScore(list.map((one) => cellValue(one, basis)));
        expect(score([...column, further])).toBeGreaterThanOrEqual(score(column));
      }),
    );
  });

  it("figures do not depend on the order of options, and stay inside their bounds", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (row) => {
        const [there, back] = [rowFigures({ cells: row }), rowFigures({ cells: row.toReversed() })];
        for (const basis of ["graph", "ratings"] as const) {
          expect(back.diagnosticity[basis]).toBeCloseTo(there.diagnosticity[basis], 12);
          expect(there.diagnosticity[basis]).toBeLessThanOrEqual(basis === "graph" ? 1 : 2);
        }
        expect(back.disagreement).toBe(there.disagreement);
        expect(there.disagreement ?? 0).toBeLessThanOrEqual(Math.sqrt(8));
      }),
    );
  });
});
