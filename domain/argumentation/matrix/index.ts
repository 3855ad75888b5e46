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
export { DERIVED_CELLS, type DerivedCell, type DerivedCells, derivedCells } from "./derived";
export {
  CELL_BASES,
  type CellBasis,
  type ColumnScore,
  cellValue,
  columnScores,
  diagnosticity,
  inconsistencyScore,
  leastInconsistent,
  type MatrixCell,
  rowDisagreement,
} from "./scores";
export { MATRIX_ORDERS, type MatrixOrder, type MatrixRow, type RowFigures, rowFigures, sortRows } from "./sorting";
