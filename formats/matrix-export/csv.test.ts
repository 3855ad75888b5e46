import Papa from "papaparse";
import { expect, it } from "vitest";
import { columnScores, type MatrixCell, rowFigures } from "@/domain/argumentation";
import { matrixCsv } from "./csv";

const OPTIONS = ["pact", "fund"];
const CELLS: readonly (readonly MatrixCell[])[] = [
  [
    { derived: "inconsistent", counts: [1, 0, 0, 1, 0] },
    { derived: "none", counts: [0, 0, 0, 0, 0] },
  ],
  [
    { derived: "consistent", counts: [0, 2, 0, 0, 0] },
    { derived: "both", counts: [0, 0, 0, 0, 1] },
  ],
];
const write = (texts: readonly string[]) =>
  matrixCsv({
    options: OPTIONS,
    rows: CELLS.map((cells, place) => ({
      claim: `c${place}`,
      text: texts[place]!,
      delegation: place === 0 ? null : "parents",
      citations: place + 1,
      grades: ["B", "D"],
      cells,
      ...rowFigures({ cells }),
    })),
    scores: { graph: columnScores(OPTIONS, CELLS, "graph"), ratings: columnScores(OPTIONS, CELLS, "ratings") },
  });

it("has a row for each piece of evidence and the scores below", () => {
  expect(Papa.parse(write(["One, two", 'Said "no"\nand left']).trimEnd()).data).toEqual([
    [
      ...["claim", "text", "delegation", "citations", "source_grades"],
      ...["pact_graph", "pact_mean", "pact_ratings", "pact_disagreement"],
      ...["fund_graph", "fund_mean", "fund_ratings", "fund_disagreement"],
      ...["diagnosticity_graph", "diagnosticity_ratings", "disagreement"],
    ],
    [
      "c0",
      "One, two",
      "",
      "1",
      "B D",
      "inconsistent",
      "-0.5",
      "2",
      "2.1213203435596424",
      "none",
      "",
      "0",
      "",
      "0.5",
      "0",
      "2.1213203435596424",
    ],
    ["c1", 'Said "no"\nand left', "parents", "2", "B D", "consistent", "-1", "2", "0", "both", "2", "1", "0", "0.5", "1.5", "0"],
    ["inconsistency_score_graph", "", "", "", "", "1", "", "", "", "0", "", "", "", "", "", ""],
    ["inconsistency_score_ratings", "", "", "", "", "", "1.25", "", "", "", "0", "", "", "", "", ""],
  ]);
});

it("ends lines as RFC 4180 says, and starts no formula", () => {
  const text = write(["=1+1", "@SUM(A1)"]);
  expect(text.endsWith("\r\n")).toBe(true);
  const rows = Papa.parse<string[]>(text).data;
  expect([rows[1]![1], rows[2]![1]]).toEqual(["'=1+1", "'@SUM(A1)"]);
});
