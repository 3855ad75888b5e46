import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPanelAnswers } from ".";
import { inNaturalOrder } from "./natural-order";
import { LARGEST_PANEL_FILE } from "./read-panel-answers";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readPanelAnswers(typeof text === "string" ? bytesOf(text) : text);
/** Answers as round/item/panellist=value, or problems as line: message. */
const lines = (text: string | Uint8Array) => {
  const found = read(text);
  if ("problems" in found) return found.problems.map(({ line, message }) => `${line}: ${message}`);
  return found.answers.rounds.flatMap(({ round, items }) =>
    items.flatMap(({ item, answers }) => [...answers].map(([panellist, value]) => `${round}/${item}/${panellist}=${value}`)),
  );
};
const notes = (text: string) => {
  const found = read(text);
  return "notes" in found ? found.notes : found.problems;
};

const PLAIN = "round,panellist,group,item,value\n1,Ann,law,i1,7\n1,Ben,trade,i1,8\n2,Ann,law,i1,8\n";
const ANSWERS = ["1/i1/Ann=7", "1/i1/Ben=8", "2/i1/Ann=8"];

describe("a panel's answers", () => {
  it.each([
    ["plain", PLAIN],
    ["with a byte order mark", `\uFEFF${PLAIN}`],
    ["with CRLF", PLAIN.replaceAll("\n", "\r\n")],
    ["with CR alone", PLAIN.replaceAll("\n", "\r")],
    ["with lines that end in two ways", PLAIN.replace("\n", "\r\n")],
    ["with semicolons", PLAIN.replaceAll(",", ";")],
    ["with tabs", PLAIN.replaceAll(",", "\t")],
    ["without an end of line", PLAIN.trimEnd()],
    ["with empty lines", `\n${PLAIN.replaceAll("\n", "\n\n")},,,,\n`],
    ["in another order of columns", "Value, ITEM ,panelist,Round\n7,i1,Ann,1\n8,i1,Ben,1\n8,i1,Ann,2"],
    ["with quotation marks", '"round","panellist","item","value"\n"1","Ann","i1","7"\n1,Ben,i1,8\n2,"Ann",i1,"8"\n'],
    ["with rounds and values of a program", "round,panellist,item,value\n1.0,Ann,i1,7.0\n1,Ben,i1,8e0\n2,Ann,i1,+8"],
  ])("%s", (_, text) => expect(lines(text)).toEqual(ANSWERS));

  it("in UTF-16 and Windows-1252", () => {
    const text = "round;panellist;item;value\n1;Zoë;Frieden für alle;7\n";
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    ]);
    const western = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
    for (const bytes of [bytesOf(text), utf16, western]) expect(lines(bytes)).toEqual(["1/Frieden für alle/Zoë=7"]);
  });

  it("takes a decimal comma where commas part no cells", () => {
    expect(lines("round;panellist;item;value\n1;Ann;i1;6,5\n")).toEqual(["1/i1/Ann=6.5"]);
    expect(lines('round,panellist,item,value\n1,Ann,i1,"6,5"\n')).toEqual([
      "2: The value is a number such as 7 or 6.5, not “6,5”. Leave it empty where there is no answer.",
    ]);
  });

  it("lets the last of repeated rows count, leaves rows without a value aside, and says so", () => {
    const text = "round,panellist,item,value,comment\n1,Ann,i1,3,a\n1,Ann,i1,5,b\n1,Ben,i1,,c\n1,Cy,i1,NA,d\n1,Ann,i1,,e\n1,Ann,i1,4,f\n";
    expect(lines(text)).toEqual(["1/i1/Ann=4"]);
    expect(notes(text)).toEqual([
      "Left aside: the column “comment”.",
      "Left aside: 3 rows without a value, which are no answers.",
      "2 answers are given again for the same round, panellist and item, first on line 3; the last one counts.",
    ]);
  });

  it("keeps names that JavaScript has a meaning for", () => {
    expect(lines("round,panellist,item,value\n1,__proto__,constructor,7\n")).toEqual(["1/constructor/__proto__=7"]);
  });

  it("is the same in any order of rows", () => {
    const rows = Array.from({ length: 24 }, (_, place) => `${1 + (place % 2)},P${(place >> 1) % 4},item ${place >> 3},${1 + (place % 9)}`);
    const sorted = (text: string) => [...lines(text)].sort();
    const header = "round,panellist,item,value\n";
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(sorted(header + shuffled.join("\n"))).toEqual(sorted(header + rows.join("\n")));
      }),
    );
  });
});

describe("what is wrong is said with its line", () => {
  const HEADER = "round,panellist,group,item,value\n";
  it.each([
    ["", ["1: The file is empty. Its first line holds the headings round, panellist, group, item, value."]],
    ["\n \n", ["1: The file is empty. Its first line holds the headings round, panellist, group, item, value."]],
    [HEADER, ["1: There are no answers in this file: no row below the headings has a value."]],
    [
      "round,expert,item,value\n1,A,i,1\n",
      ["1: There is no heading “panellist”. The first line holds the headings round, panellist, group, item, value."],
    ],
    ["\nround,panelists,item,value\n1,A,i,1\n", ["2: There is no heading “panellist”. Is it “panelists”?"]],
    ["round,round,panellist,item,value\n", ["1: The heading “round” is there twice."]],
    [
      `${HEADER}1,A,g,i,7\n1,B,g,i,seven\n`,
      ["3: The value is a number such as 7 or 6.5, not “seven”. Leave it empty where there is no answer."],
    ],
    [`${HEADER}one,A,g,i,7\n,A,g,i,7\n`, ["2: The round is a whole number such as 1, not “one”.", "3: There is no round in this row."]],
    [`${HEADER}1,,g,,7\n`, ["2: There is no panellist in this row.", "2: There is no item in this row."]],
    [
      `${HEADER}1,A,g,Peace, now,7\n`,
      ["2: There are 6 cells under 5 headings. Put a cell that holds a comma or semicolon into quotation marks."],
    ],
    [
      `${HEADER}1,"A\nB",g,i,7\n1,C,g,i,Infinity\n`,
      ["4: The value is a number such as 7 or 6.5, not “Infinity”. Leave it empty where there is no answer."],
    ],
    [`${HEADER}1,A,g,i,1e300\n`, ["2: The value “1e300” is too large to be computed with."]],
    [`${HEADER}1,A,g,i,0x1F\n`, ["2: The value is a number such as 7 or 6.5, not “0x1F”. Leave it empty where there is no answer."]],
    [`${HEADER}1,"A,g,i,7\n1,B,g,i,7\n`, ["2: A quotation mark in this row is not closed, or not doubled."]],
    [`${HEADER}1,A,g,i,7\n1,\0,g,i,7\n`, ["3: This is not a text file: it holds a zero character."]],
    [`${HEADER}1,${"x".repeat(1_001)},g,i,7\n`, ["2: The panellist has more than 1000 characters."]],
  ])("%j", (text, problems) => expect(lines(text)).toEqual(problems));

  it("reads no file that is too large to hold", () => {
    expect(lines(new Uint8Array(LARGEST_PANEL_FILE + 1))).toEqual([
      "1: The file is larger than 256 MiB: take the rounds apart into several files.",
    ]);
  });

  it("stops where everything is wrong", () => {
    const found = read(HEADER + "1,A,g,i,x\n".repeat(10_000));
    expect("problems" in found && found.problems).toHaveLength(20);
    expect("problems" in found && found.problems.at(-1)).toEqual({ line: 21, message: expect.stringMatching(/Reading stopped here\.$/) });
  });
});

describe("names in natural order", () => {
  it("have their numbers by size", () => {
    const names = ["item 10", "item 9", "Item 1", "10", "9", "a", "item 9b", "item 09", "2a", "item 123456789012345678901"];
    expect([...names].sort(inNaturalOrder)).toEqual([
      ...["2a", "9", "10", "Item 1", "a", "item 09", "item 9", "item 9b", "item 10", "item 123456789012345678901"],
    ]);
  });

  it("is an order", () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "0", "1", "9", " ") }));
    fc.assert(
      fc.property(names, (given) => {
        expect([...given].reverse().sort(inNaturalOrder)).toEqual([...given].sort(inNaturalOrder));
      }),
    );
  });
});
