import { expect, it } from "vitest";
import { stretchesOf } from "./stretches";

const marks = (...ranges: readonly (readonly [number, number])[]) => ranges.map(([from, to]) => ({ from, to, citationId: "" }));
const words = (text: string, ...ranges: readonly (readonly [number, number])[]) =>
  stretchesOf({ text, marks: marks(...ranges) }).map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text));

it("cuts a row where quotations begin and end", () => {
  expect(words("abcdef")).toEqual(["abcdef"]);
  expect(words("abcdef", [1, 3])).toEqual(["a", "[bc]", "def"]);
  expect(words("abcdef", [0, 6])).toEqual(["[abcdef]"]);
  expect(words("")).toEqual([]);
});

it("marks what overlapping and touching quotations cover, once", () => {
  expect(words("abcdef", [0, 3], [1, 2], [2, 4])).toEqual(["[abcd]", "ef"]);
  expect(words("abcdef", [0, 2], [2, 4])).toEqual(["[abcd]", "ef"]);
});
