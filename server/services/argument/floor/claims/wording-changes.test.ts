import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WordingPart } from "@/contracts/argument/claims";
import { wordingChanges } from "./wording-changes";

const without = (parts: readonly WordingPart[], change: "added" | "removed") =>
  parts
    .filter((part) => part.change !== change)
    .map(({ text }) => text)
    .join("");

describe("the changes from one wording to the next", () => {
  it("are told word by word", () => {
    expect(wordingChanges("It is very cheep.", "It is cheap.")).toEqual([
      { text: "It is ", change: null },
      { text: "very cheep", change: "removed" },
      { text: "cheap", change: "added" },
      { text: ".", change: null },
    ]);
  });

  it("give back both wordings, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const parts = wordingChanges(before, after);
        expect(without(parts, "added")).toBe(before);
        expect(without(parts, "removed")).toBe(after);
      }),
    );
  });

  it("are the whole of it where next to nothing is left", () => {
    const words = (letter: string) => Array.from({ length: 2_000 }, (_, index) => `${letter}${index}`).join(" ");
    expect(wordingChanges(words("a"), words("b")).map(({ change }) => change)).toEqual(["removed", "added"]);
  });
});
