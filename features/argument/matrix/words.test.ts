import { describe, expect, it } from "vitest";
import type { MatrixView } from "@/contracts/argument/matrix";
import { leastInconsistent } from "@/domain/argumentation";
import { basisOfFinding, findingOf } from "./words";

type Figures = readonly (readonly [score: number, known: number])[];

function viewOf(figures: Figures, total = 12): MatrixView {
  const column = figures.map(([score, known], place) => ({ option: `option-${place}`, score, known }));
  const least = leastInconsistent(column);
  return {
    options: column.map(({ option }) => option),
    scores: { graph: column, ratings: column },
    leastInconsistent: { graph: least, ratings: least },
    total,
    matching: total,
    rows: [],
    next: null,
  };
}
const name = (option: string) => option.replace("option-", "Option ");
const words = (basis: "graph" | "ratings", figures: Figures) => {
  const view = viewOf(figures);
  return [findingOf(view, basis, name), basisOfFinding(view, basis, name).replaceAll("\u00a0", " ")];
};

describe("what the matrix shows", () => {
  it("names the least inconsistent option", () => {
    const figures = [
      [3, 12],
      [1, 12],
    ] as const;
    expect(words("graph", figures)).toEqual([
      "Option 1 is least inconsistent with the evidence",
      "1 of 12 pieces of evidence speaks against it in the argument graph.",
    ]);
  });

  it("names up to three that tie, and counts more", () => {
    const tied = (count: number): Figures => [...Array.from({ length: count }, () => [0, 12] as const), [2, 12]];
    expect(words("graph", tied(2))).toEqual([
      "Option 0 and Option 1 are least inconsistent with the evidence",
      "None of 12 pieces of evidence speaks against Option 0 or Option 1 in the argument graph.",
    ]);
    expect(words("graph", tied(4))[0]).toBe("4 of 5 options are equally little inconsistent with the evidence");
  });

  it("does not make a winner where nothing tells options apart", () => {
    expect(
      words("graph", [
        [0, 12],
        [0, 12],
      ])[0],
    ).toBe("No piece of evidence speaks against any option");
    expect(
      words("graph", [
        [2, 12],
        [2, 12],
      ]),
    ).toEqual([
      "The evidence tells no option from another: all are equally inconsistent with it",
      "2 of 12 pieces of evidence speak against each of them in the argument graph.",
    ]);
  });

  it("says how much of the evidence was rated, and when none was", () => {
    expect(
      words("ratings", [
        [2.25, 3],
        [4, 5],
        [0, 0],
      ]),
    ).toEqual(["Option 0 is least inconsistent with the evidence", "Score 2.25, from the mean ratings of 3 of 12 pieces of evidence."]);
    expect(
      words("ratings", [
        [1, 2],
        [1, 5],
        [4, 5],
      ])[1],
    ).toContain("of 2 to 5 of 12 pieces");
    expect(
      words("ratings", [
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(["Nobody has rated yet how the evidence sits with the options", "12 pieces of evidence wait for a rating."]);
  });
});
