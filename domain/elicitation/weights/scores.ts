import { exactSum } from "../statistics/exact-sum";

/** Options rated by criteria, each of which has a weight. `ratings[option][criterion]`; weights are taken as shares of their sum. */
export type WeightedRatings = {
  readonly options: readonly string[];
  readonly criteria: readonly { readonly key: string; readonly weight: number }[];
  readonly ratings: readonly (readonly number[])[];
};

export type OptionScore = { readonly option: string; readonly score: number };

/** Scores nearer to each other than this are a tie. */
export const TIE = 1e-9;

/** Weights as shares that add up to 1; null where one is negative or all are 0. */
export function weightShares(criteria: WeightedRatings["criteria"]): readonly number[] | null {
  const weights = criteria.map(({ weight }) => weight);
  const total = exactSum(weights);
  if (!(total > 0) || weights.some((weight) => !(weight >= 0))) return null;
  return weights.map((weight) => weight / total);
}

/** The weighted mean rating of each option, in the order given. */
export function scoresOf({ options, ratings }: WeightedRatings, shares: readonly number[]): readonly OptionScore[] {
  return options.map((option, row) => ({ option, score: exactSum(shares.map((share, column) => share * ratings[row]![column]!)) }));
}
