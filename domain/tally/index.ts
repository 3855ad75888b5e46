export { type Amount, type Fraction, fraction, fromAmount, inWords, minus, percent, plus, shareOf, times, toAmount, ZERO } from "./amount";
export { isCanonical, packBallot, packedWidth, unpackBallot } from "./ballots/packing";
export { type BallotCount, type BallotGroup, groupBallots, groupPackedBuffer, type Profile, profileOf } from "./ballots/profile";
export { BALLOT_FAULTS, type BallotFault, refusalToCount } from "./ballots/refusal";
export {
  type ApprovalBallot,
  BALLOT_TYPES,
  type Ballot,
  type BallotType,
  ballotTypeOf,
  MAX_OPTIONS,
  type OptionKey,
  type PluralityBallot,
  type RankedBallot,
  type Tier,
} from "./ballots/types";
export { type GroupTally, type GroupTallyInput, tallyByGroup } from "./by-group";
export { DISAGREEMENT_CAUSES, type Disagreement, type DisagreementCause } from "./disagreement";
export type { PairwiseSummary } from "./pairwise/summary";
export { type PollTally, type PollTallyInput, refusalToDecide, tallyPoll } from "./poll";
export { methodsFor, refusalToTally, tallyMethods } from "./registry";
export { decisionRules } from "./rules/rules";
export { type BrokenTie, TIE_BREAKS, type TieBreak } from "./rules/tie-break";
export {
  DECISION_RULE_IDS,
  type DecisionRule,
  type DecisionRuleId,
  type Objection,
  OUTCOMES,
  type Outcome,
  RULE_BASES,
  type RuleBase,
} from "./rules/types";
export type {
  BeatsStep,
  Link,
  LinksStep,
  PairwiseStep,
  RankingStep,
  SplitTiesStep,
  StrongestPathsStep,
  TallyStep,
  TotalsStep,
} from "./steps";
export type { Electorate, Quorum, Turnout } from "./turnout";
export {
  DEFAULT_TALLY_SETTINGS,
  FIGURES,
  type FigureId,
  MEASURES,
  type Measure,
  type OptionFigures,
  TALLY_METHOD_IDS,
  type TallyMethod,
  type TallyMethodId,
  type TallyResult,
  type TallySettings,
  UNRANKED_CONVENTIONS,
  type UnrankedConvention,
} from "./types";
