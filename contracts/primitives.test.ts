import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLongerThan, text } from "./primitives";

const counted = (value: string) => [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(value)].length;

describe("characters as a person counts them", () => {
  it("are counted over pieces as in one", () => {
    const marks = ["a", "é", "e\u0301", "👩‍👩‍👧‍👦", "🇫🇷", "🇩🇪", "ก็", "\r\n", "한", "𝒳"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 1_500 }), (parts) => {
        const value = parts.join("");
        const count = counted(value);
        expect(isLongerThan(value, count)).toBe(false);
        if (count > 0) expect(isLongerThan(value, count - 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("are counted in an endless one too", () => {
    expect(isLongerThan(`a${"\u0301".repeat(50_000)}`, 100)).toBe(false);
    expect(isLongerThan("🇫🇷".repeat(3_000), 3_000)).toBe(false);
    expect(isLongerThan("🇫🇷".repeat(3_001), 3_000)).toBe(true);
  });

  it("bound a text, not its code units", () => {
    expect(text(3).safeParse("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦").success).toBe(true);
    expect(text(3).safeParse("abcd").success).toBe(false);
    expect(text(5_000).safeParse("x".repeat(60_000)).success).toBe(false);
  });
});
