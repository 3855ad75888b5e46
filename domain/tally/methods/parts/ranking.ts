import { type Amount, compareFractions, type Fraction } from "../../amount";
import type { Profile } from "../../ballots/profile";
import type { OptionKey, Tier } from "../../ballots/types";
import type { TallyStep } from "../../steps";
import type { Count, FigureId, OptionFigures } from "../../types";

/** Options by descending score; equal scores share a tier. */
export const tiersByScore = (optionKeys: readonly OptionKey[], scores: readonly Fraction[]): readonly Tier[] =>
  tiersBy(optionKeys, (a, b) => compareFractions(scores[b]!, scores[a]!));

/** Options by keys compared one after the other, highest first; equal keys share a tier. */
export function tiersByKeys(optionKeys: readonly OptionKey[], keysOf: (index: number) => readonly number[]): readonly Tier[] {
  const keys = optionKeys.map((_, index) => keysOf(index));
  return tiersBy(optionKeys, (a, b) => {
    const at = keys[a]!.findIndex((key, position) => key !== keys[b]![position]);
    return at === -1 ? 0 : keys[b]![at]! - keys[a]![at]!;
  });
}

/** Options by a comparison of their indices, negative where the first comes before the second; equal ones share a tier. */
export function tiersBy(optionKeys: readonly OptionKey[], compare: (a: number, b: number) => number): readonly Tier[] {
  const order = optionKeys.map((_, index) => index).sort((a, b) => compare(a, b) || a - b);
  const tiers: OptionKey[][] = [];
  for (const [position, index] of order.entries()) {
    if (position > 0 && compare(order[position - 1]!, index) === 0) tiers.at(-1)!.push(optionKeys[index]!);
    else tiers.push([optionKeys[index]!]);
  }
  return tiers;
}

type FiguresOf = (index: number) => { readonly support: Amount; readonly amounts: Readonly<Partial<Record<FigureId, Amount>>> };

type CountInput = {
  readonly ranking: readonly Tier[];
  /** What puts an option first, a sentence. */
  readonly rankingSays: string;
  readonly figures: FiguresOf;
  /** The working up to the ranking. */
  readonly steps: readonly TallyStep[];
};

/** A count by a ranking: its first tier wins, or nobody where no ballot was counted. The ranking is the last step of the working. */
export function countOf({ optionKeys, counted }: Profile, { ranking, rankingSays, figures, steps }: CountInput): Count {
  return {
    winners: counted.weight > 0 ? ranking[0]! : [],
    ranking,
    figures: figuresOf(optionKeys, ranking, figures),
    steps: [...steps, { kind: "ranking", says: rankingSays, tiers: ranking }],
  };
}

/** One entry per option in the poll's order; two options tied for first are both first, and the next is third. */
function figuresOf(optionKeys: readonly OptionKey[], ranking: readonly Tier[], amountsOf: FiguresOf): readonly OptionFigures[] {
  const places = new Map<OptionKey, number>();
  let place = 1;
  for (const tier of ranking) {
    for (const option of tier) places.set(option, place);
    place += tier.length;
  }
  return optionKeys.map((option, index) => ({ option, place: places.get(option)!, ...amountsOf(index) }));
}
