import { describe, expect, it } from "vitest";
import { GUARANTEES, problemOf, ranked, read, valued } from "@/tests/support/ballot-files";

describe("PrefLib", () => {
  const present = `# FILE NAME: guarantees.toi
# TITLE: Security guarantees
# DATA TYPE: toi
# RELATED FILES:
# SOMETHING ELSE: whatever
# NUMBER ALTERNATIVES: 3
# ALTERNATIVE NAME 2: Bilateral pacts
# ALTERNATIVE NAME 1: NATO membership
# ALTERNATIVE NAME 3: Assistance only
5: 1, 2, 3
4: 2, {1, 3}
3: 3
`;

  it("reads the present layout", () => {
    expect(ranked("toi", present)).toEqual(GUARANTEES);
    expect(read("toi", present).title).toBe("Security guarantees");
  });

  it("reads the old layout", () => {
    const old = "3\n1,NATO membership\n2,Bilateral pacts\n3,Assistance only\n12,12,3\n5,1,2,3\n4,2,{1,3}\n3,3\n";
    expect(ranked("toi", old)).toEqual(GUARANTEES);
  });

  it("takes line ends, marks and spaces as they come", () => {
    const text = `\ufeff${present.replaceAll("\n", "\r\n").trimEnd()}`;
    expect(ranked("soi", text)).toEqual(GUARANTEES);
  });

  it("numbers options without names", () => {
    expect(ranked("soc", "# NUMBER ALTERNATIVES: 2\n3: 2,1\n")).toEqual(["3 2>1"]);
    expect(ranked("soc", "# DATA TYPE: soc\n3: 2,1\n")).toEqual(["3 2>1"]);
  });

  it("tells options of one name apart by their numbers", () => {
    const { names, notes } = read("soc", "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: A\n1: 2,1\n");
    expect(names).toEqual(["A", "A (2)"]);
    expect(notes).toHaveLength(1);
  });

  const categories = (count: number, order: string) =>
    `# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: ${count}\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n${order}\n`;

  it("reads two categories as approvals", () => {
    expect(valued("cat", categories(2, "5: {1,3},2\n2: {},{1,2,3}"))).toEqual(["approval", "5 A1 C1"]);
    expect(read("cat", categories(2, "5: {1,3},2\n2: {},{1,2,3}")).profile.blank).toEqual({ ballots: 2, weight: 2 });
  });

  it("reads more categories as grades, or as approvals of the first for who wants these", () => {
    expect(valued("cat", categories(3, "5: 1,{},{2,3}"))).toEqual(["score", "5 A2 B0 C0"]);
    expect(valued("cat", categories(3, "5: 1,{},{2,3}"), { wanted: ["approval"] })).toEqual(["approval", "5 A1"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("toi", `${present}2: 1,1\n`)).toBe("13: This order names alternative 1 twice.");
    expect(problemOf("toi", `${present}2: 4\n`)).toBe("13: There is no alternative “4”: they are numbered from 1 to 3.");
    expect(problemOf("toi", `${present}2: {1,2\n`)).toBe("13: A brace is opened and not closed.");
    expect(problemOf("toi", `${present}-2: 1\n`)).toBe("13: The number of ballots before the colon “-2” is negative.");
    expect(problemOf("toi", `${present}${10n ** 30n}: 1\n`)).toMatch(/^13: .* is too large to be added exactly\.$/);
    expect(problemOf("toi", "NaN: 1")).toMatch(/^1: A PrefLib file begins with # lines/);
    expect(problemOf("toi", "3\n1,A\n2,B\n")).toBe("1: 3 alternatives are announced, and only 2 are named.");
    expect(problemOf("cat", categories(2, "1: 1,2,3"))).toBe("7: There are 2 categories; this line fills 3.");
  });
});
