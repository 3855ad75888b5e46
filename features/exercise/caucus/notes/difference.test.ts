import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, plain } from "./difference";

const applied = (before: string, change: ReturnType<typeof differenceOf>): string =>
  change ? before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed) : before;

describe("the difference of two texts", () => {
  it.each([
    ["typed in the middle", "ac", "abc", 2, { at: 1, removed: 0, inserted: "b" }],
    ["one more of the same, where the caret is", "aaa", "aaaa", 2, { at: 1, removed: 0, inserted: "a" }],
    ["deleted forwards", "aaa", "aa", 1, { at: 1, removed: 1, inserted: "" }],
    ["deleted backwards", "abc", "ac", 1, { at: 1, removed: 1, inserted: "" }],
    ["replaced", "one two three", "one 2 three", 5, { at: 4, removed: 3, inserted: "2" }],
    ["everything gone", "all", "", 0, { at: 0, removed: 3, inserted: "" }],
    ["a smile for another that shares its first half", "😀", "😁", 2, { at: 0, removed: 2, inserted: "😁" }],
    ["a smile for another that shares its second half", "\u{1F600}", "\u{1FA00}", 2, { at: 0, removed: 2, inserted: "\u{1FA00}" }],
  ])("%s", (_, before, after, caret, expected) => {
    expect(differenceOf(before, after, caret)).toEqual(expected);
  });

  it("is nothing where nothing changed", () => expect(differenceOf("same", "same", 2)).toBeNull());

  it("leads from one to the other, wherever the caret is, and cuts no character", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "😀", "😁", "\n"), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(letters, letters, fc.nat(30), (before, after, caret) => {
        const change = differenceOf(before, after, caret);
        expect(applied(before, change)).toBe(after);
        if (!change) return;
        expect(() => encodeURIComponent(change.inserted)).not.toThrow();
        expect(() => encodeURIComponent(before.slice(change.at, change.at + change.removed))).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });
});

it("leaves plain words as they are and nothing else", () => {
  expect(plain("a\0b\r\nc\rd 😀 \uD83D e \uDE00")).toBe("ab\nc\nd 😀 \uFFFD e \uFFFD");
});
