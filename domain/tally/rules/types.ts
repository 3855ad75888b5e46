import type { Fraction } from "../amount";
import type { OptionKey } from "../ballots/types";

export const DECISION_RULE_IDS = ["plurality", "absolute-majority", "supermajority", "unanimity", "consensus"] as const;
export type DecisionRuleId = (typeof DECISION_RULE_IDS)[number];

/** What a share is a share of, always by weight: ballots that choose something, all ballots cast, all eligible electors. */
export const RULE_BASES = ["counted", "cast", "eligible"] as const;
export type RuleBase = (typeof RULE_BASES)[number];

/** `of` defaults to "counted"; `share` is the least share of a supermajority, two thirds unless stated. */
export type DecisionRule = {
  readonly id: DecisionRuleId;
  readonly of?: RuleBase;
  readonly share?: readonly [numerator: number, denominator: number];
};

export const OUTCOMES = ["adopted", "not-adopted", "no-decision"] as const;

/** `option` is the one adopted; `reason` is a sentence with the numbers it rests on. */
export type Outcome = {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly option: OptionKey | null;
  readonly reason: string;
};

/** A stated opposition to an option, by a delegation or a person. */
export type Objection = { readonly option: OptionKey; readonly by: string };

/** What a rule may look at: the options in first place after any tie-break, and what speaks for and against them. */
export type RuleFacts = {
  readonly rule: DecisionRule;
  readonly leaders: readonly OptionKey[];
  readonly supportOf: (option: OptionKey) => Fraction;
  readonly base: Fraction;
  readonly objections: readonly Objection[];
  /** The option's name in quotation marks. */
  readonly name: (option: OptionKey) => string;
  /** The method's clause about an option's support, with its numbers. */
  readonly supportSays: (option: OptionKey) => string;
};
