export { ATTACK_WORDS, type AttackKind, attackKind } from "./attack-kind";
export { carries } from "./carrying";
export {
  type BothSides,
  type Corroboration,
  checkQuotation,
  type Dependence,
  type DisputedItem,
  type FoundQuotation,
  type GivenGrades,
  type GradeDispute,
  gradeDispute,
  type Ledger,
  type LedgerCitation,
  type LedgerFacts,
  type LedgerSource,
  ledgerOf,
  lineStarts,
  pageOfLine,
  quotableText,
  refusalToLink,
  type Side,
  type SourceOrigin,
  type SourceStanding,
  type TextRange,
  type TextRow,
  textPages,
  type Verbatim,
  verbatimOf,
} from "./evidence";
export {
  GAP_KINDS,
  type Gap,
  type GapFacts,
  type GapKind,
  gapId,
  gapsOf,
  leadingOptions,
  placeOfMending,
  type StandingDelegation,
} from "./gaps";
export {
  CAPS,
  type Cap,
  type CountingGrade,
  CREDIBILITY_WORDS,
  capOf,
  countingGrade,
  type GradedCitation,
  type Grades,
  RELEVANCE_WORDS,
  RELIABILITY_WORDS,
} from "./grades";
export { type ArgumentGraph, type Inference, POLARITIES, type Polarity, STATUSES, type Status, type Target } from "./graph";
export {
  CELL_BASES,
  type CellBasis,
  CONSISTENCY_VALUES,
  CONSISTENCY_WORDS,
  type ColumnScore,
  type ConsistencyValue,
  type ConsistencyWord,
  cellValue,
  columnScores,
  consistencyWord,
  type DerivedCell,
  derivedCells,
  disagreement,
  leastInconsistent,
  MATRIX_ORDERS,
  type MatrixCell,
  type MatrixOrder,
  type MatrixRow,
  meanRating,
  type RatingCounts,
  type RowFigures,
  ratersIn,
  rowFigures,
  sortRows,
} from "./matrix";
export { type Mentionable, mentionsIn } from "./mentions";
export { optionsReached } from "./reach";
export { type NewArgument, refusalOfStatus, refusalToAdd } from "./rules/adding";
export { type Actor, type Authored, mayChange, refusalToChange, refusalToEdit } from "./rules/authorship";
export { refusalOfLock } from "./rules/locking";
export { type MergeGraph, refusalToMerge, refusalToUnmerge } from "./rules/merging";
export {
  type BipolarGraph,
  type BipolarGraphInput,
  buildBipolarGraph,
  type EdgeArrays,
} from "./strength/bipolar-graph";
export { type CampCrux, type CampFigure, type CampRatings, campCruxes, LEAST_RATERS } from "./strength/camp-cruxes";
export { type Crux, cruxesOf } from "./strength/cruxes";
export { type DebateGraph, debateGraph } from "./strength/debate-graph";
export { type BaseReason, type Contribution, explainStrength, type StrengthExplanation } from "./strength/explain";
export { groundedLabelling } from "./strength/grounded";
export { type OptionOrder, optionOrder } from "./strength/option-order";
export { RULES, type Rule } from "./strength/semantics";
export { type Pinned, strengthsOf } from "./strength/strengths";
export {
  type DebateArguments,
  EDGE_KINDS,
  type Edge,
  type EdgeKind,
  type Label,
  type NodeRef,
  type RatedArgument,
  type RatedClaim,
  SEMANTICS,
  type Semantics,
  type Strengths,
} from "./strength/types";
export { type WhatIf, whatIfFell } from "./strength/what-if";
export { explanationInWords, shownStrength } from "./strength/words";
export { type OptionThreads, type OrderOf, type Place, type Threadable, threadByOption } from "./threads/by-option";
export { type Budget, cutPage, FROM_THE_START, type Page, placesAfter, type Thread, threadAlong } from "./threads/cut";
export { cursorOf, type Position, positionOf } from "./threads/positions";
export { visibleUnder } from "./under";
