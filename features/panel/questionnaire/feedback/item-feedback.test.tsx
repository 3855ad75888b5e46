import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { ItemFeedback } from "./item-feedback";

const item = { kind: "rating", settings: { option: null, criterion: null }, id: "i", key: "i", choices: [] } as unknown as PanelItemView;
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
const textOf = (results: ItemResults, mine: unknown) =>
  renderToStaticMarkup(<ItemFeedback item={item} results={results} mine={mine} />)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("what the panel answered before", () => {
  it("stands beside my answer, with a bar and a table line for every step", () => {
    const text = textOf(resultsWith({}), 3);
    expect(text).toContain("half of the panel answered up to 7; you answered 3");
    expect(text).toContain("The middle half lies between 5 and 8");
    expect(text).toMatch(/3 your answer/);
  });

  it("says that too few answered where nothing may be shown", () => {
    const hidden = { ...whole, median: null, q1: null, q3: null, distribution: null };
    expect(textOf(resultsWith({ summary: hidden }), 3)).toContain("too few have answered");
  });

  it("shows groups in full, in bands, or not at all", () => {
    const respondents = [{ group: "nurses", respondents: 6 }];
    const full = { name: "group", kind: "full", respondents, groups: [{ group: "nurses", summary: whole }] };
    expect(textOf(resultsWith({ breakdowns: [full] }), null)).toMatch(/nurses: 6.answers, median 7/);
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

  it("gives reasons without authors, the same twice too", () => {
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
    expect(text.match(/It rains/g)).toHaveLength(2);
  });
});
