import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { ItemFeedback } from "./item-feedback";

const item = {
  kind: "rating",
  question: "How good?",
  settings: { option: null, criterion: null },
  id: "i",
  key: "i",
  choices: [],
} as unknown as PanelItemView;
const whole = {
  n: 6,
  median: 7,
  mean: 6,
  q1: 5,
  q3: 8,
  iqr: 3,
  least: 1,
  most: 9,
  distribution: [
    { value: 7, count: 4 },
    { value: 1, count: 2 },
  ],
};
const resultsWith = (facet: object, more: object = {}) =>
  ({
    n: 6,
    choices: [],
    texts: [],
    facets: [{ key: "rating", scale: { least: 1, most: 9, isWhole: true }, summary: whole, breakdowns: [], ...facet }],
    ...more,
  }) as unknown as ItemResults;
const textOf = (results: ItemResults, mine: unknown, asked = item) =>
  renderToStaticMarkup(<ItemFeedback item={asked} results={results} mine={mine} />)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("what the panel answered before", () => {
  it("stands beside my answer, in a picture and a table", () => {
    const text = textOf(resultsWith({}), 3);
    expect(text).toContain("Half of the panel answered up to 7; you answered 3");
    expect(text).toContain("The middle half lies between 5 and 8");
    expect(text).toMatch(/Gave 1 .*Gave 9 How good\? 3 6 7 5 8 2 0 0 0 0 0 4 0 0/);
    expect(text).toContain("2 0 you 4 1 2 3 4 5 6 7 8 9");
  });

  it("says that too few answered where nothing may be shown", () => {
    const hidden = { ...whole, median: null, q1: null, q3: null, distribution: null };
    expect(textOf(resultsWith({ summary: hidden }), 3)).toContain("Too few have answered");
  });

  it("shows groups in full, in bands, or not at all", () => {
    const respondents = [{ group: "nurses", respondents: 6 }];
    const full = { name: "group", kind: "full", respondents, groups: [{ group: "nurses", summary: whole }] };
    expect(textOf(resultsWith({ breakdowns: [full] }), null)).toMatch(/nurses: median 7, 6.answers/);
    const others = { groups: ["judges", "teachers"], respondents: 7, bands: [{ band: "7–9", count: 5 }] };
    const banded = {
      name: "group",
      kind: "banded",
      respondents,
      groups: [{ group: "nurses", bands: [{ band: "1–3", count: 2 }] }],
      others,
    };
    const text = textOf(resultsWith({ breakdowns: [banded] }), null);
    expect(text).toContain("nurses: 2 at 1–3");
    expect(text).toContain("judges and teachers together: 5 at 7–9");
    expect(textOf(resultsWith({ breakdowns: [{ name: "group", kind: "withheld", respondents, why: "mixed" }] }), null)).not.toContain(
      "nurses",
    );
  });

  it("gives reasons without authors, the same once with how often it was given", () => {
    const text = textOf(
      resultsWith(
        {},
        {
          texts: [
            { text: "It rains", standing: "low" },
            { text: "It rains", standing: null },
          ],
        },
      ),
      null,
    );
    expect(text.match(/It rains/g)).toHaveLength(1);
    expect(text).toContain("Given 2 times.");
  });

  it("puts one's own estimate beside the panel's, both at 80% confidence", () => {
    const settings = { unit: "t", scale: "linear", least: null, most: null };
    const estimate = { ...item, kind: "estimate", settings } as unknown as PanelItemView;
    const results = resultsWith({ key: "best", scale: null }, { interval: { n: 6, low: 2, best: 7, high: 12 } });
    const mine = { lowest: 10, highest: 30, best: 20, confidence: 50 };
    const text = textOf(results, mine, estimate);
    expect(text).toMatch(/The panel 7 .*You 20/);
    expect(text).toContain("The panel expects 7 t, between 2 and 12; you answered 20 t");
  });

  it("puts several numbers on one axis, and does not claim an answer that was none", () => {
    const choices = ["sun", "wind"].map((key) => ({ key, label: key === "sun" ? "Solar roofs" : "Wind" }));
    const ranking = {
      ...item,
      kind: "ranking",
      settings: { among: ["sun", "wind"], tiesAllowed: false },
      choices,
    } as unknown as PanelItemView;
    const results = resultsWith({});
    const [facet] = results.facets;
    const two = ["sun", "wind"].map((key) => ({ ...facet!, key, scale: { least: 1, most: 2, isWhole: false } }));
    const whole = { ...results, facets: two } as ItemResults;
    expect(textOf(whole, [["wind"], ["sun"]], ranking)).toMatch(/Solar roofs 7, you 2 .*Wind 7, you 1/);
    expect(textOf(whole, { sun: 1 }, ranking)).not.toContain("you 1");
  });
});
