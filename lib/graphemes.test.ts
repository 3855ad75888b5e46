import { expect, it } from "vitest";
import { countGraphemes } from "./graphemes";

it.each([
  ["", 0],
  ["plain text", 10],
  ["a\r\nb", 3],
  ["e\u0301", 1],
  ["👩‍👩‍👧‍👦", 1],
  ["Türkiye", 7],
  ["Україна", 7],
])("counts %j as %i", (text, count) => {
  expect(countGraphemes(text)).toBe(count);
});
