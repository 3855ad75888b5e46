import { expect, it } from "vitest";
import { GAP_KINDS } from "@/domain/argumentation";
import { GAP_WORDS, proposedPrompt, summaryOf } from "./words";

it("asks in words that fit the field, whatever the gap", () => {
  for (const kind of GAP_KINDS) {
    const gap = { kind, subject: "pact", text: "x".repeat(900), options: ["pact"] };
    const text = proposedPrompt(gap, { option: () => "The pact" });
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text).toMatch(/\?$/);
    expect(GAP_WORDS[kind].title(2)).toMatch(/^2/);
  }
});

it("names what is harmed only where something is", () => {
  const gap = { kind: "unanswered-attack", subject: "1", text: "It rains.", options: [] } as const;
  expect(proposedPrompt(gap, { option: String })).toBe("Nobody has answered “It rains.”. What do you say to it?");
  expect(proposedPrompt({ ...gap, options: ["pact"] }, { option: () => "the pact" })).toContain("which speaks against the pact");
});

it("says when nothing is missing", () => {
  expect(summaryOf([0, 0])).toMatch(/^Nothing is missing/);
  expect(summaryOf([1, 0])).toMatch(/^1 gap\./);
});
