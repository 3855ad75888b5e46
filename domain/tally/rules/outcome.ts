import { type Fraction, fraction, fromAmount, inWords, percent, plus, shareOf, ZERO } from "../amount";
import type { Profile } from "../ballots/profile";
import type { OptionKey } from "../ballots/types";
import type { Turnout } from "../poll/turnout";
import { type TallyResult, tallyMethod } from "../registry";
import { list } from "../words";
import { baseOf } from "./parameters";
import { decisionRules } from "./rules";
import type { DecisionRule, Objection, Outcome, RuleBase, RuleFacts } from "./types";
import { breaksSilence, inFavour, sideOf, type Voice } from "./voices";

type OutcomeInput = {
  readonly rule: DecisionRule;
  readonly result: TallyResult;
  /** The options in first place after any tie-break, and how many of them are to be adopted. */
  readonly leaders: readonly OptionKey[];
  readonly seats: number;
  readonly profile: Profile;
  readonly turnout: Turnout;
  readonly voices: readonly Voice[];
  readonly objections: readonly Objection[];
  readonly name: (option: OptionKey) => string;
};

/** What a count decides. In this order: quorum, an empty poll, several seats, then the rule. */
export function outcomeOf(input: OutcomeInput): Outcome {
  const { rule, turnout, seats, name } = input;
  const leaders = input.leaders.length === 0 ? adoptedInSilence(input) : input.leaders;
  if (!turnout.quorum.met)
    return noDecision(
      `Quorum was not met: ${turnout.cast} of ${turnout.eligible} electors voted and ${turnout.quorum.needed} were needed.`,
    );
  if (leaders.length === 0) return noDecision(turnout.cast === 0 ? "Nobody voted." : "Every ballot was blank.");
  if (seats > 1) return elected(leaders, seats, name);
  const facts = factsOf(input, leaders);
  const { judge, asks } = decisionRules[rule.id];
  const judged = leaders.map((option) => ({ option, ...judge(facts, option) }));
  const [only] = judged;
  if (leaders.length === 1)
    return only!.passes ? adopted([only!.option], `${only!.says}.`) : { ...NOTHING, outcome: "not-adopted", reason: `${only!.says}.` };
  const shared = `${list(leaders.map(name))} share first place`;
  if (judged.some(({ passes }) => passes)) return noDecision(`${shared}.`);
  return { ...NOTHING, outcome: "not-adopted", reason: `${shared} and none ${asks(facts)}.` };
}

/** Under the silence procedure a single proposal needs no votes. */
const adoptedInSilence = ({ rule, result }: OutcomeInput): readonly OptionKey[] =>
  rule.id === "consensus" && result.figures.length === 1 ? result.figures.map(({ option }) => option) : [];

function elected(leaders: readonly OptionKey[], seats: number, name: (option: OptionKey) => string): Outcome {
  const names = list(leaders.map(name));
  if (leaders.length > seats) return noDecision(`${names} can each take one of ${seats} seats.`);
  return adopted(leaders, `${names} ${leaders.length === 1 ? "takes" : "take"} ${leaders.length} of ${seats} seats.`);
}

function factsOf({ rule, result, profile, turnout, voices, objections, name }: OutcomeInput, leaders: readonly OptionKey[]): RuleFacts {
  const { supportSays, gives } = tallyMethod(result.method);
  const supports = new Map(result.figures.map(({ option, support }) => [option, fromAmount(support)]));
  const supportOf = (option: OptionKey) => supports.get(option)!;
  const base = gives ? [...supports.values()].reduce(plus, ZERO) : fraction(turnout.weight[baseOf(rule)]);
  const unit = gives ? `${gives} given` : BASE_SAYS[baseOf(rule)];
  const indexOf = (option: OptionKey) => profile.optionKeys.indexOf(option);
  return {
    rule,
    leaders,
    isSingle: result.figures.length === 1,
    supportOf,
    base,
    turnout,
    inFavour: (option) => inFavour(profile, indexOf(option)),
    voicesOn: (option) =>
      voices.map(({ packed, ...voice }) => {
        const side = sideOf(profile.ballotType, packed, indexOf(option), profile.limits);
        return { ...voice, side, breaksSilence: breaksSilence(profile.ballotType, side) };
      }),
    objections,
    name,
    supportSays: (option) => supportSays(name(option), votes(supportOf(option), base, unit)),
  };
}

const votes = (part: Fraction, whole: Fraction, unit: string): string =>
  `${inWords(part)} of ${inWords(whole)} ${unit} (${percent(shareOf(part, whole))})`;

const BASE_SAYS = {
  counted: "votes",
  cast: "votes cast, blank ones included",
  eligible: "votes of all eligible electors",
} as const satisfies Record<RuleBase, string>;

const NOTHING = { option: null, options: [] } as const;

const adopted = (options: readonly OptionKey[], reason: string): Outcome => ({
  outcome: "adopted",
  option: options.length === 1 ? options[0]! : null,
  options,
  reason,
});

const noDecision = (reason: string): Outcome => ({ ...NOTHING, outcome: "no-decision", reason });
