export { type ActivitySpan, activityOf } from "./activity";
export { effectsOf, type InjectEffect, type Mean, type RatingShift, type StanceMove } from "./effects";
export { replayFrom } from "./fold";
export { effectSays } from "./says";
export { momentAt, stepsOf } from "./steps";
export type {
  OptionCount,
  PollState,
  ReplayArgument,
  ReplayClaim,
  ReplayEntry,
  ReplayMoment,
  ReplayProposal,
  ReplayStart,
  ReplayStep,
  Stances,
} from "./types";
