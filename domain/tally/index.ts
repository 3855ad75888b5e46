export { type Amount, type Fraction, fraction, fromAmount, inWords, minus, plus, shareOf, times, toAmount, ZERO } from "./amount";
export { packBallot, packedWidth, unpackBallot } from "./ballots/packing";
export { type BallotCount, type BallotGroup, groupBallots, type Profile, profileOf } from "./ballots/profile";
export { type BallotFault, refusalToCount } from "./ballots/refusal";
export {
  type ApprovalBallot,
  BALLOT_TYPES,
  type Ballot,
  type BallotType,
  type OptionKey,
  type PluralityBallot,
  type RankedBallot,
  type Tier,
} from "./ballots/types";
export { type GroupTally, type GroupTallyInput, tallyByGroup } from "./by-group";
export type { Disagreement, DisagreementCause } from "./disagreement";
export type { PairwiseSummary } from "./pairwise/summary";
export { type PollTally, type PollTallyInput, refusalToDecide, tallyPoll } from "./poll";
export { methodsFor, tallyMethods } from "./registry";
export { decisionRules } from "./rules/rules";
export type { BrokenTie, TieBreak } from "./rules/tie-break";
export {
  DECISION_RULE_IDS,
  type DecisionRule,
  type DecisionRuleId,
  type Objection,
  type Outcome,
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
  type FigureId,
  type Measure,
  type OptionFigures,
  TALLY_METHOD_IDS,
  type TallyMethod,
  type TallyMethodId,
  type TallyResult,
  type TallySettings,
  type UnrankedConvention,
} from "./types";
