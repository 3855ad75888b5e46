import { fraction, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { Count, TallyMethod } from "../types";
import { favourableSays, favourableWeight, mostPoints, scoreCounts, sumOfCounts } from "./parts/grades";
import { countTotals } from "./parts/totals";

/**
 * Score: each ballot gives each option its score times its weight; the highest sum wins. Conventions: an option that a ballot does not
 * score gets 0 from it, so that sums and means put options in the same order; rules weigh the ballots that give an option at least
 * half of the highest score.
 */
export const score: TallyMethod = {
  label: "Score",
  says: "Each ballot gives every option a score, and the highest sum wins.",
  ballotTypes: ["score"],
  source: { title: "Wikipedia, Score voting", url: "https://en.wikipedia.org/wiki/Score_voting" },
  supportSays: favourableSays,
  weighs: "sums",
  count,
};

function count(profile: Profile): Count {
  const counts = scoreCounts(profile);
  const totals = counts.map((row) => fraction(sumOfCounts(row)));
  const weight = fraction(profile.counted.weight);
  return countTotals({
    profile,
    totals,
    of: mostPoints(profile),
    amounts: ({ index, total }) => ({ points: total, mean: toAmount(shareOf(totals[index]!, weight)) }),
    support: (index) => toAmount(favourableWeight(counts[index]!, profile)),
    says: "Add up the scores that the ballots give each option; an option that a ballot does not score gets 0 from it. Shares are of the most points that one option could get.",
    rankingSays: "The option with the highest sum is first; options with equal sums share a place.",
  });
}
