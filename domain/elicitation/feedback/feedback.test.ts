import { describe, expect, it } from "vitest";
import { statisticsOf } from "../items/statistics";
import type { Item } from "../items/types";
import { type FeedbackItem, feedbackSheet } from "./sheet";

const RATING: Item = { kind: "rating", settings: { option: null, criterion: null } };
const shown = (...values: readonly number[]) => statisticsOf(RATING, values);
const SUPPRESSED = { n: null, facets: [{ key: "rating", summary: null }], choices: [], interval: null, shares: null };
const ITEM: FeedbackItem = {
  key: "one",
  item: RATING,
  mine: 9,
  panel: shown(4, 5, 5, 6, 6, 7),
  groups: [
    { group: "trade", table: SUPPRESSED },
    { group: "law", table: shown(5, 5, 5, 6, 7) },
  ],
  reasons: [
    { facet: "rating", standing: "low", text: "It costs too much." },
    { facet: "rating", standing: "high", text: "Nothing else works." },
    { facet: "rating", standing: "high", text: "It is fair." },
  ],
};

describe("a feedback sheet", () => {
  it("shows my answer against the panel, and asks me when I stand far out", () => {
    const [line] = feedbackSheet([ITEM], { kind: "quartiles" });
    expect(line).toMatchObject({ key: "one", mine: 9, standings: [{ key: "rating", value: 9, standing: "high" }], isAsked: true });
    expect(feedbackSheet([ITEM], { kind: "around-median", distance: 4 })[0]).toMatchObject({ isAsked: false });
  });

  it("orders groups and reasons so that no order tells who answered when", () => {
    const [line] = feedbackSheet([ITEM], { kind: "quartiles" });
    const [other] = feedbackSheet([{ ...ITEM, groups: [...ITEM.groups].reverse(), reasons: [...ITEM.reasons].reverse() }], {
      kind: "quartiles",
    });
    expect(other).toEqual(line);
    expect(line?.reasons.map(({ text }) => text)).toEqual(["It is fair.", "Nothing else works.", "It costs too much."]);
  });

  it("says nothing of where I stand when the panel's figures are suppressed, or I gave no answer", () => {
    const [hidden, silent] = feedbackSheet(
      [
        { ...ITEM, panel: SUPPRESSED },
        { ...ITEM, mine: null },
      ],
      { kind: "quartiles" },
    );
    expect(hidden).toMatchObject({ standings: [{ value: 9, standing: null }], isAsked: false });
    expect(silent).toMatchObject({ standings: [{ value: null, standing: null }], isAsked: false });
  });
});
