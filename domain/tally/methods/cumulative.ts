import { sumColumns } from "../ballots/sums";
import type { TallyMethod } from "../types";
import { countTotals } from "./totals";

/** Cumulative: each ballot spreads a fixed number of dots over the options; the most dots win. Dots left over are not given to anything. */
export const cumulative: TallyMethod = {
  label: "Cumulative (dots)",
  says: "Each ballot spreads its dots over the options as it likes, and the most dots win.",
  ballotTypes: ["cumulative"],
  source: { title: "Wikipedia, Cumulative voting", url: "https://en.wikipedia.org/wiki/Cumulative_voting" },
  supportSays: (option, votes) => `${option} has ${votes}`,
  count: (profile) =>
    countTotals({
      profile,
      totals: sumColumns(profile),
      figure: "dots",
      says: "Add up the dots that the ballots give each option.",
      rankingSays: "The option with the most dots is first; options with equally many share a place.",
    }),
};
