import type { TallyMethod } from "../types";
import { countGiven } from "./parts/given";

/**
 * Cumulative: each ballot spreads a fixed number of dots over the options; the most dots win. Conventions: dots left over are not given
 * to anything; rules weigh an option's dots as a share of all the dots given.
 */
export const cumulative: TallyMethod = {
  label: "Cumulative (dots)",
  says: "Each ballot spreads its dots over the options as it likes, and the most dots win.",
  ballotTypes: ["cumulative"],
  source: { title: "Wikipedia, Cumulative voting", url: "https://en.wikipedia.org/wiki/Cumulative_voting" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  gives: "dots",
  count: (profile) =>
    countGiven(profile, "dots", {
      says: "Add up the dots that the ballots give each option. Shares are of all the dots given.",
      rankingSays: "The option with the most dots is first; options with equally many share a place.",
    }),
};
