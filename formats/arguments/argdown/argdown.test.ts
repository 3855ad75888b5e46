import { describe, expect, it } from "vitest";
import type { ArgumentDocument } from "@/formats/arguments";
import { documentIn, inLines, lostIn, problemsIn } from "@/tests/support/argumentation/argument-files";
import { readArgdown } from "./read";
import { writeArgdown } from "./write";

const document = (text: string): ArgumentDocument => documentIn(readArgdown(text));
const lines = (text: string) => inLines(document(text));
const lost = (text: string) => {
  const read = readArgdown(text);
  return "lost" in read ? lostIn(read.lost) : [];
};
const GUARANTEES = `===
title: Security guarantees
===

[NATO membership]: Ukraine should be invited to join NATO. #option
    + <Article 5 deterrence>
    - <Escalation risk>
        - <Precedent of Finland>
    >< [Assistance only]

[Assistance only]: Ukraine should receive material assistance. #option

<Article 5 deterrence>: A clause raises the cost of renewed attack. #deterrence {sources: ["nato-art5"], author: "role:poland"}

(1) [P1]: Collective-defence commitments deter attack.
(2) [P2]: Membership brings a collective-defence commitment.
-----
(3) [NATO membership]

<Coverage gap>: The commitment would not bind during accession.

<Article 5 deterrence>
    <_ <Coverage gap>

<Escalation risk>: Accession could trigger escalation.

<Precedent of Finland>: Finland acceded without escalation.
`;

describe("reading Argdown", () => {
  it("finds options, co-premises, undercuts and attacks on what an argument says", () => {
    const { title, options, claims, sources } = document(GUARANTEES);
    expect(title).toBe("Security guarantees");
    expect(options).toEqual([
      { id: "NATO membership", label: "NATO membership", text: "Ukraine should be invited to join NATO." },
      { id: "Assistance only", label: "Assistance only", text: "Ukraine should receive material assistance." },
    ]);
    expect(lines(GUARANTEES)).toEqual([
      "P1 & P2 supports option NATO membership",
      "Coverage gap attacks argument Article 5 deterrence",
      "Escalation risk attacks option NATO membership",
      "Precedent of Finland attacks claim Escalation risk",
    ]);
    expect(document(GUARANTEES).arguments[0]).toMatchObject({ note: "A clause raises the cost of renewed attack.", byline: "role:poland" });
    expect(claims[0]).toMatchObject({ id: "P1", criteria: ["deterrence"], citations: [{ source: "nato-art5", bearing: "supports" }] });
    expect(sources).toEqual([{ id: "nato-art5", title: "nato-art5", csl: { type: "document" } }]);
    expect(lost(GUARANTEES)).toEqual(["1 sources and tags of arguments with premises", "1 relations between options"]);
  });

  it("reads strict mode as it reads loose mode", () => {
    const loose = "[A]: a\n    + [B]: b\n    - [C]: c\n";
    expect(document(`===\nmodel:\n    mode: strict\n===\n\n${loose}`)).toEqual(document(loose));
    expect(lines(loose)).toEqual(["B supports option A", "C attacks option A"]);
  });

  it("takes what nothing goes on from for options, where no statement is tagged", () => {
    const text = "[A]: a\n    + [B]\n        - [C]\n\n[D]: d\n    <- [C]\n\n[Alone]: e\n";
    expect(document(text).options.map(({ id }) => id)).toEqual(["A", "D"]);
    expect(lines(text)).toEqual(["B supports option A", "C attacks claim B", "C attacks option D"]);
  });

  it("makes an argument of every intermediate conclusion", () => {
    const text =
      "<A>: a\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [I]: i\n(4) [R]: r\n-- Modus ponens {uses: [2, 3]} --\n    <_ <U>: u\n(5) [C]: c\n";
    expect(document(text).arguments.map(({ id }) => id)).toEqual(["A, step 1", "A", "U"]);
    expect(lines(text)).toEqual(["P & Q supports claim I", "Q & I supports option C", "U attacks argument A"]);
    expect(lost(text)).toEqual(["1 rules of inference"]);
  });

  it("says what a whole argument does of its conclusion", () => {
    const text = "[T]: t #option\n    - <A>\n\n<A>: a\n\n(1) p\n----\n(2) [C]: c\n";
    expect(lines(text)).toEqual(["C attacks option T", "Untitled statement supports claim C"]);
  });

  it("speaks to the step where it is not said which of several premises is meant", () => {
    const text = "<A>\n    - <B>: b\n\n<A>\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [C]: c\n";
    expect(lines(text)).toContain("B attacks argument A");
    expect(lost(text)).toEqual(["1 attacks on arguments with several premises"]);
  });

  it("joins what has one title, takes the last text given, and reads marks out of it", () => {
    const text =
      "[A]: first #x\n\n[B]: **very** _good_ \\[not\\] a tag: \\#1, see [the page](https://example.org/p) and @[A] #y #(two words)\n    + [A]: second\n";
    expect(document(text).claims).toMatchObject([{ id: "A", text: "second", criteria: ["x"] }]);
    expect(document(text).options).toEqual([{ id: "B", label: "B", text: "very good [not] a tag: #1, see the page and A" }]);
    expect(lost(text)).toEqual(["1 citations of options", "2 criteria of options", "2 words set in bold or italics"]);
  });

  it("makes sources of links, of addresses and of CSL-JSON in the front matter", () => {
    const text = `===
sources:
    - {id: s1, type: report, title: A report, author: [{family: Doe, given: Jane}]}
    - {id: s2}
===

[T]: t #option

[C]: as [somebody says](https://example.org/a 'A page') {sources: [{source: s1, locator: p. 3, bearing: disputes, quotation: "so", paraphrase: ""}, "https://example.org/b"]}
    +> [T]
`;
    expect(document(text).claims[0]?.citations).toEqual([
      { source: "s1", locator: "p. 3", bearing: "disputes", quotation: "so", paraphrase: "" },
      { source: "https://example.org/b", locator: "", bearing: "supports", quotation: "", paraphrase: "" },
      { source: "https://example.org/a", locator: "", bearing: "supports", quotation: "", paraphrase: "" },
    ]);
    expect(document(text).sources.map(({ title }) => title)).toEqual(["A report", "example.org/b", "somebody says"]);
    expect(lost(text)).toEqual(["1 entries that are no sources"]);
  });

  it("keeps to the words of people who edited the file", () => {
    const written = writeArgdown(document("[T]: t\n    + [C]: one line\n")).text.replace("one line", "another line");
    expect(document(written).claims[0]?.text).toBe("another line");
    const exact: ArgumentDocument = {
      title: "",
      options: [{ id: "o", label: "", text: "two\nlines" }],
      claims: [],
      arguments: [],
      sources: [],
    };
    const { text } = writeArgdown(exact);
    expect(document(text)).toEqual(exact);
    expect(document(text.replace(": two lines", ": three lines")).options[0]?.text).toBe("three lines");
  });

  it("says in which line it stops being Argdown", () => {
    expect(problemsIn(readArgdown("[A]: a\n\n(1) p\n----\n"))[0]).toMatch(/^4: /);
    expect(problemsIn(readArgdown("[A]: a\n\n    + [B]\n"))[0]).toMatch(/^3: Invalid paragraph start/);
    expect(problemsIn(readArgdown("[A]: a {id: [}\n"))[0]).toMatch(/^1: The data in braces cannot be read/);
    expect(problemsIn(readArgdown("[A]: a\n\n[B]: b\\\n"))).toEqual([
      "3: A line ends with a backslash: put the character behind it that it is meant for.",
    ]);
    expect(problemsIn(readArgdown("<A>\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n\n(1) [P]\n----\n(2) [C]\n"))[0]).toMatch(/^9: <A> has premises/);
  });
});

describe("writing Argdown", () => {
  it("leaves out what leads nowhere, and counts it", () => {
    const broken = document(GUARANTEES);
    const { text, lost: left } = writeArgdown({ ...broken, claims: broken.claims.filter(({ id }) => id !== "Escalation risk") });
    expect(lostIn(left)).toEqual(["2 arguments"]);
    expect(inLines(document(text))).toHaveLength(2);
  });
});
