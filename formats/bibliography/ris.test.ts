import { describe, expect, it } from "vitest";
import { readBibliography } from ".";

const problems = (text: string) => readBibliography(text).problems;
const RIS = `TY  - JOUR
AU  - Özdemir, A.
A1  - van der Berg, Jan
TI  - A title that goes on
  over two lines - with signs
T2  - The Journal
PY  - 2022
DA  - 2022/06/29/
VL  - 3
IS  - 2
SP  - 5
EP  - 9
DO  - https://doi.org/10.1234/abc
UR  - https://example.org/a
N2  - left behind
ER  - 

TY  - RPRT
AU  - NATO
TI  - Madrid  - Summit
PB  - NATO
Y1  - 2022
ER  -
`;

describe("RIS", () => {
  it("becomes sources, with the lines they begin on", () => {
    const { items, problems: faults } = readBibliography(RIS.replaceAll("\n", "\r\n"));
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        line: 1,
        title: "A title that goes on over two lines - with signs",
        csl: {
          type: "article-journal",
          author: [{ family: "Özdemir", given: "A." }],
          issued: { "date-parts": [[2022, 6, 29]] },
          "container-title": "The Journal",
          volume: "3",
          issue: "2",
          page: "5-9",
          URL: "https://example.org/a",
          DOI: "10.1234/abc",
        },
      },
      {
        line: 18,
        title: "Madrid - Summit",
        csl: { type: "report", author: [{ literal: "NATO" }], issued: { "date-parts": [[2022]] }, publisher: "NATO" },
      },
    ]);
  });

  it("is told from BibTeX that it quotes, and takes a mark in front", () => {
    expect(readBibliography("\ufeffTY  - BOOK\nTI  - @misc{a, title={A}}\nER  - \n").items).toMatchObject([
      { title: "@misc{a, title={A}}" },
    ]);
  });

  it.each([
    ["a missing end", "TY  - BOOK\nTI  - A\n\nTY  - BOOK\nTI  - B\nER  - ", 1, /no end/],
    ["a missing end at the end", "TY  - BOOK\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\n", 4, /no end/],
    ["a missing beginning", "TY  - BOOK\nTI  - A\nER  - \nTI  - B\nER  - \n", 4, /begins with its type/],
    ["a missing title", "\nTY  - BOOK\nAU  - A\nER  - \n", 2, /no title/],
    ["a script for an address", "TY  - BOOK\nTI  - A\nUR  - javascript:alert(1)\nER  - \n", 1, /address/],
    ["a field without end", `TY  - BOOK\nTI  - A\nN1  - ${"a\n".repeat(20_000)}ER  - \n`, 2503, /longer than is read/],
    ["authors without end", `TY  - BOOK\nTI  - A\n${"AU  - B\n".repeat(20_000)}ER  - \n`, 103, /longer than is read/],
  ])("tells %s with its line", (_, text, line, message) => {
    expect(problems(text)).toContainEqual({ line, message: expect.stringMatching(message) });
  });

  it("knows no type, keeps names that JavaScript has a meaning for, and takes fifty references", () => {
    expect(readBibliography("TY  - constructor\nTI  - __proto__\nER  - \n").items).toEqual([
      { line: 1, title: "__proto__", csl: { type: "document" } },
    ]);
    expect(problems("TY  - BOOK\nTI  - A\nER  - \n".repeat(51))).toEqual([
      { line: 1, message: "these are 51 sources; add at most 50 at a time." },
    ]);
  });
});
