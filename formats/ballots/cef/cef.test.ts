import { describe, expect, it } from "vitest";
import { GUARANTEES, problemOf, ranked, read } from "@/tests/support/ballot-files";

describe("Condorcet Election Format", () => {
  const sample = `#/Candidates: NATO membership ; Bilateral pacts ; Assistance only
#/Number of Seats: 2
#/Implicit Ranking: false
#/Weight Allowed: false
round:2 || NATO membership > Bilateral pacts > Assistance only * 5 # agreed
Bilateral pacts > NATO membership = Assistance only * 4
Assistance only * 3
`;

  it("reads tags, ties, quantities and comments", () => {
    expect(ranked("cvotes", sample)).toEqual(GUARANTEES);
    expect(read("cvotes", sample).seats).toBe(2);
  });

  it("counts weights where the file allows them, and says where it does not", () => {
    const votes = "A > B ^7 * 8\nB\n";
    const allowed = read("cvotes", `#/Candidates: A;B\n#/weight allowed: true\n${votes}`);
    expect(allowed.profile.counted).toEqual({ ballots: 9, weight: 57 });
    const ignored = read("cvotes", `#/Candidates: A;B\n${votes}`);
    expect(ignored.profile.counted).toEqual({ ballots: 9, weight: 9 });
    expect(ignored.notes).toHaveLength(1);
  });

  it("gathers candidates from votes where none are declared, and leaves unknown ones aside where they are", () => {
    expect(ranked("cvotes", "A>B * 2\nC\n")).toEqual(["2 A>B", "1 C"]);
    const { notes } = read("cvotes", "#/Candidates: A;B\nA>C>B\n");
    expect(notes).toEqual(["Votes name candidates that are not in the list of candidates, once: they are left aside."]);
    expect(ranked("cvotes", "#/Candidates: A;B\nA>C>B\n")).toEqual(["1 A>B"]);
  });

  it("says that a file asks to compare only what is ranked, where that makes a difference", () => {
    expect(read("cvotes", "#/Candidates: A;B\n#/Implicit Ranking: false\nA\n").notes).toHaveLength(1);
    expect(read("cvotes", "#/Candidates: A;B\n#/Implicit Ranking: false\nA > B\n").notes).toEqual([]);
  });

  it("reads blank votes", () => {
    expect(read("cvotes", "#/Candidates: A;B\n/EMPTY_RANKING/ * 3\n/empty/\n").profile.blank).toEqual({ ballots: 4, weight: 4 });
  });

  it("keeps names that JavaScript has a meaning for", () => {
    expect(ranked("cvotes", "__proto__ > constructor > toString\n")).toEqual(["1 __proto__>constructor>toString"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("cvotes", `${sample}\nNATO membership > NATO membership\n`)).toBe("9: This vote names “NATO membership” twice.");
    expect(problemOf("cvotes", "#/Candidates: A;B\nA < B\n")).toMatch(/^2: < has no place in a vote/);
    expect(problemOf("cvotes", "A > > B\n")).toBe("1: A rank is empty in “A > > B”.");
    expect(problemOf("cvotes", "A ^1.5\n")).toMatch(/^1: The weight “1.5” is not a whole number/);
    expect(problemOf("cvotes", "#/Candidates: A;A\n")).toBe("1: Two options are called “A”: give each a name of its own.");
    expect(problemOf("cvotes", "")).toBe("1: There are no options in this file.");
    expect(problemOf("cvotes", "#/Number of Seats: many\nA\n")).toBe("1: The number of seats is a whole number, 1 or more.");
  });
});
