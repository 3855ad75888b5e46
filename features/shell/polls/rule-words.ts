import type { DecisionRule, DecisionRuleId } from "@/domain/tally";

/** What the rule asks of the option in first place, with its parameters, as a sentence. */
export function ruleWords(rule: DecisionRule): string {
  return RULES[rule.id].says(rule);
}

export const ruleLabel = (rule: Pick<DecisionRule, "id">): string => RULES[rule.id].label;

type RuleBase = NonNullable<DecisionRule["of"]>;

export const BASE_WORDS = {
  counted: "the votes",
  cast: "the votes cast, blank ones included",
  eligible: "the votes of everyone entitled to vote",
} as const satisfies Record<RuleBase, string>;

const of = (rule: DecisionRule): string => BASE_WORDS[rule.of ?? "counted"];

/** "two thirds", "three quarters", "55%", else "7/12". */
export function shareInWords([numerator, denominator]: readonly [number, number]): string {
  const known = KNOWN_SHARES.find(([over, under]) => numerator * under === denominator * over);
  if (known) return known[2];
  return denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`;
}

const KNOWN_SHARES = [
  [3, 5, "three fifths"],
  [2, 3, "two thirds"],
  [3, 4, "three quarters"],
  [4, 5, "four fifths"],
] as const;

type Words = { readonly label: string; readonly says: (rule: DecisionRule) => string };

const RULES = {
  plurality: { label: "Plurality", says: () => "The option in first place is adopted, however few its votes." },
  "absolute-majority": {
    label: "Absolute majority",
    says: (rule) => `The option in first place is adopted when it has more than half of ${of(rule)}.`,
  },
  supermajority: {
    label: "Supermajority",
    says: (rule) => `The option in first place is adopted when it has at least ${shareInWords(rule.share ?? [2, 3])} of ${of(rule)}.`,
  },
  unanimity: { label: "Unanimity", says: (rule) => `The option in first place is adopted when it has every one of ${of(rule)}.` },
  consensus: {
    label: "Consensus (silence procedure)",
    says: () => "The option in first place is adopted when voting ends, unless somebody breaks silence by opposing it.",
  },
  veto: {
    label: "Veto holders",
    says: ({ share = [3, 5] }) =>
      `The option in first place is adopted when at least ${shareInWords(share)} of the electors are in favour and nobody who holds a veto is against.`,
  },
  "qualified-majority": {
    label: "Qualified majority",
    says: ({ share = [55, 100], weightShare = [65, 100], blockingMinority = 4 }) =>
      `The option in first place is adopted when at least ${shareInWords(share)} of the members are in favour and hold at least ${shareInWords(weightShare)} of the weight; blocking by weight takes ${blockingMinority} members.`,
  },
  "double-majority": {
    label: "Double majority",
    says: (rule) =>
      `The option in first place is adopted when those in favour are more than half both by number and by weight, of ${of(rule)}; where people and delegations vote, more than half of each.`,
  },
} as const satisfies Record<DecisionRuleId, Words>;
