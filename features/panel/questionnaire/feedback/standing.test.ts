import { describe, expect, it } from "vitest";
import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { DEFAULT_OUTLIERS } from "@/domain/elicitation";
import { isAskedWhy, standingsOf } from "./standing";

const item = { kind: "rating", settings: { option: null, criterion: null } } as PanelItemView;
const panelAt = (q1: number | null, median: number | null, q3: number | null) =>
  ({ facets: [{ key: "rating", summary: { q1, median, q3 } }] }) as unknown as ItemResults;

describe("where an answer stands", () => {
  it.each([
    [2, ["low"], true],
    [3, ["within"], false],
    [7, ["within"], false],
    [8, ["high"], true],
  ] as const)("%i, with quartiles at 3 and 7", (value, standings, isAsked) => {
    const got = standingsOf(item, value, panelAt(3, 5, 7), DEFAULT_OUTLIERS);
    expect([got, isAskedWhy(got)]).toEqual([standings, isAsked]);
  });

  it("is not told where figures are suppressed, or there is no answer", () => {
    expect(standingsOf(item, 2, panelAt(null, 5, null), DEFAULT_OUTLIERS)).toEqual([null]);
    expect(standingsOf(item, 2, undefined, DEFAULT_OUTLIERS)).toEqual([null]);
    for (const none of [null, undefined, 12]) expect(standingsOf(item, none, panelAt(3, 5, 7), DEFAULT_OUTLIERS)).toEqual([null]);
  });
});
