import { fraction, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import { pairwiseMatrix } from "../pairwise/matrix";
import { linkStrengths } from "../pairwise/paths";
import type { WorstDefeatsStep } from "../steps";
import type { Count, Measure, TallyMethod, TallySettings } from "../types";
import { closestContest, linksStep, pairwiseStep, supportSays } from "./parts/contests";
import { countOf, tiersByKeys } from "./parts/ranking";

/**
 * Minimax (Simpson and Kramer): the option whose worst defeat is the mildest wins. A defeat is as bad as the votes for the option
 * that won it (or, by margins, its lead); a tie is no defeat, and an option that nothing beats has a worst defeat of 0.
 */
export const minimax: TallyMethod = {
  label: "Minimax",
  says: "Options are compared two by two, and the one whose worst defeat is the mildest wins.",
  ballotTypes: ["ranked", "score"],
  source: { title: "Wikipedia, Minimax Condorcet method", url: "https://en.wikipedia.org/wiki/Minimax_Condorcet_method" },
  supportSays,
  count,
};

function count(profile: Profile, { measure, unranked }: TallySettings): Count {
  const { optionKeys, counted } = profile;
  const pairs = pairwiseMatrix(profile, unranked);
  const links = linkStrengths(pairs, measure);
  const rows: WorstDefeatsStep["rows"] = optionKeys.map((option, index) => {
    const defeats = optionKeys.map((_, other) => links.values[other * links.size + index]!);
    const strength = Math.max(...defeats);
    return { option, strength, by: optionKeys.filter((_, other) => strength > 0 && defeats[other] === strength) };
  });
  const ranking = tiersByKeys(optionKeys, (index) => [-rows[index]!.strength]);
  return countOf(profile, {
    ranking,
    rankingSays: "The mildest worst defeat is first; options with equally bad ones share a place.",
    figures: (index) => {
      const support = closestContest(pairs, index, counted.weight);
      return { support, amounts: { defeat: toAmount(fraction(rows[index]!.strength)), support } };
    },
    steps: [
      pairwiseStep(optionKeys, pairs, unranked),
      linksStep(optionKeys, pairs, links, measure),
      { kind: "worst-defeats", says: WORST_SAYS[measure], measure, rows },
    ],
  });
}

const WORST_SAYS = {
  "winning-votes": "For each option find its worst defeat: the one with the most votes against it. An option that nothing beats has 0.",
  margins: "For each option find its worst defeat: the one by the largest lead. An option that nothing beats has 0.",
} as const satisfies Record<Measure, string>;
