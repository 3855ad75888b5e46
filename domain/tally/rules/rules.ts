import { compareFractions, fraction, inWords, times } from "../amount";
import type { OptionKey } from "../ballots/types";
import { list } from "../words";
import type { DecisionRuleId, Outcome, RuleFacts } from "./types";

type Rule = { readonly label: string; readonly says: string; readonly decide: (facts: RuleFacts) => Outcome };

/** Each rule is given at least one leader; quorum and empty polls are judged before it. */
export const decisionRules = {
  plurality: {
    label: "Plurality",
    says: "The option in first place is adopted, however few the votes.",
    decide: (facts) => decide(facts, () => true, "and is in first place"),
  },
  "absolute-majority": {
    label: "Absolute majority",
    says: "The option in first place is adopted when it has more than half of the votes.",
    decide: (facts) => decideByShare(facts, { part: [1, 2], strictly: true, words: "half" }),
  },
  supermajority: {
    label: "Supermajority",
    says: "The option in first place is adopted when it has at least two thirds of the votes, or the share the poll states.",
    decide: (facts) => {
      const part = facts.rule.share ?? TWO_THIRDS;
      return decideByShare(facts, { part, strictly: false, words: part[0] * 3 === part[1] * 2 ? "two thirds" : `${part[0]}/${part[1]}` });
    },
  },
  unanimity: {
    label: "Unanimity",
    says: "The option in first place is adopted when it has every vote.",
    decide: (facts) => decideByShare(facts, { part: [1, 1], strictly: false, words: "all" }),
  },
  consensus: {
    label: "Consensus",
    says: "The option in first place is adopted unless somebody opposes it.",
    decide: decideByConsensus,
  },
} as const satisfies Record<DecisionRuleId, Rule>;

const TWO_THIRDS = [2, 3] as const;

type Threshold = { readonly part: readonly [number, number]; readonly strictly: boolean; readonly words: string };

function decideByShare(facts: RuleFacts, { part, strictly, words }: Threshold): Outcome {
  const needed = times(facts.base, fraction(...part));
  const passes = (option: OptionKey) => {
    const order = compareFractions(facts.supportOf(option), needed);
    return strictly ? order > 0 : order >= 0;
  };
  const count = `${words}${words === "all" ? "" : ` (${inWords(needed)})`}`;
  const met = strictly ? `more than ${count}` : words === "all" ? "all of them" : `at least ${count}`;
  const missing = strictly ? `not more than ${count}` : words === "all" ? "not all of them" : `fewer than ${count}`;
  return decide(facts, passes, met, missing);
}

function decide(facts: RuleFacts, passes: (option: OptionKey) => boolean, met: string, missing = ""): Outcome {
  const { leaders, name, supportSays } = facts;
  const passing = leaders.filter(passes);
  const leader = leaders[0]!;
  if (passing.length === 0) {
    const reason =
      leaders.length > 1 ? `${list(leaders.map(name))} share first place and none has ${met}.` : `${supportSays(leader)}, ${missing}.`;
    return { outcome: "not-adopted", option: null, reason };
  }
  if (leaders.length > 1) return tied(leaders, name);
  return { outcome: "adopted", option: leader, reason: `${supportSays(leader)}${met.startsWith("and") ? " " : ", "}${met}.` };
}

function decideByConsensus(facts: RuleFacts): Outcome {
  const { leaders, objections, name, supportSays } = facts;
  if (leaders.length > 1) return tied(leaders, name);
  const leader = leaders[0]!;
  const opposed = [...new Set(objections.filter(({ option }) => option === leader).map(({ by }) => by))];
  if (opposed.length > 0)
    return {
      outcome: "not-adopted",
      option: null,
      reason: `${name(leader)} is in first place, but ${list(opposed)} ${opposed.length === 1 ? "opposes" : "oppose"} it.`,
    };
  return { outcome: "adopted", option: leader, reason: `${supportSays(leader)} and nobody opposes it.` };
}

const tied = (leaders: readonly OptionKey[], name: (option: OptionKey) => string): Outcome => ({
  outcome: "no-decision",
  option: null,
  reason: `${list(leaders.map(name))} share first place.`,
});
