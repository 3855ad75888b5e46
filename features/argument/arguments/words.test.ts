import { expect, it } from "vitest";
import { gradesInWords, standingOf } from "./words";

it("grades are told in words, and only where there are any", () => {
  expect(gradesInWords({ credibility: "2" }, { reliability: "B" })).toBe("probably true, source usually reliable");
  expect(gradesInWords({ credibility: null }, { reliability: "F" })).toBe("source reliability cannot be judged");
  expect(gradesInWords({ credibility: null }, { reliability: null })).toBe("");
  expect(gradesInWords({ credibility: "1" }, undefined)).toBe("confirmed");
});

it.each([
  [{ to: null }, { attack: "undercut", target: { argument: "a" } }, { premises: ["p"] }, "Undercuts the step"],
  [{ to: "p" }, { attack: "undermine", target: { claim: "p" } }, { premises: ["p"] }, "Undermines the premise"],
  [{ to: "q" }, { attack: "undermine", target: { claim: "q" } }, { premises: ["p", "q"] }, "Undermines premise 2"],
  [{ to: "q" }, { attack: null, target: { claim: "q" } }, { premises: ["p", "q"] }, "Supports premise 2"],
  [{ to: "q" }, { attack: "undermine", target: { claim: "q" } }, null, "Undermines a premise"],
  [{ to: "q" }, { attack: "rebut", target: { claim: "q" } }, null, "Rebuts a claim"],
  [{ to: null }, { attack: "rebut", target: { option: "o" } }, null, null],
] as const)("%j of %j under %j: %s", (thread, argument, answered, words) => {
  expect(standingOf(thread, argument, answered)).toBe(words);
});
