export {
  INVERSES,
  isInForce,
  isRestriction,
  LOG_ACTIONS,
  type LogAction,
  MODERATOR_ACTIONS,
  type ModeratorAction,
  RESTRICTIONS,
  type Restriction,
  refusalToModerate,
  type Standing,
  standingAfter,
  type ThingKind,
  takenBack,
  withoutRestriction,
} from "./actions";
export {
  type Deciding,
  type Decision,
  REWORDINGS,
  refusalToAppeal,
  refusalToDecide,
  refusalToRewordAgain,
  refusalUnderAppeal,
} from "./appeals";
export { arrivalIn, DEFAULT_POLICY, MODES, MOST_REASONS, type Mode, type Policy, type Reason, rewordedIn } from "./policy";
export { mayReadWords, type Reader } from "./reading";
export { ACTION_WORDS, AWAITS_APPROVAL, MODE_WORDS, toldToAuthor } from "./words";
