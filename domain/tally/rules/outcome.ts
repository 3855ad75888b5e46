import { type Fraction, fraction, fromAmount, inWords, percent, shareOf } from "../amount";
import type { OptionKey } from "../ballots/types";
import type { TallyResult } from "../registry";
import { tallyMethods } from "../registry";
import type { Turnout } from "../turnout";
import { decisionRules } from "./rules";
import type { DecisionRule, Objection, Outcome, RuleBase } from "./types";

type OutcomeInput = {
  readonly rule: DecisionRule;
  readonly result: TallyResult;
  /** The options in first place after any tie-break. */
  readonly leaders: readonly OptionKey[];
  readonly turnout: Turnout;
  readonly objections: readonly Objection[];
  readonly name: (option: OptionKey) => string;
};

/** What a count decides. In this order: quorum, an empty poll, then the rule. */
export function outcomeOf({ rule, result, leaders, turnout, objections, name }: OutcomeInput): Outcome {
  const { quorum } = turnout;
  if (!quorum.met)
    return noDecision(`Quorum was not met: ${turnout.cast} of ${turnout.eligible} electors voted and ${quorum.needed} were needed.`);
  if (leaders.length === 0) return noDecision(turnout.cast === 0 ? "Nobody voted." : "Every ballot was blank.");
  const base = fraction(turnout.weight[rule.of ?? "counted"]);
  const supports = new Map(result.figures.map(({ option, support }) => [option, fromAmount(support)]));
  const supportOf = (option: OptionKey) => supports.get(option)!;
  const supportSays = (option: OptionKey) =>
    tallyMethods[result.method].supportSays(name(option), votes(supportOf(option), base, rule.of ?? "counted"));
  return decisionRules[rule.id].decide({ rule, leaders, supportOf, base, objections, name, supportSays });
}

const votes = (part: Fraction, whole: Fraction, of: RuleBase): string =>
  `${inWords(part)} of ${inWords(whole)} ${BASE_SAYS[of]} (${percent(shareOf(part, whole))})`;

const BASE_SAYS = {
  counted: "votes",
  cast: "votes cast, blank ones included",
  eligible: "votes of all eligible electors",
} as const satisfies Record<RuleBase, string>;

const noDecision = (reason: string): Outcome => ({ outcome: "no-decision", option: null, reason });
