import { type Amount, fraction, minus, shareOf, times, toAmount } from "../tally";
import type { FirstChoice, Flow } from "./flow";

export type SwingRow = {
  readonly option: FirstChoice;
  /** Votes, by weight, among electors who voted in both rounds, and their share of those. */
  readonly opening: Amount;
  readonly final: Amount;
  readonly openingShare: Amount;
  readonly finalShare: Amount;
  /** Final share minus opening share, in points of a hundred. */
  readonly points: Amount;
};

/** How far each option rose or fell. Points over all rows, the one without a single first choice included, add up to zero. */
export type Swing = {
  readonly base: Amount;
  /** Where the two ballots cannot be joined: what the opening shares are of. `base` is then what the final shares are of. */
  readonly openingBase?: Amount;
  readonly rows: readonly SwingRow[];
};

/**
 * Swing: the second share minus the first (Oxford debates). Convention: both shares are of the electors who voted in both
 * rounds, so that swing measures changed minds and never who happened to turn up. An option that came in between has an opening
 * share of nothing, which is not a swing: `later` of the flow names those.
 */
export function swingOf({ choices, cells }: Pick<Flow, "choices" | "cells">): Swing {
  const base = fraction(sum(cells.map(({ weight }) => weight)));
  const rows = choices.map((option) => {
    const opening = fraction(sum(cells.filter(({ from }) => from === option).map(({ weight }) => weight)));
    const final = fraction(sum(cells.filter(({ to }) => to === option).map(({ weight }) => weight)));
    const openingShare = shareOf(opening, base);
    const finalShare = shareOf(final, base);
    return {
      option,
      opening: toAmount(opening),
      final: toAmount(final),
      openingShare: toAmount(openingShare),
      finalShare: toAmount(finalShare),
      points: toAmount(times(minus(finalShare, openingShare), fraction(100))),
    };
  });
  return { base: toAmount(base), rows };
}

/** First choices of one ballot by itself: votes for each option, and by null the ballots without a single first choice. */
export type VotesApart = ReadonlyMap<FirstChoice, number>;

/**
 * Swing where who cast what is not known: the share of all final ballots minus the share of all opening ballots. It mixes changed minds
 * with who turned up, which `swingOf` does not.
 */
export function swingApart(choices: readonly FirstChoice[], opening: VotesApart, final: VotesApart): Swing {
  const [openingBase, base] = [fraction(sum([...opening.values()])), fraction(sum([...final.values()]))];
  const rows = choices.map((option) => {
    const [before, after] = [fraction(opening.get(option) ?? 0), fraction(final.get(option) ?? 0)];
    const [openingShare, finalShare] = [shareOf(before, openingBase), shareOf(after, base)];
    return {
      option,
      opening: toAmount(before),
      final: toAmount(after),
      openingShare: toAmount(openingShare),
      finalShare: toAmount(finalShare),
      points: toAmount(times(minus(finalShare, openingShare), fraction(100))),
    };
  });
  return { base: toAmount(base), openingBase: toAmount(openingBase), rows };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
