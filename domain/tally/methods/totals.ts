import { fraction, shareOf, toAmount } from "../amount";
import type { Profile } from "../ballots/profile";
import type { Count, FigureId } from "../types";
import { figuresOf, tiersByScore } from "./ranking";

type TotalsInput = {
  readonly profile: Profile;
  /** One whole number per option, in the poll's order. */
  readonly totals: ArrayLike<number>;
  readonly figure: FigureId;
  /** How the totals come about, and what puts an option first: a sentence each. */
  readonly says: string;
  readonly rankingSays: string;
};

/** A count that adds up one number per option and puts the highest first; shares are of the weight of the ballots counted. */
export function countTotals({ profile, totals, figure, says, rankingSays }: TotalsInput): Count {
  const { optionKeys, counted } = profile;
  const whole = fraction(counted.weight);
  const sums = optionKeys.map((_, index) => fraction(totals[index]!));
  const rows = optionKeys.map((option, index) => ({
    option,
    total: toAmount(sums[index]!),
    share: toAmount(shareOf(sums[index]!, whole)),
  }));
  const ranking = tiersByScore(optionKeys, sums);
  return {
    winners: counted.weight > 0 ? ranking[0]! : [],
    ranking,
    figures: figuresOf(optionKeys, ranking, (index) => ({
      support: rows[index]!.total,
      amounts: { [figure]: rows[index]!.total, share: rows[index]!.share },
    })),
    steps: [
      { kind: "totals", says, of: toAmount(whole), rows },
      { kind: "ranking", says: rankingSays, tiers: ranking },
    ],
  };
}
