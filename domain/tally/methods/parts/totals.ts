import { type Amount, type Fraction, shareOf, toAmount } from "../../amount";
import type { Profile } from "../../ballots/profile";
import type { TallyStep, TotalsStep } from "../../steps";
import type { Count, FigureId } from "../../types";
import { countOf, tiersByScore } from "./ranking";

type TotalsInput = {
  readonly profile: Profile;
  /** One per option, in the poll's order. */
  readonly totals: readonly Fraction[];
  /** What totals are shares of. */
  readonly of: Fraction;
  /** The figures beside an option's total and its share, and what rules weigh: its total unless stated. */
  readonly amounts: (row: { readonly index: number; readonly total: Amount; readonly share: Amount }) => Partial<Record<FigureId, Amount>>;
  readonly support?: (index: number) => Amount;
  /** Steps of the working that come before the totals. */
  readonly before?: readonly TallyStep[];
  /** How the totals come about, and what puts an option first: a sentence each. */
  readonly says: string;
  readonly rankingSays: string;
};

/** A count that adds up one number per option and puts the highest first. */
export function countTotals({ profile, totals, of, amounts, support, before = [], says, rankingSays }: TotalsInput): Count {
  const rows = totalsRows(profile, totals, of);
  return countOf(profile, {
    ranking: tiersByScore(profile.optionKeys, totals),
    rankingSays,
    figures: (index) => ({ support: support ? support(index) : rows[index]!.total, amounts: amounts({ index, ...rows[index]! }) }),
    steps: [...before, { kind: "totals", says, of: toAmount(of), rows }],
  });
}

export const totalsRows = ({ optionKeys }: Profile, totals: readonly Fraction[], of: Fraction): TotalsStep["rows"] =>
  optionKeys.map((option, index) => ({ option, total: toAmount(totals[index]!), share: toAmount(shareOf(totals[index]!, of)) }));
