import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemStability, outliersOf } from "./between";
import { facetsOf, readingsOf, refusalOfAnswer, refusalOfItem } from "./kinds";
import { opposingViews } from "./opposing";
import { statisticsOf } from "./statistics";
import { type Answer, ITEM_KINDS, type Item, type ItemKind } from "./types";

const ITEMS: { readonly [Kind in ItemKind]: Item<Kind> } = {
  rating: { kind: "rating", settings: { option: "pact", criterion: "cost" } },
  agreement: { kind: "agreement", settings: { least: 1, most: 5 } },
  ranking: { kind: "ranking", settings: { among: ["a", "b", "c"], tiesAllowed: true } },
  estimate: { kind: "estimate", settings: { unit: "t", scale: "linear", least: 0, most: 100 } },
  probability: { kind: "probability", settings: {} },
  allocation: { kind: "allocation", settings: { among: ["x", "y", "z"] } },
  choice: { kind: "choice", settings: { among: ["x", "y", "z"], atMost: 2 } },
  reason: { kind: "reason", settings: { longest: 20 } },
  policy: { kind: "policy", settings: { asks: ["desirability", "feasibility"] } },
};
const step = (lowest: number, best: number, highest: number, confidence: number) => ({ lowest, best, highest, confidence });

const GOOD: { readonly [Kind in ItemKind]: { readonly answer: Answer<Kind>; readonly readings: readonly number[] } } = {
  rating: { answer: 7, readings: [7] },
  agreement: { answer: 5, readings: [5] },
  ranking: { answer: [["b"], ["a", "c"]], readings: [2.5, 1, 2.5] },
  estimate: { answer: step(10, 20, 40, 60), readings: [20] },
  probability: { answer: 12.5, readings: [12.5] },
  allocation: { answer: { y: 33.4, x: 66.6 }, readings: [66.6, 33.4, 0] },
  choice: { answer: ["z", "x"], readings: [1, 0, 1] },
  reason: { answer: "Because.", readings: [] },
  policy: { answer: { desirability: 4, feasibility: 1 }, readings: [4, 1] },
};

describe.each(ITEM_KINDS)("an item of kind %s", (kind) => {
  const item = ITEMS[kind] as Item;
  const { answer, readings } = GOOD[kind];

  it("takes a good answer, and reads as many numbers from it as it has facets", () => {
    expect(refusalOfItem(item)).toBeNull();
    expect(refusalOfAnswer(item, answer)).toBeNull();
    expect(readingsOf(item, answer)).toEqual(readings);
    expect(facetsOf(item)).toHaveLength(readings.length);
  });

  it("refuses what is no answer at all, with a sentence", () => {
    for (const wrong of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY, "", {}, [], [[]], [null], { x: "1" }, true, -1e9])
      expect(refusalOfAnswer(item, wrong)).toMatch(/^[A-Z“\d].*\.$/);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (anything) => {
        const refusal = refusalOfAnswer(item, anything);
        expect(refusal === null || refusal.length > 0).toBe(true);
      }),
    );
  });

  it("has statistics of nobody", () => {
    expect(statisticsOf(item, [])).toMatchObject({ n: 0, agreement: null, iqr: null, interval: null, shares: null, choices: [] });
  });
});

describe("answers that are refused", () => {
  it.each([
    [ITEMS.rating, 0, "Choose a whole number from 1 to 9."],
    [ITEMS.rating, 6.5, "Choose a whole number from 1 to 9."],
    [ITEMS.agreement, 6, "Choose a whole number from 1 to 5."],
    [ITEMS.probability, 101, "A probability is a number from 0 to 100, in percent."],
    [ITEMS.ranking, [["a"], ["b"]], "Rank everything: 1 of 3 have no place yet."],
    [ITEMS.ranking, [["a"], ["b"], ["d"]], "“d” is not among what is ranked."],
    [ITEMS.ranking, [["a"], ["b", "a"], ["c"]], "Each thing has one place."],
    [{ kind: "ranking", settings: { among: ["a", "b"], tiesAllowed: false } }, [["a", "b"]], "No two things share a place here."],
    [ITEMS.estimate, step(30, 20, 40, 80), "The best estimate lies between the lowest and the highest."],
    [ITEMS.estimate, step(50, 45, 40, 80), "The lowest is not above the highest."],
    [ITEMS.estimate, step(10, 20, 30, 49), "How sure you are is a number from 50 to 100, in percent."],
    [ITEMS.estimate, step(-1, 20, 30, 80), "It cannot be less than 0 t."],
    [ITEMS.estimate, step(1, 20, 130, 80), "It cannot be more than 100 t."],
    [ITEMS.estimate, { lowest: 1, highest: 3, confidence: 80 }, "Give your best estimate as a number."],
    [
      { kind: "estimate", settings: { unit: "", scale: "log", least: null, most: null } },
      step(0, 1, 2, 80),
      "All values are above 0 here.",
    ],
    [ITEMS.allocation, { x: 60, y: 30 }, "10 of 100 points are left to give."],
    [ITEMS.allocation, { x: 60, y: 50 }, "10 points more than 100 are given."],
    [ITEMS.allocation, { x: 110, y: -10 }, "Points are numbers from 0 to 100."],
    [ITEMS.allocation, { w: 100 }, "“w” is not among the parts."],
    [ITEMS.choice, ["x", "y", "z"], "Choose at most 2."],
    [ITEMS.choice, ["x", "x"], "Each can be chosen once."],
    [ITEMS.choice, ["w"], "“w” is not among the choices."],
    [ITEMS.reason, "x".repeat(23), "The reason is 3 characters too long: at most 20."],
    [ITEMS.policy, { desirability: 4 }, "For feasibility, choose a whole number from 1 to 4."],
    [ITEMS.policy, { desirability: 4, feasibility: 1, importance: 2 }, "“importance” is not asked."],
  ] as [Item, unknown, string][])("%j %j", (item, answer, refusal) => expect(refusalOfAnswer(item, answer)).toBe(refusal));
});

describe("items that cannot be asked", () => {
  it.each([
    { kind: "rating", settings: { option: "", criterion: null } },
    { kind: "agreement", settings: { least: 5, most: 5 } },
    { kind: "agreement", settings: { least: 1, most: 2.5 } },
    { kind: "agreement", settings: { least: 0, most: 100 } },
    { kind: "ranking", settings: { among: ["a"], tiesAllowed: true } },
    { kind: "ranking", settings: { among: ["a", "a"], tiesAllowed: true } },
    { kind: "allocation", settings: { among: ["a", " "] } },
    { kind: "choice", settings: { among: ["a", "b"], atMost: 3 } },
    { kind: "estimate", settings: { unit: "", scale: "log", least: 0, most: null } },
    { kind: "estimate", settings: { unit: "", scale: "linear", least: 2, most: 1 } },
    { kind: "reason", settings: { longest: 0 } },
    { kind: "policy", settings: { asks: [] } },
    { kind: "policy", settings: { asks: ["feasibility", "feasibility"] } },
  ] as Item[])("%j", (item) => expect(refusalOfItem(item)).toMatch(/\.$/));
});

describe("statistics of an item", () => {
  it("of a rating: centre, agreement, consensus, disagreement, polarisation", () => {
    const statistics = statisticsOf(ITEMS.rating, [7, 8, 8, 9, 2]);
    expect(statistics).toMatchObject({ n: 5, agreement: 0.8, iqr: 1, concordance: null });
    expect(statistics.facets[0]).toMatchObject({ key: "rating", consensus: "none", summary: { median: 8, q1: 7, q3: 8 } });
    expect(statistics.facets[0]?.disagreementIndex).toBeCloseTo(0.8 / (2.35 + 1.5 * 2.6), 12);
    expect(statistics.facets[0]?.polarisation?.opposed).toBe(0.2);
  });

  it("of a ranking: the spread of each rank, and Kendall's W", () => {
    const statistics = statisticsOf(ITEMS.ranking, [
      [["a"], ["b"], ["c"]],
      [["a"], ["b"], ["c"]],
      [["b"], ["a"], ["c"]],
    ]);
    expect(statistics.concordance?.w).toBeCloseTo(7 / 9, 14);
    expect(statistics.facets.map(({ key, summary }) => [key, summary?.median])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("of an estimate: 80% intervals averaged, cut off at its bounds", () => {
    const { interval, facets, agreement } = statisticsOf(ITEMS.estimate, [step(20, 30, 40, 50), step(5, 10, 95, 50)]);
    expect(interval).toEqual({ n: 2, low: (14 + 2) / 2, best: 20, high: (46 + 100) / 2 });
    expect([facets[0]?.summary?.median, agreement]).toEqual([20, null]);
  });

  it("of an allocation: means add up to 100, and so do scaled medians", () => {
    const parts = statisticsOf(ITEMS.allocation, [{ x: 100 }, { x: 50, y: 50 }, { x: 20, y: 20, z: 60 }]).shares!.parts;
    expect(parts.map(({ median }) => median)).toEqual([50, 20, 0]);
    expect(parts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(100, 12);
    expect(parts.map(({ scaledMedian }) => scaledMedian)).toEqual([5000 / 70, 2000 / 70, 0]);
    expect(statisticsOf(ITEMS.allocation, [{ x: 100 }, { y: 100 }, { z: 100 }]).shares!.parts[0]?.scaledMedian).toBeNull();
  });

  it("of choices: how many chose each; agreement of one choice and of several", () => {
    const several = statisticsOf(ITEMS.choice, [["x"], ["x", "y"], ["x", "z"], ["y"]]);
    expect(several.choices).toEqual([
      { key: "x", count: 3, share: 0.75 },
      { key: "y", count: 2, share: 0.5 },
      { key: "z", count: 1, share: 0.25 },
    ]);
    expect([several.agreement, several.facets]).toEqual([0.5, []]);
    const one: Item = { kind: "choice", settings: { among: ["x", "y", "z"], atMost: 1 } };
    expect(statisticsOf(one, [["x"], ["x"], ["y"], ["z"]]).agreement).toBe(0.5);
  });

  it("is the same in any order of answers", () => {
    const many = {
      rating: [3, 9, 1, 7],
      policy: [
        { desirability: 1, feasibility: 4 },
        { desirability: 4, feasibility: 3 },
        { desirability: 2, feasibility: 3 },
      ],
    };
    const estimates = [0.1, 0.2, 0.3, 0.7, 1.1].map((best) => step(best / 3, best, best * 7, 70));
    const cases: [Item, Answer[]][] = [
      [ITEMS.rating, many.rating],
      [ITEMS.policy, many.policy],
      [ITEMS.estimate, estimates],
    ];
    for (const [item, answers] of cases) expect(statisticsOf(item, [...answers].reverse())).toEqual(statisticsOf(item, answers));
  });
});

describe("between rounds", () => {
  it("whoever changes any number of an answer moved", () => {
    const before = new Map<string, Answer>([
      ["a", { desirability: 4, feasibility: 1 }],
      ["b", { desirability: 2, feasibility: 2 }],
    ]);
    const after = new Map<string, Answer>([
      ["b", { desirability: 2, feasibility: 3 }],
      ["a", { desirability: 4, feasibility: 1 }],
    ]);
    const stability = itemStability(ITEMS.policy, before, after);
    expect(stability).toMatchObject({ n: 2, moved: 0.5, stayed: 0.5 });
    expect(stability?.facets.map(({ key, moved }) => [key, moved])).toEqual([
      ["desirability", 0],
      ["feasibility", 0.5],
    ]);
    expect(itemStability(ITEMS.reason, before, after)).toBeNull();
  });

  it("asks those outside the quartiles for a reason", () => {
    const answers = new Map<string, Answer>([
      ["e", 1],
      ["d", 5],
      ["c", 5],
      ["b", 6],
      ["a", 9],
    ]);
    expect(outliersOf(ITEMS.rating, answers, { kind: "quartiles" })).toEqual([
      { panellist: "a", facets: [{ key: "rating", standing: "high" }] },
      { panellist: "e", facets: [{ key: "rating", standing: "low" }] },
    ]);
    expect(outliersOf(ITEMS.reason, answers, { kind: "quartiles" })).toEqual([]);
  });
});

describe("the strongest opposing views", () => {
  it("come first", () => {
    const answer = (desirability: number, feasibility: number) => ({ desirability, feasibility });
    const views = opposingViews([
      { key: "calm", item: ITEMS.policy, answers: [answer(3, 2), answer(3, 3), answer(3, 2), answer(3, 2)] },
      { key: "split", item: ITEMS.policy, answers: [answer(1, 3), answer(4, 3), answer(1, 3), answer(4, 3)] },
    ]);
    expect(views[0]).toEqual({ item: "split", facet: "desirability", n: 4, degree: 1, low: 0.5, high: 0.5, opposed: 0.5 });
    expect(views.map(({ item, facet }) => `${item} ${facet}`)).toEqual([
      "split desirability",
      "calm feasibility",
      "calm desirability",
      "split feasibility",
    ]);
  });
});
