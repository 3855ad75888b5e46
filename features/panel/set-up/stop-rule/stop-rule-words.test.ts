import { describe, expect, it } from "vitest";
import { refusalOfStopRule } from "@/domain/elicitation";
import { NEW_CRITERIA, stopRuleWords } from "./stop-rule-words";

describe("a stop rule in words", () => {
  const criteria = Object.values(NEW_CRITERIA);

  it("says every criterion, how much must be settled, and the last round", () => {
    expect(stopRuleWords({ criteria: [criteria[0]!, criteria[2]!], need: "all", settledShare: 0.8, maximumRounds: 3 })).toEqual([
      "An item is settled when at least 70% agree, and at most 15% changed their answer.",
      "The panel ends when 80% of its items are settled.",
      "It ends after 3 rounds in any case.",
    ]);
  });

  it("says no more than the rule", () => {
    expect(stopRuleWords({ criteria: [], need: "any", settledShare: 1, maximumRounds: 1 })).toEqual([
      "It ends after one round in any case.",
    ]);
    expect(stopRuleWords({ criteria: [criteria[1]!], need: "any", settledShare: 1, maximumRounds: null })).toHaveLength(2);
  });

  it("begins with criteria that can be registered", () =>
    expect(refusalOfStopRule({ criteria, need: "all", settledShare: 1, maximumRounds: null })).toBeNull());
});
