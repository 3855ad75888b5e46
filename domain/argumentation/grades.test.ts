import { describe, expect, it } from "vitest";
import { capOf, countingGrade, type Grades } from ".";

const none: Grades = { author: null, participants: [] };
const author = (grade: string): Grades => ({ author: grade, participants: [] });
const participants = (...grades: readonly string[]): Grades => ({ author: null, participants: grades });

describe("the grade that counts", () => {
  it("is the author's where there is one, whatever participants say", () => {
    expect(countingGrade({ author: "E", participants: ["A", "A", "A"] })).toEqual({ grade: "E", by: "author", cap: 0.25 });
  });
  it.each([
    [["B"], "B"],
    [["A", "C", "B"], "B"],
    [["A", "B"], "B"],
    [["A", "B", "C", "E"], "C"],
    [["A", "F", "E"], "F"],
    [["2", "5", "6", "1"], "6"],
    [["F", "D"], "F"],
  ])("of participants %j is %s, the more cautious of two middle ones", (grades, grade) => {
    expect(countingGrade(participants(...grades))).toMatchObject({ grade, by: "participants" });
    expect(countingGrade(participants(...grades.toReversed()))).toMatchObject({ grade });
  });
  it("is missing where nobody graded", () => {
    expect(countingGrade(none)).toBeNull();
  });
});

describe("the cap", () => {
  it("is the lower of a citation's two grades, of those it has", () => {
    expect(capOf([{ reliability: author("B"), credibility: author("4") }])?.value).toBe(0.5);
    expect(capOf([{ reliability: none, credibility: author("2") }])).toEqual({
      value: 0.9,
      reliability: null,
      credibility: { grade: "2", by: "author", cap: 0.9 },
    });
  });
  it("is set by the best citation, and ungraded ones set none", () => {
    const weak = { reliability: author("E"), credibility: none };
    const good = { reliability: participants("A"), credibility: author("3") };
    expect(capOf([weak, good, { reliability: none, credibility: none }])).toMatchObject({
      value: 0.75,
      reliability: { by: "participants" },
    });
    expect(capOf([{ reliability: none, credibility: none }])).toBeNull();
    expect(capOf([])).toBeNull();
  });
});
