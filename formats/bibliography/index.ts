export { type FormattedCitation, formatCitation } from "./citing";
export { describeSource, type SourceWords, sourceKey } from "./describe";
export type { ReadingProblem } from "./raw-item";
export { type ReadItem, type Reading, readBibliography } from "./reading";
export { type BibliographicItem, bibliographicItem, type CslRecord } from "./record";
export { titleOfAddress, webAddress } from "./web-address";
export { SOURCE_FORMAT_IDS, type SourceFormatId, sourceFormat } from "./write/registry";
export type { SourceFormat, SourceLoss, WrittenSource, WrittenSources } from "./write/types";
