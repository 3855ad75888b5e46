import { DomainError } from "../kernel";
import { type BallotGroup, profileOf } from "./ballots/profile";
import type { BallotType, OptionKey } from "./ballots/types";
import { type Disagreement, disagreementOf } from "./disagreement";
import { pairwiseMatrix } from "./pairwise/matrix";
import { type PairwiseSummary, summarisePairs } from "./pairwise/summary";
import { refusalToTally, tallyMethods } from "./registry";
import { outcomeOf } from "./rules/outcome";
import { type BrokenTie, breakTie, type TieBreak } from "./rules/tie-break";
import type { DecisionRule, Objection, Outcome } from "./rules/types";
import { type Electorate, type Turnout, turnoutOf } from "./turnout";
import { DEFAULT_TALLY_SETTINGS, type TallyMethod, type TallyMethodId, type TallyResult, type TallySettings } from "./types";

export type PollTallyInput = Electorate & {
  readonly ballotType: BallotType;
  /** The first one decides; the others are shown beside it. */
  readonly methods: readonly TallyMethodId[];
  /** The round's snapshot, in its order. */
  readonly optionKeys: readonly OptionKey[];
  readonly ballots: Iterable<BallotGroup>;
  readonly rule: DecisionRule;
  readonly tieBreak?: TieBreak;
  readonly settings?: Partial<TallySettings>;
  /** Who opposes what; only the consensus rule asks. */
  readonly objections?: readonly Objection[];
  /** Names of options for sentences; the key stands in where there is none. */
  readonly labels?: Readonly<Record<OptionKey, string>>;
};

/** Everything a results page shows of one round. Plain JSON. */
export type PollTally = {
  readonly ballotType: BallotType;
  readonly options: readonly OptionKey[];
  readonly settings: TallySettings;
  readonly turnout: Turnout;
  /** One per method, in the order asked for; the first one decides. */
  readonly results: readonly TallyResult[];
  /** For ranked ballots only. */
  readonly pairwise: PairwiseSummary | null;
  /** Null when the deciding method has one winner or none. */
  readonly tie: BrokenTie | null;
  readonly rule: DecisionRule;
  readonly outcome: Outcome;
  /** Null when every method names the same winners. */
  readonly disagreement: Disagreement | null;
};

/** Counts a round by every method asked for and applies its rule. Throws `invalid`, `too-many` or `invalid-ballot` on input that cannot be counted. */
export function tallyPoll(input: PollTallyInput): PollTally {
  const { ballotType, methods, optionKeys, rule, tieBreak = { kind: "none" }, objections = [] } = input;
  const refusal = refusalToTally(methods, ballotType) ?? refusalToDecide(rule);
  if (refusal) throw refusal;
  const settings = { ...DEFAULT_TALLY_SETTINGS, ...input.settings };
  const name = (option: OptionKey) => `“${input.labels?.[option] ?? option}”`;
  const profile = profileOf(ballotType, optionKeys, input.ballots);
  const turnout = turnoutOf(profile, input);
  const results = methods.map((id) => (tallyMethods[id] as TallyMethod).count(profile, settings));
  const deciding = results[0]!;
  const pairwise = ballotType === "ranked" ? summarisePairs(pairwiseMatrix(profile, settings.unranked), optionKeys) : null;
  const tie = breakTie(deciding.winners, tieBreak, name);
  const leaders = tie?.left ?? deciding.winners;
  return {
    ballotType,
    options: optionKeys,
    settings,
    turnout,
    results,
    pairwise,
    tie,
    rule,
    outcome: outcomeOf({ rule, result: deciding, leaders, turnout, objections, name }),
    disagreement: disagreementOf(results, profile, pairwise, name),
  };
}

/** Why this rule cannot be applied, or null when it can. A supermajority lies above one half and at most at one. */
export function refusalToDecide({ id, share }: DecisionRule): DomainError | null {
  if (share === undefined) return null;
  const [numerator, denominator] = share;
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0;
  if (id === "supermajority" && whole && numerator * 2 > denominator && numerator <= denominator) return null;
  return new DomainError("invalid", "A supermajority is a share of more than one half and at most one, stated as two whole numbers.");
}
