import { type CellBasis, cellValue, diagnosticity, type MatrixCell, rowDisagreement } from "./scores";

export const MATRIX_ORDERS = ["diagnosticity", "disagreement", "cited"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export type MatrixRow = {
  readonly claim: string;
  /** How many visible citations it has. */
  readonly citations: number;
  /** In the options' order. */
  readonly cells: readonly MatrixCell[];
};

/** What stands at the end of a row; diagnosticity by both bases. */
export type RowFigures = { readonly diagnosticity: Readonly<Record<CellBasis, number>>; readonly disagreement: number | null };

export function rowFigures({ cells }: Pick<MatrixRow, "cells">): RowFigures {
  const spread = (basis: CellBasis) => diagnosticity(cells.map((cell) => cellValue(cell, basis)));
  return { diagnosticity: { graph: spread("graph"), ratings: spread("ratings") }, disagreement: rowDisagreement(cells) };
}

/** Greatest first; rows that tie by what was cited more, then as they came. Rows nobody rated come last by disagreement. */
export function sortRows<Row extends MatrixRow>(rows: readonly Row[], order: MatrixOrder, basis: CellBasis): readonly Row[] {
  const keyOf = (row: Row): number => {
    if (order === "cited") return row.citations;
    const figures = rowFigures(row);
    return order === "diagnosticity" ? figures.diagnosticity[basis] : (figures.disagreement ?? -1);
  };
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => b.key - a.key || b.row.citations - a.row.citations)
    .map(({ row }) => row);
}
