import { describe, expect, it } from "vitest";
import { DEFAULT_CONSENSUS, DEFAULT_OUTLIERS } from "@/domain/elicitation";
import { rulesWords } from "./rules-words";

describe("the rules of a panel in words", () => {
  it("say their numbers", () => {
    expect(rulesWords({ agreement: null, consensus: DEFAULT_CONSENSUS, outliers: DEFAULT_OUTLIERS }).map(({ value }) => value)).toEqual([
      "As is usual for each kind of item",
      "In: 70% or more in the high third and less than 15% in the low one",
      "Whoever is below the lower or above the upper quartile",
    ]);
    const others = rulesWords({
      agreement: { kind: "around-median", distance: 2 },
      consensus: { kind: "median-iqr", largestIqr: 1.5 },
      outliers: { kind: "fences", ranges: 1.5 },
    });
    expect(others.map(({ value }) => value).join()).toMatch(/at most 2 from .* at most 1\.5.* 1\.5 interquartile/);
  });
});
