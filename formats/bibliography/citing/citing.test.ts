import { describe, expect, it } from "vitest";
import { type CslRecord, formatCitation } from "..";

const MADRID: CslRecord = {
  type: "report",
  author: [{ literal: "NATO" }],
  issued: { "date-parts": [[2022, 6, 29]] },
  publisher: "NATO",
  URL: "https://example.org/madrid",
};

describe("a source in APA style", () => {
  it("has an entry and is called by author, year and place", async () => {
    expect(await formatCitation(MADRID, "Madrid Summit Declaration", { locator: "p. 3" })).toEqual({
      entry: "NATO. (2022). Madrid Summit Declaration. NATO. https://example.org/madrid",
      inText: "(NATO, 2022, p. 3)",
    });
  });

  it.each([
    ["3", "(NATO, 2022, p. 3)"],
    ["pp. 3–5", "(NATO, 2022, pp. 3–5)"],
    ["Art. 5", "(NATO, 2022, Art. 5)"],
    [" § 2 ", "(NATO, 2022, § 2)"],
    ["", "(NATO, 2022)"],
  ])("at %j", async (locator, inText) => {
    expect((await formatCitation(MADRID, "Madrid Summit Declaration", { locator })).inText).toBe(inText);
  });

  it("does not call a source otherwise because others are of the same author and year", async () => {
    await formatCitation(MADRID, "Another Declaration");
    expect((await formatCitation(MADRID, "A Third Declaration")).entry).toMatch(/^NATO\. \(2022\)\. A Third/);
  });

  it.each<[string, CslRecord, RegExp]>([
    ["nobody's and without a date", { type: "webpage" }, /^A title\. \(n\.d\.\)\.$/],
    ["a date in words", { type: "treaty", issued: { literal: "after 19 Aug 2025" } }, /after 19 Aug 2025/],
    ["a range known unevenly", { type: "book", issued: { "date-parts": [[2022], [2023, 2]] } }, /2022–2023/],
    ["before our era", { type: "book", issued: { "date-parts": [[-44]] } }, /44/],
    [
      "people",
      {
        type: "article-journal",
        author: [{ family: "Özdemir", given: "Ayşe B." }],
        "container-title": "J",
        volume: "3",
        issue: "2",
        page: "1-20",
        DOI: "10.1234/ab",
      },
      /^Özdemir, A\. B\. \(n\.d\.\)\. A title\. J, 3\(2\), 1–20\. https:\/\/doi\.org\/10\.1234\/ab$/,
    ],
  ])("takes %s", async (_, csl, entry) => {
    expect((await formatCitation(csl, "A title")).entry).toMatch(entry);
  });

  it("never throws, whatever the record", async () => {
    for (const title of ["", "__proto__", "<i>x", "{}", "a & b < c > d", "\ud800"])
      for (const csl of [
        { type: "book", issued: {} },
        { type: "book", issued: { "date-parts": [[], []] } },
        { type: "book", author: [{}] },
      ] as CslRecord[])
        expect(Object.keys(await formatCitation(csl, title, { locator: "<b>&" }))).toEqual(["entry", "inText"]);
  });
});
