import { expect, it } from "vitest";
import { askedWords, contributionText, kindWords } from "./words";

it.each([
  [askedWords("ratings", 2), "2\u00a0ratings of claims or arguments"],
  [askedWords("sourced-claims", 1), "1\u00a0claim with a source"],
  [askedWords("positions", 1), "1\u00a0declared position of the delegation"],
  [kindWords("inject-answers"), "Answers to the news"],
  [contributionText({ kind: "speech", text: "95" }), "95\u00a0seconds"],
  [contributionText({ kind: "position", text: "" }), "(No words.)"],
])("%s", (words, expected) => {
  expect(words).toBe(expected);
});
