import { fraction, shareOf, toAmount } from "../amount";
import { hasBit } from "../ballots/packing";
import type { Profile } from "../ballots/profile";
import type { TallyMethod, TallyResult } from "../types";
import { figuresOf, tiersByScore } from "./ranking";

/**
 * Approval: each ballot gives its whole weight to every option it approves; the most approvals win.
 * Shares are of the ballots counted, so they need not add up to one.
 */
export const approval: TallyMethod = {
  id: "approval",
  label: "Approval",
  ballotTypes: ["approval"],
  source: { title: "Brams & Fishburn 1978, Approval Voting", url: "https://doi.org/10.2307/1955105" },
  supportSays: (option, votes) => `${option} is approved by ${votes}`,
  count,
};

function count(profile: Profile): TallyResult {
  const { optionKeys, groups } = profile;
  const approvals = new Float64Array(optionKeys.length);
  for (const { packed, weight } of groups)
    for (let option = 0; option < optionKeys.length; option++) if (hasBit(packed, option)) approvals[option]! += weight;
  const whole = fraction(profile.counted.weight);
  const totals = optionKeys.map((_, index) => fraction(approvals[index]!));
  const rows = optionKeys.map((option, index) => ({
    option,
    total: toAmount(totals[index]!),
    share: toAmount(shareOf(totals[index]!, whole)),
  }));
  const ranking = tiersByScore(optionKeys, totals);
  return {
    method: "approval",
    winners: profile.counted.weight > 0 ? ranking[0]! : [],
    ranking,
    figures: figuresOf(optionKeys, ranking, (index) => ({
      support: rows[index]!.total,
      amounts: { approvals: rows[index]!.total, share: rows[index]!.share },
    })),
    steps: [
      {
        kind: "totals",
        says: "Every ballot counts for each option it approves; add up each option's approvals.",
        of: toAmount(whole),
        rows,
      },
      { kind: "ranking", says: "The option with the most approvals is first; options with equal approvals share a place.", tiers: ranking },
    ],
  };
}
