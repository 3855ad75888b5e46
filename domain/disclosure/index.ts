export {
  ANONYMITY,
  ANONYMITY_LEVELS,
  type AnonymityLevel,
  type AnonymityTerms,
  refusalInRealTime,
  type Sight,
  type Viewer,
} from "./anonymity/anonymity";
export { type DetachedAttempt, decideDetached, digestOfKey } from "./anonymity/detached";
export {
  ANSWER_FIELDS,
  type AnswerField,
  FIELDS_AT,
  type FieldRule,
  mayAccompany,
  type PlaceOfAnswers,
} from "./anonymity/fields";
export { groupsToKeep, type KeptBreakdown } from "./anonymity/keeping";
export { inKeyedOrder, type OrderKey, type Reason, textsToShow } from "./anonymity/reasons";
export { type GroupSize, type Split, splitGroups } from "./figures/groups";
export { type BreakdownPlan, type FiguresPlan, WITHHELD, type Withheld } from "./figures/plan";
export type { Band, Question, Sheet } from "./figures/question";
export { LEAST_SECRET_VOTERS } from "./figures/secret";
export { type Changes, changesBetween, isTooClose, mayBreakDownAtClose, mayLetOut, type Snapshot } from "./figures/snapshots";
export { type AnswerKind, LEAST_RESPONDENTS, mayGive, type Statistic, type Whole } from "./figures/statistics";
export { type BreakdownTable, type Counts, type Figures, type FiguresTables, type GroupFigures, tablesToGive } from "./figures/tables";
