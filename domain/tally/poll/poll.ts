import { DomainError } from "../../kernel";
import { type BallotGroup, profileOf } from "../ballots/profile";
import { type BallotLimits, type BallotType, DEFAULT_BALLOT_LIMITS, MAX_OPTIONS, type OptionKey } from "../ballots/types";
import { pairwiseMatrix } from "../pairwise/matrix";
import { type PairwiseSummary, summarisePairs } from "../pairwise/summary";
import { countBy, refusalOf, refusalToTally, type TallyMethodId, type TallyResult, tallyMethod } from "../registry";
import { outcomeOf } from "../rules/outcome";
import { refusalToDecide } from "../rules/refusal";
import type { DecisionRule, Objection, Outcome } from "../rules/types";
import type { Voice } from "../rules/voices";
import { type BrokenTie, breakTie, type TieBreak } from "../ties/tie-break";
import { DEFAULT_TALLY_CONVENTIONS, type TallyConventions } from "../types";
import { list } from "../words";
import { type Disagreement, disagreementOf } from "./disagreement";
import { type Electorate, type Turnout, turnoutOf } from "./turnout";

export type PollTallyInput = Electorate & {
  readonly ballotType: BallotType;
  readonly limits?: BallotLimits;
  /** The first one decides; the others are shown beside it. */
  readonly methods: readonly TallyMethodId[];
  /** The round's snapshot, in its order. */
  readonly optionKeys: readonly OptionKey[];
  readonly ballots: Iterable<BallotGroup>;
  readonly rule: DecisionRule;
  readonly tieBreak?: TieBreak;
  readonly conventions?: Partial<TallyConventions>;
  /** Everybody who cast a ballot, by name, in any order; only the consensus and veto rules ask. */
  readonly voices?: readonly Voice[];
  /** Who states an objection to what, beside the ballots; only the consensus rule asks. */
  readonly objections?: readonly Objection[];
  /** Names of options for sentences; the key stands in where there is none. */
  readonly labels?: Readonly<Record<OptionKey, string>>;
};

/** Everything a results page shows of one round. Plain JSON. */
export type PollTally = {
  readonly ballotType: BallotType;
  readonly options: readonly OptionKey[];
  readonly conventions: TallyConventions;
  readonly limits: BallotLimits;
  readonly turnout: Turnout;
  /** One per method that counts these ballots, in the order asked for; the first one decides. */
  readonly results: readonly TallyResult[];
  /** Methods asked for beside the deciding one that refuse these ballots, and why. */
  readonly refused: readonly { readonly method: TallyMethodId; readonly says: string }[];
  /** For ballots that order options, ranked or scored. */
  readonly pairwise: PairwiseSummary | null;
  /** Null when the deciding method has one winner or none, or fills its seats. */
  readonly tie: BrokenTie | null;
  readonly rule: DecisionRule;
  readonly outcome: Outcome;
  /** Null when every method names the same winners. */
  readonly disagreement: Disagreement | null;
};

/** Counts a round by every method asked for and applies its rule. Throws `invalid`, `too-many` or `invalid-ballot` on input that cannot be counted. */
export function tallyPoll(input: PollTallyInput): PollTally {
  const { ballotType, methods, optionKeys, rule, tieBreak = { kind: "none" }, voices = [], objections = [] } = input;
  const conventions = { ...DEFAULT_TALLY_CONVENTIONS, ...input.conventions };
  const refusal =
    refusalToAsk(optionKeys) ??
    refusalToTally(methods, ballotType) ??
    refusalToDecide(rule, { method: methods[0]!, seats: conventions.seats });
  if (refusal) throw refusal;
  const limits = input.limits ?? DEFAULT_BALLOT_LIMITS;
  const name = (option: OptionKey) => `“${input.labels?.[option] ?? option}”`;
  const profile = profileOf(ballotType, optionKeys, input.ballots, limits);
  const turnout = turnoutOf(profile, input);
  const [first, ...others] = methods as [TallyMethodId, ...TallyMethodId[]];
  const refused = others.flatMap((method) => {
    const refusal = refusalOf(method, profile);
    return refusal ? [{ method, says: refusal.message }] : [];
  });
  const counting = [first, ...others.filter((id) => !refused.some(({ method }) => method === id))];
  const results = counting.map((id) => countBy(id, profile, { ...conventions, tieBreak }));
  const deciding = results[0]!;
  const pairwise = ordersOptions(ballotType) ? summarisePairs(pairwiseMatrix(profile, conventions.unranked), optionKeys) : null;
  const seats = tallyMethod(first).severalSeats ? conventions.seats : 1;
  const tie = seats > 1 ? tieForSeats(deciding.winners, seats, name) : breakTie(deciding.winners, tieBreak, name);
  const leaders = tie?.left ?? deciding.winners;
  return {
    ballotType,
    options: optionKeys,
    conventions,
    limits,
    turnout,
    results,
    refused,
    pairwise,
    tie,
    rule,
    outcome: outcomeOf({ rule, result: deciding, leaders, seats, profile, turnout, voices, objections, name }),
    disagreement: disagreementOf({ results, profile, pairwise, seats: conventions.seats, name }),
  };
}

function refusalToAsk({ length }: readonly OptionKey[]): DomainError | null {
  if (length <= MAX_OPTIONS) return null;
  return new DomainError("too-many", `A poll takes at most ${MAX_OPTIONS} options.`, { options: length, maximum: MAX_OPTIONS });
}

const ordersOptions = (ballotType: BallotType): boolean => ballotType === "ranked" || ballotType === "score";

/** More winners than seats: the count has used the tie-break already, and leaves these open. */
function tieForSeats(winners: readonly OptionKey[], seats: number, name: (option: OptionKey) => string): BrokenTie | null {
  if (winners.length <= seats) return null;
  const says = `${list(winners.map(name))} can each take one of ${seats} seats, and the count leaves open which.`;
  return { by: "none", tied: winners, left: winners, tickets: [], says };
}
