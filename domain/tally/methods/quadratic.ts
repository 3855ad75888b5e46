import type { TallyMethod } from "../types";
import { countGiven } from "./parts/given";

/**
 * Quadratic: n votes for an option cost n² of a ballot's credits; the most votes win. Conventions: votes are for options, never against;
 * credits left over are not given to anything; rules weigh an option's votes as a share of all the votes bought.
 */
export const quadratic: TallyMethod = {
  label: "Quadratic",
  says: "Each ballot buys votes for the options, n votes for n² credits, and the most votes win.",
  ballotTypes: ["quadratic"],
  source: { title: "Lalley & Weyl 2018, Quadratic Voting", url: "https://doi.org/10.1257/pandp.20181002" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  gives: "votes",
  count: (profile) =>
    countGiven(profile, "votes", {
      says: "Add up the votes that the ballots bought for each option. Shares are of all the votes bought.",
      rankingSays: "The option with the most votes is first; options with equally many share a place.",
    }),
};
