import { describe, expect, it } from "vitest";
import type { ItemResults, PanelRoundResults } from "@/contracts/panel/results";
import { convergenceFinding, distributionFinding, headlineOf, heatFinding, leadersFinding, weightsFinding } from "./findings";
import { number, ruleWords } from "./words";

const facet = (median: number | null, iqr: number | null, consensus: "in" | "out" | "none" | null = null) =>
  ({ summary: { median, iqr }, consensus }) as ItemResults["facets"][number];
const round = (results: object) => ({ results }) as PanelRoundResults;

describe("what is said of results", () => {
  it("is whether the rule ends the panel, where there is one", () => {
    const stop = { settled: 3, of: 4, stops: false };
    const one = round({ stop, items: [], respondents: 12 });
    expect(headlineOf({ rounds: [one], closedAt: null })).toBe("3 of 4\u00a0items settled after 1\u00a0round: the panel goes on");
    const two = round({ stop: { ...stop, settled: 4, stops: true }, items: [], respondents: 12 });
    expect(headlineOf({ rounds: [one, two], closedAt: null })).toBe("4 of 4\u00a0items settled after 2\u00a0rounds: the panel may end");
    expect(headlineOf({ rounds: [], closedAt: null })).toBe("No round of the panel has closed yet");
  });

  it("is else on how much it agrees", () => {
    const items = [{ facets: [facet(8, 1, "in")] }, { facets: [facet(5, 4, "none")] }, { facets: [] }];
    expect(headlineOf({ rounds: [round({ stop: null, items, respondents: 9 })], closedAt: null })).toBe(
      "The panel agrees on 1 of 2\u00a0items after 1\u00a0round",
    );
  });

  it("is where the middle lies, and whether it is closer than before", () => {
    expect(distributionFinding("Cost", [{ facets: [facet(6, 3)] }, { facets: [facet(7, 1.5, "in")] }])).toBe(
      "Cost: median 7, closer than before, consensus for",
    );
    expect(distributionFinding("Cost", [{ facets: [facet(null, null)] }])).toBe("Cost: too few answers to show");
  });

  it("is whether the panel drew together, item by item", () => {
    const lines = (...iqrs: readonly (number | null)[][]) => iqrs.flatMap((own, item) => own.map((iqr) => ({ item: `${item}`, iqr })));
    expect(convergenceFinding(lines([3, 2, 1], [1, 2]))).toBe("The panel drew together on 1 of 2\u00a0items, and apart on 1");
    expect(convergenceFinding(lines([3, 3]))).toBe("The panel is as far apart as at first");
    expect(convergenceFinding(lines([1, 3]))).toBe("The panel moved apart on 1 of 1\u00a0item");
    expect(convergenceFinding(lines([3], [null, 2]))).toBe("Where the panel stands, and how far apart it is");
  });

  it("is what stands first, and what stands level", () => {
    const parts = [
      { key: "a", median: 1.5 },
      { key: "b", median: 1.5 },
      { key: "c", median: 3 },
    ];
    expect(leadersFinding(parts, true, "", (key) => key.toUpperCase())).toBe("A and B stand level at the top, with a median rank of 1.5");
    expect(leadersFinding(parts, false, "points", (key) => key)).toBe("c stands first, with a median of 3 points");
  });

  it("names the best cell, and what would change the first option", () => {
    const cell = (median: number | null) => ({ n: 5, median, mean: median });
    const words = (key: string) => key.toUpperCase();
    expect(
      heatFinding(
        {
          options: ["a", "b"],
          criteria: ["x", "y"],
          cells: [
            [cell(3), cell(null)],
            [cell(8.5), cell(2)],
          ],
        },
        words,
      ),
    ).toBe("B does best by X, with a median of 8.5");
    const base = { scores: [], criteria: [] };
    expect(weightsFinding({ ...base, first: ["a"], smallest: { option: "b", moved: 1 / 6, weights: [] } }, words)).toBe(
      "A is first; B draws level when 17% of the weight moves",
    );
    expect(weightsFinding({ ...base, first: ["a"], smallest: null }, words)).toBe("A is first whatever the weights");
  });
});

describe("words", () => {
  it("write a rule as it was registered, and numbers no longer than they are", () => {
    expect(
      ruleWords({
        criteria: [
          { kind: "agreement", atLeast: 0.75 },
          { kind: "iqr", atMost: 1.5 },
        ],
        need: "all",
        settledShare: 0.8,
        maximumRounds: 4,
      }),
    ).toBe(
      "An item is settled at percent agreement of 75% or more and interquartile range of 1.5 or less. The panel ends when 80% of the items are. It ends after round 4 in any case.",
    );
    expect([number(7), number(6.5), number(6.25), number(0.125), number(null), number(100)]).toEqual([
      "7",
      "6.5",
      "6.25",
      "0.125",
      "–",
      "100",
    ]);
  });
});
