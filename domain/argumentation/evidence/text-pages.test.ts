import fc from "fast-check";
import { expect, it } from "vitest";
import { PAGE_ROWS, pageOfLine, textPages } from "./text-pages";

it("gives back the whole text, row by row", () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("😀".repeat(3_000))), { maxLength: 450 });
  fc.assert(
    fc.property(texts, (lines) => {
      const text = lines.join("\n");
      const rows = textPages(text).flat();
      const again = rows.map(({ isContinued, line, from, to }) => (isContinued || line === 1 ? "" : "\n") + text.slice(from, to)).join("");
      expect(again).toBe(text);
    }),
    { numRuns: 30 },
  );
});

it("keeps pages small, whatever the lines", () => {
  for (const text of ["x\n".repeat(1_000), "y".repeat(200_000)])
    for (const page of textPages(text)) {
      expect(page.length).toBeLessThanOrEqual(PAGE_ROWS);
      expect(page.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThanOrEqual(22_000);
    }
});

it("finds the page on which a line begins", () => {
  const pages = textPages("x\n".repeat(1_000));
  expect(pageOfLine(pages, 1)).toBe(1);
  expect(pageOfLine(pages, PAGE_ROWS + 1)).toBe(2);
  expect(pageOfLine(pages, 99_999)).toBe(pages.length);
  expect(textPages("")).toEqual([[{ line: 1, isContinued: false, from: 0, to: 0 }]]);
});
