import { fraction } from "../amount";
import { weighValues } from "../ballots/sums";
import type { TallyMethod } from "../types";
import { countTotals } from "./parts/totals";

/**
 * Approval: each ballot gives its whole weight to every option it approves; the most approvals win.
 * Shares are of the ballots counted, so they need not add up to one.
 */
export const approval: TallyMethod = {
  label: "Approval",
  says: "Each ballot counts for every option it approves, and the option with the most approvals wins.",
  ballotTypes: ["approval"],
  source: { title: "Brams & Fishburn 1978, Approval Voting", url: "https://doi.org/10.2307/1955105" },
  supportSays: (option, votes) => `${option} is approved by ${votes}`,
  count: (profile) =>
    countTotals({
      profile,
      totals: weighValues(profile, 2).map(([, approved]) => fraction(approved!)),
      of: fraction(profile.counted.weight),
      amounts: ({ total, share }) => ({ approvals: total, share }),
      says: "Every ballot counts for each option it approves; add up each option's approvals.",
      rankingSays: "The option with the most approvals is first; options with equal approvals share a place.",
    }),
};
