export { type NewArgument, refusalOfStatus, refusalToAdd } from "./adding";
export { type Actor, type Authored, mayChange, refusalToChange, refusalToEdit } from "./authorship";
export { CREDIBILITY_WORDS, RELEVANCE_WORDS, RELIABILITY_WORDS } from "./grades";
export { type ArgumentGraph, type Inference, POLARITIES, type Polarity, STATUSES, type Status, type Target } from "./graph";
export { optionsReached } from "./reach";
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
