import type { Fraction } from "../amount";
import type { OptionKey } from "../ballots/types";
import type { Turnout } from "../poll/turnout";
import type { ElectorVoice } from "./voices";

export const DECISION_RULE_IDS = [
  "plurality",
  "absolute-majority",
  "supermajority",
  "unanimity",
  "consensus",
  "veto",
  "qualified-majority",
  "double-majority",
] as const;
export type DecisionRuleId = (typeof DECISION_RULE_IDS)[number];

/** What a share is a share of: ballots that choose something, all ballots cast, all eligible electors. */
export const RULE_BASES = ["counted", "cast", "eligible"] as const;
export type RuleBase = (typeof RULE_BASES)[number];

export type Share = readonly [numerator: number, denominator: number];

/** A rule with its parameters. What each means, and what it is when left out, is said in `decisionRules[id].parameters`. */
export type DecisionRule = {
  readonly id: DecisionRuleId;
  readonly of?: RuleBase;
  readonly share?: Share;
  readonly weightShare?: Share;
  readonly blockingMinority?: number;
};
export type RuleParameterId = Exclude<keyof DecisionRule, "id">;

/** What a rule may state. A share lies above `above` and is at most one; a count lies between `least` and `most`. */
export type RuleParameter = { readonly label: string; readonly says: string } & (
  | { readonly kind: "base"; readonly default: RuleBase }
  | { readonly kind: "share"; readonly default: Share; readonly above: Share }
  | { readonly kind: "count"; readonly default: number; readonly least: number; readonly most: number }
);

export const OUTCOMES = ["adopted", "not-adopted", "no-decision"] as const;

/** `reason` is a sentence with the numbers it rests on. */
export type Outcome = {
  readonly outcome: (typeof OUTCOMES)[number];
  /** The one option adopted; null when there is none, or several. */
  readonly option: OptionKey | null;
  /** Every option adopted: several where the method fills several seats. */
  readonly options: readonly OptionKey[];
  readonly reason: string;
};

/** A stated opposition to an option, by a delegation or a person. */
export type Objection = { readonly option: OptionKey; readonly by: string };

/** What a rule may look at. Support, shares and weights are exact. */
export type RuleFacts = {
  readonly rule: DecisionRule;
  /** The options in first place after any tie-break; at least one. */
  readonly leaders: readonly OptionKey[];
  /** Whether the poll is about one option and no other. */
  readonly isSingle: boolean;
  /** What the deciding method weighs for an option, and what that is a share of. */
  readonly supportOf: (option: OptionKey) => Fraction;
  readonly base: Fraction;
  readonly turnout: Turnout;
  /** Electors in favour of an option, and what they weigh. */
  readonly inFavour: (option: OptionKey) => { readonly ballots: number; readonly weight: number };
  /** Known by name: what each elector's ballot says about an option. */
  readonly voicesOn: (option: OptionKey) => readonly ElectorVoice[];
  readonly objections: readonly Objection[];
  /** The option's name in quotation marks. */
  readonly name: (option: OptionKey) => string;
  /** The method's clause about an option's support, with its numbers. */
  readonly supportSays: (option: OptionKey) => string;
};

/** Whether an option passes: `says` is a clause with the numbers, without a full stop. */
export type Judgement = { readonly passes: boolean; readonly says: string };

export type Rule = {
  readonly label: string;
  /** What it asks for, in one sentence for somebody who votes. */
  readonly says: string;
  /** What it is good for and where it comes from, for somebody who chooses it. */
  readonly explains: string;
  readonly parameters: Readonly<Partial<Record<RuleParameterId, RuleParameter>>>;
  readonly judge: (facts: RuleFacts, option: OptionKey) => Judgement;
  /** Predicate that options in a tie fall short of: "has more than half (10)". */
  readonly asks: (facts: RuleFacts) => string;
};
