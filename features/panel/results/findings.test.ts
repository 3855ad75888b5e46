import { describe, expect, it } from "vitest";
import type { ItemResults, PanelRoundResults } from "@/contracts/panel/results";
import { formatRough } from "@/lib/format";
import {
  convergenceFinding,
  distributionFinding,
  headlineOf,
  heatFinding,
  leadersFinding,
  roundsFinding,
  turnsFinding,
  weightsFinding,
} from "./findings";
import { ruleWords, withUnit } from "./words";

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
    expect(distributionFinding("", [{ facets: [facet(6, 3)] }])).toBe("Median 6");
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
    ).toBe("B by x stands highest, with a median of 8.5");
    const base = { scores: [], criteria: [] };
    expect(weightsFinding({ ...base, first: ["a"], smallest: { option: "b", moved: 1 / 6, weights: [] } }, words)).toBe(
      "A is first; B draws level when 17% of the weight moves",
    );
    expect(weightsFinding({ ...base, first: ["a"], smallest: null }, words)).toBe("A is first whatever the weights");
  });

  it("names all that stand highest, or counts them", () => {
    const cell = (median: number) => ({ n: 5, median, mean: median });
    const words = (key: string) => key.toUpperCase();
    const map = (...rows: number[][]) => ({ options: ["a", "b"], criteria: ["x", "y"], cells: rows.map((row) => row.map(cell)) });
    expect(heatFinding(map([8, 3], [2, 8]), words)).toBe("A by x and B by y stand highest, with a median of 8");
    expect(heatFinding(map([8, 8], [8, 8]), words)).toBe("4 of 4\u00a0ratings stand level at the top, with a median of 8");
  });

  it("is the nearest change of one weight", () => {
    const one = (criterion: string, weight: number, below: number | null, above: number | null) => ({
      criterion,
      weight,
      below: below === null ? null : { weight: below, option: "b" },
      above: above === null ? null : { weight: above, option: "c" },
    });
    const words = (key: string) => key.toUpperCase();
    expect(turnsFinding([one("x", 0.5, 0.1, null), one("y", 0.5, null, 0.725)], words)).toBe(
      "Nearest change: if y rises to 72.5%, C comes first",
    );
    expect(turnsFinding([one("x", 1, null, null)], words)).toBe("No change of one weight alone would change the first option");
  });

  it("is who stayed, and whether there is one order", () => {
    const told = (respondents: number, w: number | null) => round({ respondents, concordance: w === null ? null : { w } });
    expect(roundsFinding([told(26, 0.7), told(24, 0.88)])).toBe(
      "26\u00a0panellists answered in the first round and 24 in the last. Kendall’s W went from 0.7 to 0.88: at 1 all put what they rate into one order, at 0 there is none.",
    );
    expect(roundsFinding([told(1, null)])).toBe("1\u00a0panellist answered.");
  });
});

describe("words", () => {
  it("write a figure with its unit", () => {
    expect([withUnit(40_516.98, "soldiers", formatRough), withUnit(12, "%"), withUnit(null, "t")]).toEqual([
      "40,500 soldiers",
      "12%",
      "– t",
    ]);
  });

  it("write a rule as it was registered", () => {
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
  });
});
