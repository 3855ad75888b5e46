import { disagreement, meanRating, type RatingCounts } from "./consistency";
import type { DerivedCell } from "./derived";

/** What the cells' values are taken from; the two are shown beside each other, never blended. */
export const CELL_BASES = ["graph", "ratings"] as const;
export type CellBasis = (typeof CELL_BASES)[number];

export type MatrixCell = { readonly derived: DerivedCell; readonly counts: RatingCounts };

/**
 * What a cell counts as. From the graph: 1 consistent, −1 inconsistent, 0 both or none, because evidence that says nothing of an
 * option does not speak against it. From ratings: their mean, −2 to 2; null where nobody rated, which leaves the cell out.
 */
export function cellValue({ derived, counts }: MatrixCell, basis: CellBasis): number | null {
  return basis === "graph" ? DERIVED_VALUES[derived] : meanRating(counts);
}

const DERIVED_VALUES = { consistent: 1, inconsistent: -1, both: 0, none: 0 } as const satisfies Record<DerivedCell, number>;

/**
 * How far an option is refuted by the evidence: the sum of the squares of its negative cell values. What is consistent counts for
 * nothing, because evidence fits many options (Heuer 1999, chapter 8); the lowest score is the best. After Open Synthesis (`inconsistency`).
 */
export function inconsistencyScore(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => (value !== null && value < 0 ? sum + value * value : sum), 0);
}

/**
 * How well a piece of evidence tells the options apart: the population standard deviation of its cell values, those without a value
 * left out; 0 where fewer than two have one. After Open Synthesis (`diagnosticity`).
 */
export function diagnosticity(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return 0;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
}

/** The greatest disagreement in one row; null where nobody rated any of its cells. */
export function rowDisagreement(cells: readonly MatrixCell[]): number | null {
  return cells.reduce<number | null>((most, { counts }) => {
    const theirs = disagreement(counts);
    return theirs === null ? most : Math.max(most ?? 0, theirs);
  }, null);
}

export type ColumnScore = {
  readonly option: string;
  readonly score: number;
  /** Cells that have a value. */
  readonly known: number;
};

/** The score of each option over all rows; `cells` of a row stand in the options' order. */
export function columnScores(
  options: readonly string[],
  rows: readonly (readonly MatrixCell[])[],
  basis: CellBasis,
): readonly ColumnScore[] {
  return options.map((option, column) => {
    const values = rows.map((cells) => cellValue(cells[column]!, basis));
    return { option, score: inconsistencyScore(values), known: values.filter((value) => value !== null).length };
  });
}

/** The options with the lowest score among those that have any value at all; several where they tie to within 1e-9. */
export function leastInconsistent(scores: readonly ColumnScore[]): readonly string[] {
  const known = scores.filter((column) => column.known > 0);
  const least = Math.min(...known.map(({ score }) => score));
  return known.filter(({ score }) => score - least < 1e-9).map(({ option }) => option);
}
