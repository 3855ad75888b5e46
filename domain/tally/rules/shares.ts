import { compareFractions, inWords, times } from "../amount";
import type { OptionKey } from "../ballots/types";
import { BASE, shareInWords, shareParameter, toFraction } from "./parameters";
import type { Judgement, Rule, RuleFacts, Share } from "./types";

export const plurality: Rule = {
  label: "Plurality",
  says: "The option in first place is adopted, however few the votes.",
  explains: "Always decides unless first place is shared. An option may be adopted that most would rather not have.",
  parameters: {},
  judge: ({ supportSays }, option) => ({ passes: true, says: `${supportSays(option)} and is in first place` }),
  asks: () => "stands alone",
};

export const absoluteMajority: Rule = {
  label: "Absolute majority",
  says: "The option in first place is adopted when it has more than half of the votes.",
  explains: "The usual rule of assemblies: nothing is adopted against the will of half of them.",
  parameters: { of: BASE },
  judge: (facts, option) => judgeShare(facts, option, HALF),
  asks: (facts) => `has more than ${amountOf(facts, HALF.share)}`,
};

const TWO_THIRDS: Share = [2, 3];

export const supermajority: Rule = {
  label: "Supermajority",
  says: "The option in first place is adopted when it has at least two thirds of the votes, or the share the poll states.",
  explains:
    "For what should not change easily, such as a constitution: those who like things as they are need fewer votes than the others.",
  parameters: {
    share: shareParameter("Least share", "The share that an option needs: more than one half, at most all.", TWO_THIRDS, [1, 2]),
    of: BASE,
  },
  judge: (facts, option) => judgeShare(facts, option, { share: facts.rule.share ?? TWO_THIRDS, strictly: false }),
  asks: (facts) => `has at least ${amountOf(facts, facts.rule.share ?? TWO_THIRDS)}`,
};

export const unanimity: Rule = {
  label: "Unanimity",
  says: "The option in first place is adopted when it has every vote.",
  explains:
    "Each voter can prevent a decision by voting for something else. A blank ballot prevents nothing unless the share is of all ballots cast.",
  parameters: { of: BASE },
  judge({ base, supportOf, supportSays }, option) {
    const passes = compareFractions(supportOf(option), base) >= 0;
    return { passes, says: `${supportSays(option)}, ${passes ? "all of them" : "not all of them"}` };
  },
  asks: () => "has all of them",
};

const HALF = { share: [1, 2], strictly: true } as const;

type Threshold = { readonly share: Share; readonly strictly: boolean };

function judgeShare(facts: RuleFacts, option: OptionKey, { share, strictly }: Threshold): Judgement {
  const order = compareFractions(facts.supportOf(option), times(facts.base, toFraction(share)));
  const passes = strictly ? order > 0 : order >= 0;
  const [met, missed] = strictly ? ["more than", "not more than"] : ["at least", "fewer than"];
  return { passes, says: `${facts.supportSays(option)}, ${passes ? met : missed} ${amountOf(facts, share)}` };
}

/** "two thirds (13 1/3)". */
const amountOf = ({ base }: RuleFacts, share: Share): string => `${shareInWords(share)} (${inWords(times(base, toFraction(share)))})`;
