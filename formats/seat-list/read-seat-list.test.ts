import { describe, expect, it } from "vitest";
import { readSeatList } from "./read-seat-list";

const DELEGATIONS = [
  { key: "united-states", name: "United States" },
  { key: "france", name: "France" },
];
const read = (text: string) => readSeatList(text, DELEGATIONS);
const problems = (text: string) => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe("a list of seats", () => {
  it("is read with its columns in any order, by key or by name, in any case", () => {
    const { seats, problems: wrong } = read(
      "Group,NAME,delegation,Role\ntuesday, Ada  Lovelace ,united states,head\n,Ben,FRANCE,\n,Cy,,observer\n,Di,,\n",
    );
    expect(wrong).toEqual([]);
    expect(seats).toEqual([
      { line: 2, name: "Ada Lovelace", foldedName: "ada lovelace", delegation: "united-states", role: "head", group: "tuesday" },
      { line: 3, name: "Ben", foldedName: "ben", delegation: "france", role: "delegate", group: null },
      { line: 4, name: "Cy", foldedName: "cy", delegation: null, role: "observer", group: null },
      { line: 5, name: "Di", foldedName: "di", delegation: null, role: "delegate", group: null },
    ]);
  });

  it.each([
    ["semicolons", "name;delegation\r\nAda;France\r\n"],
    ["tabs", "name\tdelegation\nAda\tFrance"],
    ["a byte order mark and quotes", '\uFEFF"name","delegation"\n"Ada","France"'],
    ["names alone with a spare column end", "name,delegation,\nAda,France,\n\n"],
  ])("may have %s", (_, text) => {
    const { seats, problems: wrong } = read(text);
    expect(wrong).toEqual([]);
    expect(seats.map(({ name, delegation }) => [name, delegation])).toEqual([["Ada", "france"]]);
  });

  it("has one column where there are names alone", () => {
    expect(read("name\nAda\nBen\n").seats.map(({ name, line }) => [name, line])).toEqual([
      ["Ada", 2],
      ["Ben", 3],
    ]);
  });

  it("says everything that is wrong, with its line and what was probably meant", () => {
    const text = [
      "name,delegation,role",
      "Ada,Frnace,",
      ",France,",
      "ＡＤＡ,,",
      "Ben,France,hed",
      "Cy,France,observer",
      "Di,,head",
      "Ed,France,head",
      "Flo,France,head",
      "Gus,Atlantis,",
    ];
    expect(problems(text.join("\n"))).toEqual([
      "2: There is no delegation “Frnace” in this debate. Did you mean “France”?",
      "3: There is no name.",
      "4: The same name stands on line 2. Tell the two apart.",
      "5: There is no role “hed”. Did you mean “head”?",
      "6: An observer sits in no delegation. Leave the delegation empty, or make them a delegate.",
      "7: Say which delegation they head.",
      "9: Line 8 names a head for this delegation already.",
      "10: There is no delegation “Atlantis” in this debate.",
    ]);
  });

  it("counts the lines that a quoted cell goes over", () => {
    expect(problems('name,delegation\n"Ada\nLovelace",France\nBen,Nowhere land\n')).toEqual([
      "4: There is no delegation “Nowhere land” in this debate.",
    ]);
  });

  it.each([
    ["", /empty/],
    ["\n \n", /empty/],
    ["Ada,France\n", /no heading “Ada”/],
    ["nam,delegation\nAda,France", /Did you mean “name”/],
    ["delegation\nFrance", /one of them must be “name”/],
    ["name,name\nAda,Ada", /twice/],
    ["name,delegation\n", /Nobody is on the list/],
  ])("refuses %j", (text, why) => expect(problems(text)[0]).toMatch(why));

  it("takes a thousand people and no more, and no name that cannot be read", () => {
    const many = (count: number) => `name\n${Array.from({ length: count }, (_, index) => `Person ${index}`).join("\n")}`;
    expect(read(many(1_000)).problems).toEqual([]);
    expect(problems(many(1_001))).toEqual(["1: The list has more than 1000 people."]);
    expect(problems(`name\n${"x".repeat(61)}\nB\uFFFDn`)).toEqual([
      "2: The name has more than 60 characters.",
      "3: The name has characters that cannot be read. Save the list as UTF-8.",
    ]);
  });
});
