import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SOURCE_TYPES } from "@/contracts/debates/scenario";
import { type BibliographicItem, bibliographicItem, type CslRecord, readBibliography, SOURCE_FORMAT_IDS, sourceFormat } from "..";
import { lostInBibtex, writeBibtex } from "./bibtex";
import { lostInRis } from "./ris";

const NASTY = [
  "NATO",
  "a & b",
  "50% of {x}",
  "\\textbf{x}",
  "$x_1^2$",
  "~tilde # hash",
  "“q” ‘s’ — – …",
  "a -- b --- c",
  "``x'' `y'",
  "Київ ї й",
  "Özdemir",
  "x and y",
  "van der Berg",
  "A, B",
  "<b>1 < 2",
  "TY  - JOUR",
  "ER  -",
  "@misc{a, b}",
  "e\u0301 x",
  "{",
  "}",
  "\\",
  '"',
  "a: b; c | d",
  "?`!`",
  "2022",
  "constructor",
  "jan",
  "ſ ﬀ",
  "👩‍👩‍👧",
  "AU  - x",
  "A  - b",
  '"o',
];
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(" ")),
  fc.lorem({ maxCount: 3 }),
);
const year = fc.integer({ min: 1, max: 9999 });
const date = fc.oneof(
  fc.tuple(year),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);
const name = fc.oneof(fc.record({ literal: words }), fc.record({ family: words, given: words }));

const anySource = fc
  .record(
    {
      type: fc.constantFrom(...SOURCE_TYPES),
      title: words,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      issued: fc.oneof(
        date.map((parts) => ({ "date-parts": [parts] })),
        fc.tuple(date, date).map((parts) => ({ "date-parts": parts })),
        words.map((literal) => ({ literal })),
      ),
      URL: fc.constantFrom("https://example.org/a_b?c=%20d&e~f#g", "https://example.org/{x}\\"),
      DOI: fc.constantFrom("10.1234/ab_c", "10.1000/x(1)<2>%3"),
      page: fc.constantFrom("5", "5-6", "e12"),
      edition: fc.constantFrom("2", "Second"),
      volume: fc.constantFrom("3", "III"),
      issue: words,
      number: words,
      publisher: words,
      "publisher-place": words,
      "container-title": words,
      "collection-title": words,
      "event-title": words,
      genre: words,
      ISBN: fc.constant("978-3-16-148410-0"),
      language: fc.constantFrom("en", "uk"),
    },
    { requiredKeys: ["type", "title"] },
  )
  .map(bibliographicItem)
  .filter((item): item is BibliographicItem => typeof item !== "string");

/** The fields that differ between what was written and what was read. */
function changed(before: BibliographicItem, after: BibliographicItem): readonly string[] {
  const fields = new Set([...Object.keys(before.csl), ...Object.keys(after.csl)]) as Set<keyof CslRecord>;
  return [...fields].filter((field) => JSON.stringify(before.csl[field]) !== JSON.stringify(after.csl[field])).sort();
}

const readBack = (id: (typeof SOURCE_FORMAT_IDS)[number], sources: readonly BibliographicItem[]) =>
  readBibliography(sourceFormat(id).write(sources.map((source, index) => ({ id: `s${index}`, ...source }))).text);

describe("what is written reads back", () => {
  it.each(SOURCE_FORMAT_IDS)("from %s, source by source, but for what it says is lost", (id) => {
    const lostIn = { "csl-json": () => [], bibtex: lostInBibtex, ris: lostInRis }[id];
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (sources) => {
        const { items, problems } = readBack(id, sources);
        expect(problems).toEqual([]);
        expect(items.map(({ title }) => title)).toEqual(sources.map(({ title }) => title));
        for (const [index, source] of sources.entries()) expect(changed(source, items[index]!)).toEqual([...lostIn(source.csl)].sort());
      }),
      { numRuns: 400 },
    );
  });
});

describe("what is lost", () => {
  const report: BibliographicItem = { title: "T", csl: { type: "report", number: "7" } };
  it("is said by field, and of grades everywhere but in CSL-JSON", () => {
    const sources = [
      {
        id: "a",
        title: "T",
        csl: { type: "speech" as const, "event-title": "E", issued: { literal: "spring" } },
        custom: { reliability: "B" },
      },
      { id: "b", ...report },
    ];
    const lost = (id: (typeof SOURCE_FORMAT_IDS)[number]) =>
      sourceFormat(id)
        .write(sources)
        .lost.map(({ count, what }) => `${count} ${what}`);
    expect(lost("csl-json")).toEqual([]);
    expect(lost("bibtex")).toEqual(["1 kinds of source", "1 dates", "1 grades"]);
    expect(lost("ris")).toEqual(["1 kinds of source", "1 events", "1 grades"]);
  });
});

describe("CSL-JSON", () => {
  it("has nothing that the schema does not know outside of custom", () => {
    const { text } = sourceFormat("csl-json").write([
      { id: "a", title: "T", csl: { type: "report" }, custom: { reliability: "B", credibility: "2" } },
    ]);
    expect(JSON.parse(text)).toEqual([{ id: "a", type: "report", title: "T", custom: { reliability: "B", credibility: "2" } }]);
  });
});

describe("BibTeX", () => {
  it("gives every entry a key of its own that TeX takes", () => {
    const keys = writeBibtex(["ü {x}, y", "u x y", "Київ", "", "nato-2022"].map((id) => ({ id, title: "T", csl: { type: "book" } })));
    expect(keys.match(/(?<=^@book\{)[^,]+/gm)).toEqual(["uxy", "uxy-2", "source", "source-2", "nato-2022"]);
  });
});
