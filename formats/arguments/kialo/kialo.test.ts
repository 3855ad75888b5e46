import { describe, expect, it } from "vitest";
import { documentIn, inLines, lostIn, problemsIn } from "@/tests/support/argumentation/argument-files";
import { readKialo } from "./read";

const GUARANTEES = `Discussion Title: Which security guarantees should Ukraine get?

1. Ukraine should be invited to join NATO.
1.1. Pro: A [collective-defence clause](https://example.org/clause) raises
the cost of renewed attack.

2. It always has \\[so far\\].
1.1.1. Con: The clause does not bind during accession.
1.2. Con: Accession could trigger escalation.
1.2.1. Con: -> See 1.1.1.
`;
const document = (text: string) => documentIn(readKialo(text));
const lost = (text: string) => {
  const read = readKialo(text);
  return "lost" in read ? lostIn(read.lost) : [];
};

describe("reading Kialo", () => {
  it("finds the thesis, pros and cons, texts over several lines and claims used again", () => {
    const { title, options, claims, sources } = document(GUARANTEES);
    expect(title).toBe("Which security guarantees should Ukraine get?");
    expect(options).toEqual([
      { id: "1", label: "Ukraine should be invited to join NATO.", text: "Ukraine should be invited to join NATO." },
    ]);
    expect(claims.map(({ id, text }) => [id, text])).toEqual([
      ["1.1", "A collective-defence clause raises\nthe cost of renewed attack.\n2. It always has [so far]."],
      ["1.1.1", "The clause does not bind during accession."],
      ["1.2", "Accession could trigger escalation."],
    ]);
    expect(inLines(document(GUARANTEES))).toEqual([
      "1.1 supports option 1",
      "1.1.1 attacks claim 1.1",
      "1.2 attacks option 1",
      "1.1.1 attacks claim 1.2",
    ]);
    expect(sources).toEqual([
      { id: "https://example.org/clause", title: "collective-defence clause", csl: { type: "webpage", URL: "https://example.org/clause" } },
    ]);
    expect(claims[0]?.citations).toMatchObject([{ source: "https://example.org/clause", bearing: "supports" }]);
    expect(lost(GUARANTEES)).toEqual([]);
  });

  it("takes several theses for options", () => {
    const text =
      "Discussion Title: Which?\n\n1. Which one?\n1.1. Membership\n1.1.1. Pro: a\n1.2. Pacts, see [x](https://example.org/)\n1.2.1. Con: b\n1.2.2. Pro: -> See 1.1.\n";
    expect(document(text).options.map(({ id, label }) => [id, label])).toEqual([
      ["1.1", "Membership"],
      ["1.2", "Pacts, see x"],
    ]);
    expect(inLines(document(text))).toEqual(["1.1.1 supports option 1.1", "1.2.1 attacks option 1.2", "1.1 supports option 1.2"]);
    expect(lost(text)).toEqual(["1 texts above the theses", "1 citations of options", "1 options used as premises"]);
    expect(document(`${text}1.3. Con: c\n`).options.map(({ id }) => id)).toEqual(["1", "1.1", "1.2"]);
  });

  it("keeps only addresses that may be followed", () => {
    const text = "1. T\n1.1. Pro: [a](javascript:alert(1)) [b \\[c\\]](https://example.org/x_\\(y\\)) [d] (e) [f](unclosed g\n";
    expect(document(text).claims[0]).toMatchObject({
      text: "a b [c] [d] (e) [f](unclosed g",
      citations: [{ source: "https://example.org/x_(y)" }],
    });
    expect(lost(text)).toEqual(["1 links"]);
  });

  it("says which line is wrong", () => {
    const problems = (text: string) => problemsIn(readKialo(text));
    expect(problems("hello\n")).toEqual(["1: Before “1.”, the thesis, there is only a line “Discussion Title: …”."]);
    expect(problems("Discussion Title: x\n")).toEqual(["1: There is no thesis: a Kialo text has a line that begins with “1.”."]);
    expect(problems("1. T\n1.2.1. Pro: a\n1.1. Con: b\n1.1. Con: c\n1. Pro: d\n")).toEqual([
      "2: 1.2.1. speaks to 1.2., which is not there.",
      "4: 1.1. is there already.",
      "5: 1. is there already.",
    ]);
    expect(problems("1. T\n1.1. Pro: -> See 1.2.\n1.3. Pro: -> See 1.4.\n1.4. Con: -> See 1.3.\n")).toEqual([
      "2: 1.1. points to 1.2., which is not there.",
      "3: 1.3. only points to itself.",
      "4: 1.4. only points to itself.",
    ]);
  });

  it("reads hostile files in one pass, and stops at too many claims", () => {
    const claim = (text: string) => `1. T\n1.1. Pro: ${text}`;
    for (const text of ["[", "[a](", "](", "\\", "[a](b", "[[a]("])
      expect(document(claim(text.repeat(900_000 / text.length))).claims).toHaveLength(1);
    expect(problemsIn(readKialo(`1. T\n${Array.from({ length: 6_000 }, (_, at) => `1.${at + 1}. Pro: a`).join("\n")}`))[0]).toMatch(
      /^5002: This file has more than/,
    );
    expect(document(`\ufeff1. T\r\n1.1. Pro: a\r\n`).claims[0]?.text).toBe("a");
    const deep = Array.from(
      { length: 600 },
      (_, level) =>
        `${Array(level + 2)
          .fill("1")
          .join(".")}. Pro: a`,
    ).join("\n");
    expect(document(`1. T\n${deep}`).arguments).toHaveLength(600);
  });

  it("never throws, wherever a file breaks off", () => {
    for (let at = 0; at <= GUARANTEES.length; at++) readKialo(GUARANTEES.slice(0, at));
  });
});
