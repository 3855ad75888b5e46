import {
  CELL_BASES,
  type CellBasis,
  type ColumnScore,
  disagreement,
  type MatrixCell,
  meanRating,
  type RowFigures,
  ratersIn,
} from "@/domain/argumentation";
import { csvText } from "../csv";

export type MatrixExport = {
  /** Keys, in the debate's order. */
  readonly options: readonly string[];
  readonly rows: readonly (RowFigures & {
    readonly claim: string;
    readonly text: string;
    readonly delegation: string | null;
    readonly citations: number;
    readonly grades: readonly string[];
    readonly cells: readonly MatrixCell[];
  })[];
  readonly scores: Readonly<Record<CellBasis, readonly ColumnScore[]>>;
};

/**
 * One row a piece of evidence: what follows from the argument graph, mean, number and disagreement of the ratings for each option, then
 * its diagnosticity. Two rows below hold each option's inconsistency score, under the column it is made from. Empty where nobody rated.
 */
export function matrixCsv({ options, rows, scores }: MatrixExport): string {
  const header = [
    ...["claim", "text", "delegation", "citations", "source_grades"],
    ...options.flatMap((option) => CELL_FIGURES.map((figure) => `${option}_${figure}`)),
    ...["diagnosticity_graph", "diagnosticity_ratings", "disagreement"],
  ];
  const body = rows.map((row) => [
    ...[row.claim, row.text, row.delegation ?? "", row.citations, row.grades.join(" ")],
    ...row.cells.flatMap(figuresOf),
    ...[row.diagnosticity.graph, row.diagnosticity.ratings, row.disagreement ?? ""],
  ]);
  const foot = CELL_BASES.map((basis) => [
    ...[`inconsistency_score_${basis}`, "", "", "", ""],
    ...scores[basis].flatMap(({ score }) => CELL_FIGURES.map((figure) => (figure === FOOT_UNDER[basis] ? score : ""))),
    ...["", "", ""],
  ]);
  return csvText([header, ...body, ...foot]);
}

const CELL_FIGURES = ["graph", "mean", "ratings", "disagreement"] as const;
const FOOT_UNDER = { graph: "graph", ratings: "mean" } as const satisfies Record<CellBasis, (typeof CELL_FIGURES)[number]>;

const figuresOf = ({ derived, counts }: MatrixCell): readonly (string | number)[] => [
  derived,
  meanRating(counts) ?? "",
  ratersIn(counts),
  disagreement(counts) ?? "",
];
