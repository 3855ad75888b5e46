import { describe, expect, it } from "vitest";
import type { BallotType } from "@/domain/tally";
import { readBallots } from "@/formats/ballots";
import { problemOf, ranked, read, valued } from "@/tests/support/ballot-files";

const encoder = new TextEncoder();

describe("CSV", () => {
  it("reads ranks, with counts, weights and columns that say nothing", () => {
    const text = "voter,count,weight,A,B,C\nann,2,3,1,2,2\nbob,,,,1,\n";
    expect(ranked("csv", text)).toEqual(["6 A>B=C", "1 B"]);
    expect(read("csv", text).profile.counted).toEqual({ ballots: 3, weight: 7 });
  });

  it("takes semicolons, tabs, quotation marks, marks of Excel and its line ends", () => {
    expect(ranked("csv", 'sep=;\r\n"A; the ""first""";B\r\n1;2\r\n\r\n')).toEqual(['1 A; the "first">B']);
    expect(ranked("csv", "A\tB\n1st\t2nd\n")).toEqual(["1 A>B"]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("Ä,B\n1,2\n", "utf16le")]);
    expect(readBallots(utf16, "csv").names).toEqual(["Ä", "B"]);
    expect(readBallots(new Uint8Array([0xc4, ...encoder.encode(",B\n1,2\n")]), "csv").names).toEqual(["Ä", "B"]);
  });

  it("reads scores, approvals, dots, votes and answers as asked", () => {
    expect(valued("csv", "A,B\n5,0\n,3\n", { wanted: ["score"] })).toEqual(["score", "1 B3", "1 A5 B0"]);
    expect(valued("csv", "A,B\nx,\n1,yes\n", { wanted: ["approval"] })).toEqual(["approval", "1 A1", "1 A1 B1"]);
    expect(valued("csv", "A,B\n7,3\n", { ballotType: "cumulative" })).toEqual(["cumulative", "1 A7 B3"]);
    expect(read("csv", "A,B\n7,3\n", { ballotType: "quadratic" }).profile.limits.budget).toBe(58);
    expect(valued("csv", "A,B\nsupport,block\n", {})).toEqual(["consent", "1 A1 B4"]);
  });

  it("tells the type from the cells where nobody asks", () => {
    const typeOf = (text: string, wanted?: readonly BallotType[]) => read("csv", text, { wanted }).profile.ballotType;
    expect(typeOf("A,B\n1,2\n2,1\n")).toBe("ranked");
    expect(typeOf("A,B\n1,0\n0,1\n")).toBe("approval");
    expect(typeOf("A,B\n5,1\n")).toBe("score");
    expect(typeOf("A,B\n2,2\n")).toBe("score");
    expect(typeOf("A,B\n1,0\n2,1\n")).toBe("score");
    expect(typeOf("A,B\n1,\n1,0\n", ["ranked", "score"])).toBe("score");
    expect(typeOf("A,B\n,x\n", ["plurality", "ranked", "score"])).toBe("plurality");
  });

  it("reads choices in columns, and rankings or approvals in one column", () => {
    expect(ranked("csv", "Precinct,2nd Choice,1st Choice,Rank 3\n7,B,A,skipped\n7,,C,C\n")).toEqual(["1 C", "1 A>B"]);
    expect(ranked("csv", "1,2\nAnn,Bob\n")).toEqual(["1 Ann>Bob"]);
    expect(ranked("csv", "ballots,ranking\n3,A > B = C\n")).toEqual(["3 A>B=C"]);
    expect(valued("csv", "name,approved\nx,A; B\ny,B\n")).toEqual(["approval", "1 B1", "1 A1 B1"]);
    expect(ranked("csv", "Timestamp,Rank them [Ann],Rank them [Bob]\n2026,2,1\n")).toEqual(["1 Bob>Ann"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("csv", "")).toBe("1: The file is empty: its first line names the options.");
    expect(problemOf("csv", "A,B\n1,2\n1,2,3\n")).toMatch(/^3: This row has more cells than the first one has titles/);
    expect(problemOf("csv", "A,A\n1,2\n")).toBe("1: Two columns are called “A”: give each option a name of its own.");
    expect(problemOf("csv", "A,B\n1,2\nx1,1\n", { wanted: ["ranked"] })).toMatch(/^3: “x1” under “A” is not a rank/);
    expect(problemOf("csv", "Student,A,B\nAnn,1,2\n", { wanted: ["ranked"] })).toMatch(
      /^2: “Ann” under “Student” is not a rank.* A column that is no option/,
    );
    expect(problemOf("csv", "A,B\n4.5,1\n", { wanted: ["score"] })).toMatch(/^2: “4.5” under “A” is not a score/);
    expect(problemOf("csv", "A,B\n1,1\n", { ballotType: "plurality" })).toBe(
      "2: This row marks several options, and a voter has one choice.",
    );
    expect(problemOf("csv", 'A,B\n"1,2\n')).toBe("2: A quotation mark is opened and not closed.");
    expect(problemOf("csv", "count,A,B\n-1,1,2\n")).toBe("2: The number of ballots “-1” is negative.");
    expect(problemOf("csv", "count,weight\n1,1\n")).toMatch(/^1: No column is an option/);
    expect(problemOf("csv", "\u0000PNG")).toBe("1: This is not a text file: it holds a zero byte.");
    expect(problemOf("csv", "1st,2nd\nA,B\n", { ballotType: "score" })).toBe(
      "null: These are ranked ballots: they cannot become score ballots.",
    );
  });
});
