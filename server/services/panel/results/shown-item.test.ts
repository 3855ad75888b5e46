import { describe, expect, it } from "vitest";
import type { ItemResults } from "@/contracts/panel/results";
import { shownItem } from "./shown-item";

const figures = { agreement: 0.62, iqr: 3.25, interval: { low: 11, best: 22, high: 33 }, shares: "of a hundred", stability: "moved" };
const item = {
  ...figures,
  n: 9,
  texts: [{ text: "It rains", standing: null }],
  choices: [{ key: "sun", count: 7 }],
  parts: [{ name: "group", groups: ["nurses"] }],
  facets: [{ key: "rating", summary: { median: 7.5 }, breakdowns: [{ name: "group", groups: ["nurses"] }] }],
} as unknown as ItemResults;

describe("what a panel sees of an item between rounds", () => {
  it("is everything where everything was promised", () => {
    expect(shownItem(item, { distribution: true, groups: true, reasons: true })).toEqual(item);
  });

  it("has no figures of groups, and no reasons, where they were not", () => {
    const shown = shownItem(item, { distribution: true, groups: false, reasons: false });
    expect(shown.facets).toEqual([{ key: "rating", summary: { median: 7.5 }, breakdowns: [] }]);
    expect([shown.parts, shown.texts]).toEqual([[], []]);
    expect(JSON.stringify(shown)).not.toContain("nurses");
  });

  it("is reasons alone where they alone were promised: no figure comes with them", () => {
    const shown = shownItem(item, { distribution: false, groups: true, reasons: true });
    expect(shown.texts).toEqual(item.texts);
    expect(JSON.stringify(shown)).not.toMatch(/7\.5|0\.62|3\.25|22|nurses|hundred|moved|sun/);
  });
});
