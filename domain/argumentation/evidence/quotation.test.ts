import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuotation, quotableText } from "./quotation";

const TEXT = `Article 5
The Parties agree that an armed attack against one or more of them
in Europe or North America shall be considered an attack against them all; and consequently they
agree that, if such an armed attack occurs, each of them will assist the Party or Par-
ties so attacked by taking forthwith such action as it deems necessary — including the use of armed force.
The “ﬁrst ofﬁcer” said: 'It is the mem\u00adbers’ duty.'`;
const line = (quotation: string) => checkQuotation(TEXT, quotation)?.line ?? null;

describe("a quotation is verbatim", () => {
  it.each([
    ["as it stands", "The Parties agree", 2],
    ["across a line's end", "one or more of them in Europe", 2],
    ["whatever the white space", "North\u00a0America \n shall\tbe", 3],
    ["in quotation marks of any kind", "„It is the members' duty.“", 6],
    ["with ligatures spelled out", '"first officer"', 6],
    ["with other dashes and spaces about them", "necessary -- including", 5],
    ["without soft hyphens", "members", 6],
    ["in full-width letters", "Ａrticle ５", 1],
    ["where a line breaks a word", "the Party or Parties so attacked", 4],
    ["to the end", "duty.", 6],
  ])("%s", (_, quotation, expected) => expect(line(quotation)).toBe(expected));

  it.each([
    ["…", "an armed attack … shall be considered an attack against them all"],
    ["[...]", "an armed attack [...] shall be considered"],
    ["[…] and more of them", "The Parties agree […] an armed attack [. . .] shall be … all"],
    ["at both ends", "… shall be considered …"],
  ])("in parts that follow one another: %s", (_, quotation) => expect(line(quotation)).not.toBeNull());
});

describe("a quotation is not found", () => {
  it.each([
    ["in another case", "the parties agree"],
    ["with another word", "an armed assault"],
    ["with a word left out silently", "armed attack shall be"],
    ["when its parts stand in another order", "shall be considered … an armed attack against one"],
    ["when it begins inside a word", "arties agree"],
    ["when it ends inside a word", "The Part"],
    ["when it has no words", "… — “”"],
    ["when it is empty", ""],
  ])("%s", (_, quotation) => expect(line(quotation)).toBeNull());

  it("in an empty text", () => expect(checkQuotation("", "word")).toBeNull());
});

it("goes on after a place inside a word, and finds the next", () => {
  expect(checkQuotation("unable\nable", "able")).toEqual({ line: 2, ranges: [{ from: 7, to: 11 }] });
});

it("says where in the text as written each part stands", () => {
  const text = "a  “ﬁne”\u00ad day,\nor so — it seemed";
  const ranges = checkQuotation(text, "'fine' day … it seemed")!.ranges;
  expect(ranges.map(({ from, to }) => text.slice(from, to))).toEqual(["ﬁne”\u00ad day", "it seemed"]);
});

it("finds in scripts without spaces, inside what looks like one word", () => {
  expect(checkQuotation("北约成员国对乌克兰的承诺", "对乌克兰")?.line).toBe(1);
});

it("finds whatever was cut out of a text at the edges of words, on its line", () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const texts = fc.array(fc.tuple(word, fc.constantFrom(" ", "\n", "  ", "\n\n", " \t")), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (words, a, b) => {
      const from = a % words.length;
      const to = from + 1 + (b % (words.length - from));
      const text = words.map(([word, space]) => word + space).join("");
      const before = words
        .slice(0, from)
        .map(([word, space]) => word + space)
        .join("");
      const found = checkQuotation(
        text,
        words
          .slice(from, to)
          .map(([word]) => word)
          .join(" "),
      );
      // The same words may stand earlier, never later.
      expect(found).not.toBeNull();
      expect(found!.line).toBeLessThanOrEqual(before.split("\n").length);
    }),
  );
});

it("does not find a word that is not there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(checkQuotation(text, "absent-word")).toBeNull();
    }),
  );
});

const size = 200_000;
it.each([
  ["letters without end", "a".repeat(size), `${"a".repeat(size / 2)}b`],
  ["words without end", "ab ".repeat(size / 3), `${"ab ".repeat(size / 9)}x`],
  ["marks without end", `a${"\u0301\u0323".repeat(size / 2)}`, "a\u0301 b"],
  ["dashes without end", "- ".repeat(size / 2), "- -a"],
  ["quotation marks without end", "' ".repeat(size / 2), `${"' ".repeat(size / 4)}x`],
  ["dots without end", ". ".repeat(size / 2), `x${" .".repeat(size / 4)}`],
  ["words broken without end", "x-\n".repeat(size / 3), "xx"],
  ["ellipses without end", "a b ".repeat(size / 4), "a … ".repeat(size / 8)],
])("answers soon about %s", (_, text, quotation) => {
  expect(() => quotableText(text).find(quotation)).not.toThrow();
});

it.each([
  ["“pays for ten years”", 1],
  ["'open to all members'", 1],
  ["pays … who ask.", 1],
  ["Pays for ten years", null],
  ["who ask … pays", null],
  ["ten year", null],
])("agrees with the worked example of docs/methods/argument/evidence.md about %s", (quotation, expected) => {
  expect(checkQuotation("The fund pays for ten years. It is “open to all mem-\nbers” who ask.", quotation)?.line ?? null).toBe(expected);
});
