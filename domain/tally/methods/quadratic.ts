import { sumColumns } from "../ballots/sums";
import type { TallyMethod } from "../types";
import { countTotals } from "./totals";

/** Quadratic: n votes for an option cost n² of a ballot's credits; the most votes win. Credits left over are not given to anything. */
export const quadratic: TallyMethod = {
  label: "Quadratic",
  says: "Each ballot buys votes for the options, n votes for n² credits, and the most votes win.",
  ballotTypes: ["quadratic"],
  source: { title: "Lalley & Weyl 2018, Quadratic Voting", url: "https://doi.org/10.1257/pandp.20181002" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  count: (profile) =>
    countTotals({
      profile,
      totals: sumColumns(profile),
      figure: "votes",
      says: "Add up the votes that the ballots bought for each option.",
      rankingSays: "The option with the most votes is first; options with equal votes share a place.",
    }),
};
