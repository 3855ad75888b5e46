import { fraction, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import { weighValues } from "../ballots/sums";
import { CONSENT_ANSWERS } from "../ballots/types";
import type { Count, TallyMethod } from "../types";
import { countOf, tiersByKeys } from "./parts/ranking";

/**
 * Consent: options that nobody blocks come before those that somebody does; among each the fewest blocks, then the fewest objections,
 * then the most support come first. Ours: the literature has the answers (support, abstain, object, block) but no common order.
 */
export const consent: TallyMethod = {
  label: "Consent",
  says: "Each ballot supports, abstains from, objects to or blocks every option; the option with the fewest blocks and objections comes first.",
  ballotTypes: ["consent"],
  source: { title: "Wikipedia, Consensus decision-making", url: "https://en.wikipedia.org/wiki/Consensus_decision-making" },
  supportSays: (option, votes) => `${option} is supported by ${votes}`,
  count,
};

function count(profile: Profile): Count {
  const { optionKeys, counted } = profile;
  const rows = weighValues(profile, CONSENT_ANSWERS.length + 1).map(([unanswered, support, abstain, object, block], index) => ({
    option: optionKeys[index]!,
    support: support!,
    abstain: abstain!,
    object: object!,
    block: block!,
    unanswered: unanswered!,
  }));
  const ranking = tiersByKeys(optionKeys, (index) => {
    const { block, object, support } = rows[index]!;
    return [-block, -object, support];
  });
  const whole = fraction(counted.weight);
  return countOf(profile, {
    ranking,
    rankingSays: "The option with the fewest blocks is first; where those are equal, the fewest objections decide, then the most support.",
    figures: (index) => {
      const { support, object, block } = rows[index]!;
      const votes = toAmount(fraction(support));
      const share = toAmount(shareOf(fraction(support), whole));
      const amounts = { votes, share, objections: toAmount(fraction(object)), blocks: toAmount(fraction(block)) };
      return { support: votes, amounts };
    },
    steps: [{ kind: "answers", says: "For each option add up the votes behind each answer.", rows }],
  });
}
