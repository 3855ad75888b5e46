import { describe, expect, it } from "vitest";
import { DEFAULT_CONSENSUS, DEFAULT_OUTLIERS } from "@/domain/elicitation";
import { panelItemInput } from "./item-input";
import { rulesInput, stopRuleInput } from "./rules-input";

const ESTIMATE = {
  ...{ kind: "estimate", section: "", question: "How much?", description: "", option: null, criterion: null },
  ...{ unit: "EUR", scale: "linear", least: null, most: null, truth: null },
};

describe("what a panel's set-up takes", () => {
  it("are bounds of billions, and no bound that is none", () => {
    expect(panelItemInput.safeParse({ ...ESTIMATE, most: 8e12 }).success).toBe(true);
    for (const most of [Number.NaN, Number.POSITIVE_INFINITY, 1e16, "9"])
      expect(panelItemInput.safeParse({ ...ESTIMATE, most }).success).toBe(false);
  });

  it("is the truth of a calibration question, of estimates alone", () => {
    expect(panelItemInput.parse({ ...ESTIMATE, truth: 12.5 })).toMatchObject({ truth: 12.5 });
    const { unit: _, scale: __, least: ___, most: ____, ...words } = ESTIMATE;
    expect(panelItemInput.safeParse({ ...words, kind: "rating", truth: 3 }).success).toBe(false);
  });

  it("are the rules that a panel begins with", () =>
    expect(rulesInput.parse({ agreement: null, consensus: DEFAULT_CONSENSUS, outliers: DEFAULT_OUTLIERS })).toEqual({
      agreement: null,
      consensus: DEFAULT_CONSENSUS,
      outliers: DEFAULT_OUTLIERS,
    }));

  it("is a stop rule of known criteria", () => {
    const rule = {
      criteria: [{ kind: "kappa", atLeast: -0.2, weights: "linear", kinds: ["rating"] }],
      need: "any",
      settledShare: 0.5,
      maximumRounds: null,
    };
    expect(stopRuleInput.parse(rule)).toEqual(rule);
    expect(stopRuleInput.safeParse({ ...rule, criteria: [{ kind: "mood", atLeast: 1 }] }).success).toBe(false);
    expect(stopRuleInput.safeParse({ ...rule, settledShare: 1.1 }).success).toBe(false);
  });
});
