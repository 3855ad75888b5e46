import { expect, it } from "vitest";
import { dateInWords, gradesInWords, sourceLine, standingOf } from "./words";

it.each([
  ["2025-09-04", "4 Sep 2025"],
  ["2025", "2025"],
  ["2022-06–2023", "Jun 2022–2023"],
  ["after 19 Aug 2025", "after 19 Aug 2025"],
  ["", ""],
])("the date %j reads %j", (issued, words) => {
  expect(dateInWords(issued)).toBe(words);
});

it("a source is one line, without gaps where little is known", () => {
  expect(sourceLine({ author: "Dmytro Kuleba", title: "What Ukraine needs", issued: "2025-09-04" })).toBe(
    "Dmytro Kuleba, “What Ukraine needs”, 4 Sep 2025",
  );
  expect(sourceLine({ author: "", title: "Commentary", issued: "" })).toBe("“Commentary”");
});

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
