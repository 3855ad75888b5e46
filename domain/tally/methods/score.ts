import { sumScores } from "../ballots/sums";
import type { TallyMethod } from "../types";
import { countTotals } from "./totals";

/** Score: each ballot gives each option its score times its weight; the highest sum wins. An unscored option gets 0. */
export const score: TallyMethod = {
  label: "Score",
  says: "Each ballot gives every option a score, and the highest sum wins.",
  ballotTypes: ["score"],
  source: { title: "Wikipedia, Score voting", url: "https://en.wikipedia.org/wiki/Score_voting" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  count: (profile) =>
    countTotals({
      profile,
      totals: sumScores(profile),
      figure: "points",
      says: "Add up the scores that the ballots give each option; an option that a ballot does not score gets 0 from it.",
      rankingSays: "The option with the highest sum is first; options with equal sums share a place.",
    }),
};
