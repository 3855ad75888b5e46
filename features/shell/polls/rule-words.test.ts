import { describe, expect, it } from "vitest";
import { DECISION_RULE_IDS, decisionRules } from "@/domain/tally";
import { ruleLabel, ruleWords, shareInWords } from "./rule-words";

it.each(DECISION_RULE_IDS)("%s is called what the domain calls it, and says what it asks", (id) => {
  expect(ruleLabel({ id })).toBe(decisionRules[id].label);
  expect(ruleWords({ id })).toMatch(/^[A-Z].* is adopted.*\.$/);
});

describe("ruleWords", () => {
  it("says of what the share is a share", () => {
    expect(ruleWords({ id: "absolute-majority", of: "eligible" })).toMatch(/more than half of the votes of everyone entitled to vote\.$/);
    expect(ruleWords({ id: "supermajority", of: "cast", share: [6, 8] })).toMatch(/at least three quarters of the votes cast, blank ones/);
  });
  it("names every parameter of a qualified majority", () => {
    const words = ruleWords({ id: "qualified-majority", share: [1, 2], weightShare: [70, 100], blockingMinority: 3 });
    expect(words).toMatch(/1\/2 of the members.*70% of the weight.*takes 3 members/);
  });
  it("takes two thirds where no share is stated", () => {
    expect(ruleWords({ id: "supermajority" })).toContain("two thirds");
  });
});

it("spells unusual shares as fractions, and hundredths as a percentage", () => {
  expect([shareInWords([4, 6]), shareInWords([7, 12]), shareInWords([55, 100])]).toEqual(["two thirds", "7/12", "55%"]);
});
