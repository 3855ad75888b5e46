export { type NewArgument, refusalOfStatus, refusalToAdd } from "./adding";
export { ATTACK_KINDS, ATTACK_WORDS, type AttackKind, attackKind } from "./attack-kind";
export { type Actor, type Authored, mayChange, refusalToChange, refusalToEdit } from "./authorship";
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
export { type Mentionable, mentionsIn } from "./mentions";
export { type MergeGraph, refusalToMerge, refusalToUnmerge } from "./merging";
export { optionsReached } from "./reach";
export {
  type DebateArguments,
  EDGE_KINDS,
  type Edge,
  type EdgeKind,
  LABELS,
  type Label,
  type NodeRef,
  type RatedArgument,
  type RatedClaim,
  SEMANTICS,
  type Semantics,
  type Strengths,
} from "./strength/types";
export {
  type ArgumentThread,
  type ClaimThread,
  MAX_THREAD_DEPTH,
  type OptionThreads,
  type Threadable,
  threadByOption,
  threadUnderArgument,
  threadUnderClaim,
} from "./threads";
