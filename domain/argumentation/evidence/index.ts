export type { Corroboration, Dependence, SourceOrigin } from "./corroboration";
export { type GivenGrades, type GradeDispute, gradeDispute } from "./grades";
export {
  type BothSides,
  type DisputedItem,
  type Ledger,
  type LedgerCitation,
  type LedgerFacts,
  type LedgerSource,
  ledgerOf,
  type SourceStanding,
} from "./ledger";
export { refusalToLink } from "./origin";
export {
  checkQuotation,
  type FoundQuotation,
  lineStarts,
  quotableText,
  type TextRange,
  type Verbatim,
  verbatimOf,
} from "./quotation";
export type { Side } from "./sides";
export { pageOfLine, type TextRow, textPages } from "./text-pages";
