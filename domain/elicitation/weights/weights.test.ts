import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatMapOf, weighted } from "./heat-map";
import { scoresOf, type WeightedRatings, weightShares } from "./scores";
import { sensitivityOf } from "./sensitivity";

const table = (ratings: readonly (readonly number[])[], weights: readonly number[]): WeightedRatings => ({
  options: ratings.map((_, row) => `o${row}`),
  criteria: weights.map((weight, column) => ({ key: `c${column}`, weight })),
  ratings,
});
const scoresAt = (given: WeightedRatings, weights: readonly number[]) => scoresOf(given, weights).map(({ score }) => score);

describe("what change of weights would change the first option", () => {
  it("counted by hand", () => {
    // o0 leads o1 by 4w − 2(1 − w) with w the weight of c0: level at w = 1/3.
    const sensitivity = sensitivityOf(
      table(
        [
          [9, 3],
          [5, 5],
        ],
        [1, 1],
      ),
    )!;
    expect(sensitivity.first).toEqual(["o0"]);
    expect(sensitivity.scores).toEqual([
      { option: "o0", score: 6 },
      { option: "o1", score: 5 },
    ]);
    expect(sensitivity.criteria[0]).toMatchObject({ criterion: "c0", weight: 0.5, above: null, below: { option: "o1" } });
    expect(sensitivity.criteria[0]?.below?.weight).toBeCloseTo(1 / 3, 14);
    expect(sensitivity.criteria[1]?.above?.weight).toBeCloseTo(2 / 3, 14);
    expect(sensitivity.smallest).toMatchObject({ option: "o1" });
    expect(sensitivity.smallest?.moved).toBeCloseTo(1 / 6, 14);
  });

  it("is nothing where one option is better by every criterion", () => {
    const sensitivity = sensitivityOf(
      table(
        [
          [9, 9],
          [5, 5],
          [9, 8],
        ],
        [1, 3],
      ),
    )!;
    expect(sensitivity.criteria.flatMap(({ below, above }) => [below, above])).toEqual([null, null, null, null]);
    expect(sensitivity.smallest).toBeNull();
  });

  it("names all that tie, and asks for no change then", () => {
    expect(
      sensitivityOf(
        table(
          [
            [9, 1],
            [1, 9],
          ],
          [1, 1],
        ),
      ),
    ).toMatchObject({ first: ["o0", "o1"], smallest: null });
  });

  it("is null without weights, and gives equal weights to the rest where one has all", () => {
    expect(sensitivityOf(table([[1, 2]], [0, 0]))).toBeNull();
    expect(
      weightShares([
        { key: "c", weight: -1 },
        { key: "d", weight: 2 },
      ]),
    ).toBeNull();
    expect(
      sensitivityOf(
        table(
          [
            [9, 1, 1],
            [5, 5, 5],
          ],
          [1, 0, 0],
        ),
      )?.criteria[0]?.below?.weight,
    ).toBeCloseTo(0.5, 14);
  });

  it("leads to weights at which the other option is level with the first", () => {
    const tables = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([options, criteria]) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria }), {
          minLength: options,
          maxLength: options,
        }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: criteria, maxLength: criteria }),
      ),
    );
    fc.assert(
      fc.property(tables, ([ratings, weights]) => {
        const given = table(ratings, weights);
        const { first, criteria, smallest } = sensitivityOf(given)!;
        if (first.length > 1) return;
        const leader = given.options.indexOf(first[0]!);
        for (const [column, { weight, below, above }] of criteria.entries())
          for (const turn of [below, above]) {
            if (!turn) continue;
            const moved = criteria.map((other, place) =>
              place === column ? turn.weight : (other.weight * (1 - turn.weight)) / (1 - weight),
            );
            const scores = scoresAt(given, moved);
            expect(scores[given.options.indexOf(turn.option)]).toBeCloseTo(Math.max(...scores), 9);
            expect(scores[leader]).toBeCloseTo(Math.max(...scores), 9);
          }
        if (!smallest) return;
        const scores = scoresAt(given, smallest.weights);
        expect(scores[given.options.indexOf(smallest.option)]).toBeCloseTo(scores[leader]!, 9);
        expect(Math.min(...smallest.weights)).toBeGreaterThanOrEqual(-1e-12);
        const turns = criteria.flatMap(({ weight, below, above }) =>
          [below, above].flatMap((turn) => (turn ? [Math.abs(turn.weight - weight)] : [])),
        );
        expect(smallest.moved).toBeLessThanOrEqual(Math.min(1, ...turns) + 1e-12);
      }),
    );
  });
});

describe("a heat map", () => {
  const rating = (option: string | null, criterion: string | null, ...answers: readonly number[]) => ({
    item: { kind: "rating", settings: { option, criterion } } as const,
    answers,
  });
  const map = heatMapOf([
    rating("pact", "cost", 3, 4, 8),
    rating("pact", "speed", 9),
    rating("fund", "cost", 6, 7),
    rating(null, null, 1),
    { item: { kind: "probability", settings: {} }, answers: [50] },
  ]);

  it("has a cell for every option and criterion, also where nobody rated", () => {
    expect(map).toEqual({
      options: ["pact", "fund"],
      criteria: ["cost", "speed"],
      cells: [
        [
          { n: 3, median: 4, mean: 5 },
          { n: 1, median: 9, mean: 9 },
        ],
        [
          { n: 2, median: 6.5, mean: 6.5 },
          { n: 0, median: null, mean: null },
        ],
      ],
    });
  });

  it("is weighed without the options that nobody rated by a criterion that counts", () => {
    expect(
      weighted(
        map,
        new Map([
          ["cost", 1],
          ["speed", 2],
        ]),
        "median",
      ),
    ).toEqual({
      table: {
        options: ["pact"],
        criteria: [
          { key: "cost", weight: 1 },
          { key: "speed", weight: 2 },
        ],
        ratings: [[4, 9]],
      },
      leftOut: ["fund"],
    });
    expect(weighted(map, new Map([["cost", 1]]), "mean")).toEqual({
      table: { options: ["pact", "fund"], criteria: [{ key: "cost", weight: 1 }], ratings: [[5], [6.5]] },
      leftOut: [],
    });
  });
});
