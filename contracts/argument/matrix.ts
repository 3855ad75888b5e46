import { z } from "zod";
import {
  CELL_BASES,
  type CellBasis,
  type ColumnScore,
  type ConsistencyValue,
  MATRIX_ORDERS,
  type MatrixCell,
  type RowFigures,
} from "@/domain/argumentation";
import { actInDebate, id, inDebate, key } from "../primitives";

/** Reliability of a source a row cites; none: it cites one that nobody graded. */
export const GRADE_FILTERS = ["A", "B", "C", "D", "E", "F", "none"] as const;
export type GradeFilter = (typeof GRADE_FILTERS)[number];

export const getMatrixInput = inDebate.extend({
  basis: z.enum(CELL_BASES).default("graph"),
  order: z.enum(MATRIX_ORDERS).default("diagnosticity"),
  /** Rows that bear on this option, by the graph or by a rating. */
  option: key.nullable().default(null),
  criterion: key.nullable().default(null),
  /** Rows whose claim this delegation made. */
  delegation: key.nullable().default(null),
  grade: z.enum(GRADE_FILTERS).nullable().default(null),
  /** Rows with a cell that the caller has not rated. */
  unrated: z.boolean().default(false),
  /** How many rows to leave out at the beginning. */
  from: z.int().min(0).max(1_000_000).default(0),
});
export const scoreWorkingInput = inDebate.extend({ option: key, basis: z.enum(CELL_BASES) });
export const rateConsistencyInput = actInDebate.extend({
  claimId: id,
  option: key,
  /** Null takes the rating back. */
  value: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]).nullable(),
});

export type MatrixCellView = MatrixCell & { readonly mine: ConsistencyValue | null };
export type MatrixRowView = RowFigures & {
  readonly claim: string;
  readonly text: string;
  readonly delegation: string | null;
  readonly isLocked: boolean;
  readonly citations: number;
  /** Reliability of the sources it cites, best first; those that count, as the ledger says. */
  readonly grades: readonly string[];
  /** In the order of the options. */
  readonly cells: readonly MatrixCellView[];
};
export type MatrixView = {
  readonly options: readonly string[];
  /** Over all rows, whatever is filtered. */
  readonly scores: Readonly<Record<CellBasis, readonly ColumnScore[]>>;
  readonly leastInconsistent: Readonly<Record<CellBasis, readonly string[]>>;
  readonly total: number;
  /** Rows that the filters leave. */
  readonly matching: number;
  readonly rows: readonly MatrixRowView[];
  /** Pass it as `from` to read on; null at the end. */
  readonly next: number | null;
};
/** What an option's score is the sum of, the greatest first. */
export type ScoreWorking = ColumnScore & {
  readonly terms: readonly { readonly claim: string; readonly text: string; readonly value: number }[];
  /** Terms that are not listed, and their sum. */
  readonly more: { readonly count: number; readonly sum: number };
};
/** What a page asks for, everything named. */
export type MatrixQuery = Omit<z.output<typeof getMatrixInput>, "debate">;
