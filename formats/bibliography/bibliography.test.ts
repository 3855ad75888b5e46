import { describe, expect, it } from "vitest";
import { describeSource, readBibliography, sourceKey, webAddress } from ".";

const titles = (text: string) => readBibliography(text).items.map(({ line, title }) => [line, title]);
const problems = (text: string) => readBibliography(text).problems;

describe("web addresses", () => {
  it.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    [" http://example.org ", "http://example.org/"],
    ["https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"],
    ["https://раураl.com/", "https://xn--l-7sba6dbr.com/"],
    ["mailto:someone@example.org", "mailto:someone@example.org"],
  ])("keeps %s", (written, kept) => {
    expect(webAddress(written)).toBe(kept);
  });
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "//example.org/",
    "example.org",
    "https://bank.example@evil.example/",
    "https://user:secret@example.org/",
    "http://",
    "https://exa mple.org/",
    "mailto:",
    "mailto:nobody",
    `https://example.org/${"a".repeat(2_000)}`,
    "",
  ])("refuses %j", (written) => {
    expect(webAddress(written)).toBeNull();
  });
});

describe("addresses, one a line", () => {
  it("become pages named after their place", () => {
    const { items } = readBibliography("https://www.nato.int/cps/official_texts.htm\n\nmailto:press@example.org\n");
    expect(items).toEqual([
      { line: 1, title: "nato.int/cps/official_texts.htm", csl: { type: "webpage", URL: "https://www.nato.int/cps/official_texts.htm" } },
      { line: 3, title: "Letter to press@example.org", csl: { type: "webpage", URL: "mailto:press@example.org" } },
    ]);
  });
  it("tells the line that is none", () => {
    expect(problems("https://example.org/\njavascript:alert(1)\nsome words")).toMatchObject([{ line: 2 }, { line: 3 }]);
  });
  it.each(["", "   \n ", "[]", "[ ]"])("finds nothing in %j", (text) => {
    expect(problems(text)).toEqual([{ line: 1, message: "there is no source in this text." }]);
  });
});

const BIBTEX = String.raw`% a comment
@string{nato = "North Atlantic Treaty Organization"}
@techreport{madrid2022,
  title = {Madrid {Summit} Declaration \& the {\"o}ffice},
  author = {{NATO} and van der Berg, Jan}, institution = nato,
  year = {2022}, month = jun, url = {https://example.org/madrid}
}
Words between entries are ignored.
@article(k, title="A ""quoted"" word", author={Kuleba, Dmytro}, journal={The Journal}, year=2025, doi={https://doi.org/10.1234/abc})
@comment{nothing}
`.replace('"A ""quoted"" word"', '"A {"}quoted{"} word"');

describe("BibTeX", () => {
  it("becomes sources in plain words", () => {
    const { items, problems: faults } = readBibliography(BIBTEX);
    expect(faults).toEqual([]);
    expect(items.map(({ line, title }) => [line, title])).toEqual([
      [3, "Madrid Summit Declaration & the öffice"],
      [9, 'A "quoted" word'],
    ]);
    expect(items[0]!.csl).toMatchObject({
      type: "report",
      author: [{ literal: "NATO" }, { family: "van der Berg", given: "Jan" }],
      publisher: "North Atlantic Treaty Organization",
      issued: { "date-parts": [[2022, 6]] },
      URL: "https://example.org/madrid",
    });
    expect(describeSource(items[1]!.csl)).toEqual({
      author: "Dmytro Kuleba",
      publisher: "The Journal",
      issued: "2025",
      url: "https://doi.org/10.1234/abc",
      type: "article-journal",
    });
  });

  it("does not carry one paste's macros into the next", () => {
    readBibliography('@string{jan = "elsewhere"}@string{mine = "kept"}');
    expect(readBibliography("@misc{a, title={A}, publisher=mine, year=2020, month=jan}").items[0]!.csl).toEqual({
      type: "document",
      issued: { "date-parts": [[2020, 1]] },
    });
  });

  it.each([
    ["a missing brace", "@misc{a, title={A}}\n\n@misc{b, title={B}", 3, /never closed/],
    ["a missing comma", "@misc{a,\n  title={A}\n  year=2020}", 3, /cannot be read from here/],
    ["a missing title", "@misc{a, title={A}}\n@misc{b, year=2020}", 2, /no title/],
    ["a script for an address", "\n@online{a, title={A}, url={javascript:alert(1)}}", 2, /address/],
    ["braces without end", `@misc{a, title={${"{".repeat(20_000)}${"}".repeat(20_000)}}}`, 1, /nested too deeply/],
    ["a list of names without end", `@misc{a, title={A}, author={${"a ".repeat(40_000)}}}`, 1, /author.*longer/],
    ["a title without end", `@misc{a, title={${"long ".repeat(100)}}}`, 1, /longer than 300/],
  ])("tells %s with its line", (_, text, line, message) => {
    expect(problems(text)).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  it("takes fifty entries and no more", () => {
    const entries = (count: number) => Array.from({ length: count }, (_, index) => `@misc{k${index}, title={T${index}}}`).join("\n");
    expect(titles(entries(50))).toHaveLength(50);
    expect(problems(entries(51))).toEqual([{ line: 1, message: "these are 51 sources; add at most 50 at a time." }]);
  });
});

describe("CSL-JSON", () => {
  it("becomes sources, unknown fields left behind", () => {
    const text = JSON.stringify(
      [
        {
          id: "x",
          type: "journal-article",
          title: "<i>On</i>\n x < y",
          author: [{ family: "Özdemir", given: "A." }, { literal: "" }, 7],
          issued: { "date-parts": [["2025", 9, 4]] },
          volume: 3,
          abstract: "left",
          custom: { a: 1 },
        },
        { title: '[ \\" ] , {', type: "constructor", issued: { raw: "spring 2024" } },
      ],
      null,
      1,
    );
    const { items } = readBibliography(text);
    expect(items[0]).toEqual({
      line: 2,
      key: "x",
      title: "On x < y",
      csl: {
        type: "article-journal",
        author: [{ family: "Özdemir", given: "A." }],
        issued: { "date-parts": [[2025, 9, 4]] },
        volume: "3",
      },
    });
    expect(items[1]).toMatchObject({ title: '[ \\" ] , {', csl: { type: "document", issued: { literal: "spring 2024" } } });
  });
  it("takes a single object", () => {
    expect(titles('\n{"title": "One", "author": [{"family": "A"}]}')).toEqual([[2, "One"]]);
  });
  it("keeps out what a database would refuse", () => {
    const [item] = readBibliography(String.raw`[{"title": "a\u0000b\ud800c", "publisher": "\u0000", "__proto__": {"title": "x"}}]`).items;
    expect(item).toEqual({ line: 1, title: "a b\ufffdc", csl: { type: "document" } });
  });
  it.each([
    ["an unclosed list", '[{"title": "A"},\n{"title": "B"}', 2, /not closed/],
    ["an unclosed text", '[{"title": "A}]', 1, /not closed/],
    ["a faulty item", '[{"title": "A"},\n\n {"title": B}]', 3, /not valid JSON/],
    ["an empty place", '[{"title": "A"},,{"title": "B"}]', 1, /not valid JSON/],
    ["something that is no source", '[{"title": "A"},\n 7]', 2, /not a source/],
    ["a second value", '{"title": "A"}\n{"title": "B"}', 2, /behind the end/],
    ["a script for an address", '[\n{"title": "A", "URL": "javascript:alert(1)"}]', 2, /address/],
  ])("tells %s with its line", (_, text, line, message) => {
    expect(problems(text).find((problem) => problem.line === line)?.message).toMatch(message);
  });
  it("is not troubled by depth", () => {
    expect(problems(`[${"[".repeat(40_000)}${"]".repeat(40_000)}]`)).toHaveLength(1);
  });
});

describe("how a source is called", () => {
  it.each([
    ["The Treaty", { type: "book", author: [{ family: "Özdemir", given: "A." }], issued: { "date-parts": [[2025, 9]] } }, "ozdemir-2025"],
    ["What Ukraine needs now and later", { type: "webpage" }, "what-ukraine-needs-now"],
    ["Україна", { type: "document" }, "source"],
    ["A", { type: "report", author: [{ literal: "European Union External Action" }] }, "european-union"],
  ] as const)("%s", (title, csl, key) => {
    expect(sourceKey(title, csl)).toBe(key);
  });
  it("is dated as far as the date is known", () => {
    const issued = (date: object) => describeSource({ type: "report", issued: date }).issued;
    expect(issued({ "date-parts": [[2022, 6, 29]] })).toBe("2022-06-29");
    expect(issued({ "date-parts": [[2022, 6], [2023]] })).toBe("2022-06–2023");
    expect(issued({ literal: "after 19 Aug 2025" })).toBe("after 19 Aug 2025");
  });
  it("shows no address that may not be followed, however it got there", () => {
    expect(describeSource({ type: "webpage", URL: "javascript:alert(1)" }).url).toBeNull();
  });
});
