import { compareFractions, fraction, times } from "../amount";
import { list } from "../words";
import { BASE, baseOf, leastOf, partInWords, shareInWords, shareParameter, toFraction } from "./parameters";
import type { Rule, RuleParameter, Share } from "./types";

const NINE_OF_FIFTEEN: Share = [3, 5];

/**
 * n of m electors in favour and no veto holder against, as in the UN Security Council (Charter, Article 27(3): nine of fifteen,
 * no permanent member against). An abstention, a blank ballot and absence are no veto.
 */
export const veto: Rule = {
  label: "Veto holders",
  says: "The option in first place is adopted when enough electors are in favour and nobody who holds a veto is against.",
  explains:
    "For bodies where some members can stop everything, such as the UN Security Council with nine of fifteen. A veto holder who abstains stops nothing.",
  parameters: {
    share: shareParameter(
      "Least number in favour",
      "n of m: how many electors must be in favour, as a share of all who may vote; nine of fifteen is three fifths.",
      NINE_OF_FIFTEEN,
    ),
  },
  judge(facts, option) {
    const { ballots } = facts.inFavour(option);
    const needed = leastOf(facts.rule.share ?? NINE_OF_FIFTEEN, facts.turnout.eligible);
    const favour = `${facts.name(option)} has ${ballots} of ${facts.turnout.eligible} electors in favour`;
    const holders = facts.voicesOn(option).filter(({ holdsVeto, side }) => holdsVeto && side === "against");
    const names = [...new Set(holders.map(({ name }) => name))];
    if (ballots < needed) return { passes: false, says: `${favour}, fewer than the ${needed} it needs` };
    if (names.length > 0) return { passes: false, says: `${favour}, ${needed} needed, but is vetoed by ${list(names)}` };
    return { passes: true, says: `${favour}, ${needed} needed, and no veto holder is against` };
  },
  asks: ({ rule, turnout }) =>
    `has ${leastOf(rule.share ?? NINE_OF_FIFTEEN, turnout.eligible)} electors in favour and no veto holder against`,
};

const FIFTY_FIVE: Share = [55, 100];
const SIXTY_FIVE: Share = [65, 100];
const BLOCKING: RuleParameter & { readonly kind: "count" } = {
  kind: "count",
  label: "Blocking minority",
  says: "How many members it takes to block by their weight. Where fewer are not in favour, the weight is not asked for.",
  default: 4,
  least: 1,
  most: 100,
};

/**
 * Qualified majority as in the Council of the European Union (Treaty on European Union, Article 16(4)): at least 55% of the members,
 * who hold at least 65% of the weight; where fewer members than a blocking minority are not in favour, the weight is deemed reached.
 * Members and weight are of all who may vote, so that abstaining and staying away count as not in favour.
 */
export const qualifiedMajority: Rule = {
  label: "Qualified majority",
  says: "The option in first place is adopted when at least 55% of the members are in favour and they hold at least 65% of the weight, or the shares the poll states.",
  explains:
    "For unions of large and small members, such as the Council of the European Union: neither many small ones nor a few large ones decide alone.",
  parameters: {
    share: shareParameter("Least share of members", "The share of all members, each counted once, who must be in favour.", FIFTY_FIVE),
    weightShare: shareParameter("Least share of weight", "The share of all weight that those in favour must hold.", SIXTY_FIVE),
    blockingMinority: BLOCKING,
  },
  judge(facts, option) {
    const { rule, turnout, name } = facts;
    const { share = FIFTY_FIVE, weightShare = SIXTY_FIVE, blockingMinority = BLOCKING.default } = rule;
    const favour = facts.inFavour(option);
    const enoughMembers = favour.ballots >= leastOf(share, turnout.eligible);
    const enoughWeight = favour.weight >= leastOf(weightShare, turnout.weight.eligible);
    const rest = turnout.eligible - favour.ballots;
    const figures = `${name(option)} has ${partInWords(favour.ballots, turnout.eligible, "members")} in favour, who hold ${partInWords(favour.weight, turnout.weight.eligible, "votes by weight")}`;
    return { passes: enoughMembers && (enoughWeight || rest < blockingMinority), says: `${figures}${verdict()}` };

    function verdict(): string {
      if (!enoughMembers) return `, fewer than ${shareInWords(share)} of the members`;
      if (enoughWeight) return `, at least ${shareInWords(share)} and ${shareInWords(weightShare)}`;
      const blockers = `${rest} ${rest === 1 ? "member is" : "members are"} not in favour and blocking takes ${blockingMinority}`;
      return rest < blockingMinority
        ? `; the weight is below ${shareInWords(weightShare)}, but only ${blockers}`
        : `; the weight is below ${shareInWords(weightShare)}: ${blockers}`;
    }
  },
  asks: ({ rule: { share = FIFTY_FIVE, weightShare = SIXTY_FIVE } }) =>
    `has ${shareInWords(share)} of the members with ${shareInWords(weightShare)} of the weight`,
};

/**
 * Double majority: more than half of the electors and more than half of the weight. In a poll of participants and delegations it
 * is a majority of each of the two instead, counted apart (`together`).
 */
export const doubleMajority: Rule = {
  label: "Double majority",
  says: "The option in first place is adopted when more than half of the electors are in favour and they hold more than half of the weight; where participants and delegations vote, when it has more than half in each.",
  explains:
    "For federations, such as the people and the cantons of Switzerland: a majority of members and a majority of what they stand for.",
  parameters: { of: BASE },
  judge(facts, option) {
    const favour = facts.inFavour(option);
    const people = facts.turnout[baseOf(facts.rule)];
    const weight = facts.turnout.weight[baseOf(facts.rule)];
    const [byNumber, byWeight] = [favour.ballots * 2 > people, moreThanHalf(favour.weight, weight)];
    const says = `${facts.name(option)} has ${partInWords(favour.ballots, people, ELECTORS[baseOf(facts.rule)])} in favour, who hold ${favour.weight} of ${weight} votes by weight`;
    const halves = byNumber
      ? byWeight
        ? "more than half of both"
        : "not more than half of the weight"
      : byWeight
        ? "not more than half of the electors"
        : "not more than half of either";
    return { passes: byNumber && byWeight, says: `${says}, ${halves}` };
  },
  asks: () => "has more than half of the electors and of the weight",
};

const ELECTORS = { counted: "voters", cast: "voters, blank ballots included,", eligible: "electors" } as const;

const moreThanHalf = (part: number, whole: number): boolean =>
  compareFractions(fraction(part), times(fraction(whole), toFraction([1, 2]))) > 0;
