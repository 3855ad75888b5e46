export { type Amount, type Fraction, fraction, fromAmount, inWords, minus, plus, shareOf, times, toAmount, ZERO } from "./amount";
export { packRow } from "./ballots/columns";
export { isCanonical, packBallot, packBlank, packedWidth, unpackBallot } from "./ballots/packing";
export {
  type BallotCount,
  type BallotGroup,
  buildProfile,
  type Profile,
  type ProfileBuilder,
  packBallots,
  profileOf,
} from "./ballots/profile";
export { type BallotFault, refusalToCount } from "./ballots/refusal";
export {
  type ApprovalBallot,
  BALLOT_TYPES,
  type Ballot,
  type BallotLimits,
  type BallotType,
  CONSENT_ANSWERS,
  type ConsentAnswer,
  type ConsentBallot,
  type CumulativeBallot,
  DEFAULT_BALLOT_LIMITS,
  MAX_AMOUNT,
  MAX_COUNTED_OPTIONS,
  MAX_OPTIONS,
  type OptionKey,
  type PluralityBallot,
  type QuadraticBallot,
  type RankedBallot,
  type ScoreBallot,
  type Tier,
} from "./ballots/types";
export { pairwiseMatrix } from "./pairwise/matrix";
export type { PairwiseSummary } from "./pairwise/summary";
export { type GroupTally, type GroupTallyInput, tallyByGroup } from "./poll/by-group";
export type { Disagreement, DisagreementCause } from "./poll/disagreement";
export { type PollTally, type PollTallyInput, tallyPoll } from "./poll/poll";
export { type BothTallies, ruleForEach, type Together, type TogetherInput, tallyBoth, togetherOf } from "./poll/together";
export type { Electorate, Quorum, Turnout } from "./poll/turnout";
export { countBy, methodsFor, TALLY_METHOD_IDS, type TallyMethodId, type TallyResult, tallyMethod, tallyMethods } from "./registry";
export { type RuleTask, refusalToDecide } from "./rules/refusal";
export { decisionRules } from "./rules/rules";
export {
  DECISION_RULE_IDS,
  type DecisionRule,
  type DecisionRuleId,
  type Objection,
  type Outcome,
  type RuleBase,
  type RuleParameter,
  type RuleParameterId,
  type Share,
} from "./rules/types";
export type { Voice } from "./rules/voices";
export type * from "./steps";
export { type BrokenTie, breakTie, type TieBreak } from "./ties/tie-break";
export {
  type Count,
  FIGURES,
  type FigureId,
  MEASURES,
  type Measure,
  type OptionFigures,
  type TallyConventions,
  type TallyMethod,
  type TallySettings,
  UNRANKED_CONVENTIONS,
  type UnrankedConvention,
} from "./types";
