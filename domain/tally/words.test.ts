import { expect, it } from "vitest";
import { list, listSome } from "./words";

it.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("%j is listed as “%s”", (words, listed) => {
  expect(list(words)).toBe(listed);
  expect(listSome(words)).toBe(listed);
});

it("names at most so many words, and one too many rather than “1 others”", () => {
  expect(listSome(["A", "B", "C", "D"], 2)).toBe("A, B and 2 others");
  expect(listSome(["A", "B", "C"], 2)).toBe("A, B and C");
});
