import { describe, expect, it } from "vitest";
import { GUARANTEES, problemOf, ranked, read } from "@/tests/support/ballot-files";

describe("BLT", () => {
  const names = '"NATO membership"\n"Bilateral pacts"\n"Assistance only"\n"Security guarantees"\n';

  it("reads ties, seats and the title", () => {
    const text = `3 2\n5 1 2 3 0\n4 2 1=3 0\n3 3 0\n0\n${names}`;
    expect(ranked("blt", text)).toEqual(GUARANTEES);
    expect(read("blt", text)).toMatchObject({ seats: 2, title: "Security guarantees" });
  });

  it("needs no line ends", () => {
    expect(ranked("blt", `3 2 5 1 2 3 0 4 2 (1 3) 0 3 3 0 0 ${names.replaceAll("\n", " ")}`)).toEqual(GUARANTEES);
    expect(ranked("blt", `3 2\n5 1 2 3 0 4 2 1 = 3 0 3 3 0 0\n${names}`)).toEqual(GUARANTEES);
  });

  it("needs no zeros where every ballot has its line", () => {
    expect(ranked("blt", `3 2\n5 1 2 3\n4 2 1=3\n3 3\n0\n${names}`)).toEqual(GUARANTEES);
    const long = `${"- ".repeat(5_000)}`;
    expect(ranked("blt", `3 2\n5 1 ${long}2 3 0\n4 2 1=3 0\n3 3 0\n0\n${names}`)).toEqual(GUARANTEES);
  });

  it("reads comments, ids, skipped ranks, settings and blank ballots", () => {
    const text = `3 1 # three for one\n[tie 3 2 1]\n(b1) 5 1 - 2 3 0\n/* by\nhand */ 4 2 1=3 0\n3 3 0 # last\n2 0\n0\n${names}`;
    expect(ranked("blt", text)).toEqual(GUARANTEES);
    expect(read("blt", text).profile.blank.weight).toBe(2);
  });

  it("leaves withdrawn candidates out and closes the gaps", () => {
    const text = '4 2\n-2\n3 1 2 3 0\n2 2=4 1 0\n1 2 0\n0\n"A"\n"B"\n"C"\n"D"\n"T"\n';
    expect(ranked("blt", text)).toEqual(["3 A>C", "2 D>A"]);
    expect(read("blt", text).profile.blank.weight).toBe(1);
    expect(read("blt", text).notes).toEqual(["Withdrawn and left out: B."]);
    expect(ranked("blt", text.replace("-2", "[withdrawn 2]"))).toEqual(["3 A>C", "2 D>A"]);
    expect(problemOf("blt", text.replace("-2", "[withdrawn 2 5]"))).toBe(
      "2: There is no candidate 5 to withdraw: they are numbered from 1 to 4.",
    );
  });

  it("takes names without quotation marks, with a party beside them, or none", () => {
    expect(read("blt", "2 1\n1 1 0\n0\nAdam Ant\nBeth\nTitle\n")).toMatchObject({ names: ["Adam Ant", "Beth"], title: "Title" });
    expect(read("blt", '2 1\n1 1 0\n0\n"Adam ""Ant"" X" "Blue"\n"Beth" "Red"\n"T" ""\n').names).toEqual(['Adam "Ant" X', "Beth"]);
    expect(read("blt", "2 1\n1 1 0\n0\n").names).toEqual(["1", "2"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("blt", "")).toBe("1: The file is empty.");
    expect(problemOf("blt", "3\n")).toMatch(/^2: A BLT file begins with the numbers/);
    expect(problemOf("blt", `3 1\n1 4 0\n0\n${names}`)).toBe("2: There is no candidate “4”: they are numbered from 1 to 3.");
    expect(problemOf("blt", `3 1\n1 2 0\n1 3 3 0\n0\n${names}`)).toBe("3: This ballot names candidate 3 twice.");
    expect(problemOf("blt", `3 1\n1.5 2 0\n0\n${names}`)).toMatch(/^2: The number of ballots “1.5” is not a whole number/);
    expect(problemOf("blt", '3 1\n1 2 0\n0\n"A"\n"B"\n')).toBe("4: 3 candidates are announced, and 2 are named.");
    expect(problemOf("blt", "3 1\n1 2 0\n")).toBe("3: The ballots are not ended: put a 0 on a line of its own behind them.");
    expect(problemOf("blt", '1 1\n1 1 0\n0\n"A\n')).toBe("4: A quotation mark is opened and not closed.");
    expect(problemOf("blt", "1000000 1\n")).toBe("1: At most 250 options can be counted.");
    // Written by a site that puts 0 for a skipped rank: as the format has it, that would be other ballots.
    expect(problemOf("blt", `3 1\n1 2 1 0\n1 0 2 0\n0\n${names}`)).toMatch(/^3: A 0 ends a ballot, yet more follows/);
  });
});
