import { expect, it } from "vitest";
import { hasMatch, partsOf } from "./snippet";

const MARKS = { start: "[", end: "]" };

it.each([
  ["nothing found", [["nothing found", false]]],
  [
    "a [found] word",
    [
      ["a ", false],
      ["found", true],
      [" word", false],
    ],
  ],
  ["[all]", [["all", true]]],
  [
    "[one][two]",
    [
      ["one", true],
      ["two", true],
    ],
  ],
  ["", []],
])("%j falls into pieces", (marked, parts) => {
  expect(partsOf(marked, MARKS).map(({ text, isMatch }) => [text, isMatch])).toEqual(parts);
});

it("knows whether anything was found", () => {
  expect(hasMatch(partsOf("a [b]", MARKS))).toBe(true);
  expect(hasMatch(partsOf("a b", MARKS))).toBe(false);
});
