import fc from "fast-check";
import type { ArgumentDocument, DocumentArgument, DocumentSource } from "@/formats/arguments";
import { bibliographicItem } from "@/formats/bibliography";

/** Words as people and attackers write them: signs of every format, names that JavaScript has a meaning for, line breaks. */
const NASTY = [
  "",
  " ",
  "NATO",
  "e.g. the U.S. and a.b.c",
  ".A. and :smile:",
  "a:b:c",
  "https://example.org/a?b=c&d=[e](f)",
  "[x]: y",
  "<y>",
  "<!-- c -->",
  "/* c */ // d",
  "@[z]",
  "#tag #(tag two)",
  "*b* _i_ **bb** __ii__",
  "{id: 1} }",
  "} {",
  "===\nx: 1\n===",
  "-- rule --",
  "(1) p",
  "(2)\n----\n(3) q",
  "+ a",
  "- b",
  "_> c",
  ">< d",
  "\\",
  "a\\",
  "\\\n",
  "'",
  '"',
  "a\nb",
  "a\n\nb",
  "a\r\nb",
  "\t",
  "\u2028x\u2029",
  "\u00a0nbsp",
  "\ufeffbom",
  "\u0007bell",
  "\u009bcsi",
  "__proto__",
  "constructor",
  "toString",
  "Untitled 1",
  "Claim",
  "Claim (2)",
  "Options",
  "option",
  "1.1. Pro: x",
  "-> See 1.1.",
  "Discussion Title: t",
  "арґумент",
  "👩‍👩‍👧",
  "x".repeat(120),
  "# Heading",
  "1. a",
  "* b",
  "%",
  "null",
  "{",
  "[",
  "]",
  "<",
  ">",
  "{{",
  "}}",
  "a} b",
  "~",
  "&a *a",
  "\ufffe",
];
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom(...NASTY), { minLength: 2, maxLength: 4 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 20, unit: "binary" }).filter((text) => !/\p{Cs}/u.test(text) && !text.includes("\0")),
  fc.lorem({ maxCount: 4 }),
);

const csl = fc.record({
  type: fc.constantFrom("report", "book", "webpage"),
  title: words,
  publisher: words,
  URL: fc.constantFrom("", "https://example.org/a"),
});

const idsFor = (count: number) =>
  fc.uniqueArray(
    fc.oneof(
      words.filter((id) => id !== ""),
      fc.uuid(),
    ),
    { minLength: count, maxLength: count },
  );

/** Any document whose ids lead somewhere. Circles, if they come, are the business of whoever takes it in. */
export const anyDocument: fc.Arbitrary<ArgumentDocument> = fc
  .record({ options: fc.nat(3), claims: fc.nat(5), arguments: fc.nat(6), sources: fc.nat(2) })
  .chain((counts) => {
    const counted = { ...counts, arguments: counts.claims === 0 || counts.options + counts.claims === 0 ? 0 : counts.arguments };
    return fc
      .tuple(idsFor(counted.options), idsFor(counted.claims), idsFor(counted.arguments), idsFor(counted.sources))
      .chain(([options, claims, all, sources]) =>
        fc.record({
          title: words,
          options: each(options, () => ({ label: words, text: words })),
          claims: each(claims, () => ({
            title: words,
            text: words,
            criteria: fc.uniqueArray(words, { maxLength: 3 }),
            byline: words,
            citations: sources.length === 0 ? fc.constant([]) : fc.array(citation(sources), { maxLength: 2 }),
          })),
          arguments: each(all, (index) => argument(options, claims, all, index)),
          sources: each(sources, () => ({ source: csl })).map((made) => made.map(asSource)),
        }),
      );
  });

function each<Made extends object>(ids: readonly string[], make: (index: number) => { [Key in keyof Made]: fc.Arbitrary<Made[Key]> }) {
  return fc.tuple(...ids.map((id, index) => fc.record({ id: fc.constant(id), ...make(index) }))) as unknown as fc.Arbitrary<
    ({ id: string } & Made)[]
  >;
}

const citation = (sources: readonly string[]) =>
  fc.record({
    source: fc.constantFrom(...sources),
    locator: words,
    bearing: fc.constantFrom("supports" as const, "disputes" as const),
    quotation: words,
    paraphrase: words,
  });

function argument(options: readonly string[], claims: readonly string[], all: readonly string[], index: number) {
  const others = all.filter((_, at) => at !== index);
  const targets: fc.Arbitrary<Pick<DocumentArgument, "target" | "polarity">>[] = [];
  const polarity = fc.constantFrom("support" as const, "attack" as const);
  if (options.length > 0) targets.push(fc.record({ target: fc.record({ option: fc.constantFrom(...options) }), polarity }));
  if (claims.length > 0) targets.push(fc.record({ target: fc.record({ claim: fc.constantFrom(...claims) }), polarity }));
  if (others.length > 0)
    targets.push(fc.record({ target: fc.record({ argument: fc.constantFrom(...others) }), polarity: fc.constant("attack" as const) }));
  const aim = fc.oneof(...targets);
  return {
    title: words,
    note: words,
    byline: words,
    premises: fc.uniqueArray(fc.constantFrom(...claims), { minLength: 1, maxLength: 3 }),
    target: aim.map(({ target }) => target) as fc.Arbitrary<DocumentArgument["target"]>,
    polarity: aim.map((made) => made.polarity),
  };
}

function asSource({ id, source }: { id: string; source: object }): DocumentSource {
  const item = bibliographicItem(source);
  return typeof item === "string" ? { id, title: "A source", csl: { type: "document" } } : { id, ...item };
}

/** As much as every document has to hold: an undercut is an attack. */
export function sound(document: ArgumentDocument): ArgumentDocument {
  return { ...document, arguments: document.arguments.map((made) => ("argument" in made.target ? { ...made, polarity: "attack" } : made)) };
}
