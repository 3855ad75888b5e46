export {
  CONSISTENCY_VALUES,
  CONSISTENCY_WORDS,
  type ConsistencyValue,
  type ConsistencyWord,
  consistencyWord,
  disagreement,
  meanRating,
  type RatingCounts,
  ratersIn,
} from "./consistency";
export { type DerivedCell, type DerivedCells, derivedCells } from "./derived";
export {
  CELL_BASES,
  type CellBasis,
  type ColumnScore,
  cellValue,
  columnScores,
  leastInconsistent,
  type MatrixCell,
} from "./scores";
export { MATRIX_ORDERS, type MatrixOrder, type MatrixRow, type RowFigures, rowFigures, sortRows } from "./sorting";
