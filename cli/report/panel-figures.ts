import {
  type Agreement,
  agreementOf,
  type Consensus,
  type ConsensusRule,
  consensusOf,
  isIn,
  kendallW,
  type Pair,
  paired,
  type Scale,
  type Stability,
  shareOf,
  stabilityOf,
  summaryOf,
  thirdsOf,
} from "@/domain/elicitation";
import type { PanelAnswers, RoundAnswers } from "@/formats/panel-answers";

export type PanelConventions = { readonly scale: Scale; readonly agreement: Agreement; readonly consensus: ConsensusRule };

export type ItemFigures = {
  readonly item: string;
  readonly n: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly iqr: number;
  readonly agreement: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly consensus: Consensus | null;
};

export type RoundFigures = {
  readonly round: number;
  readonly panellists: number;
  readonly complete: number;
  readonly kendallW: number | null;
  readonly chiSquare: number | null;
  readonly p: number | null;
  readonly items: readonly ItemFigures[];
};

export type ItemBetween = { readonly item: string } & Stability;

export type BetweenFigures = {
  readonly from: number;
  readonly to: number;
  readonly panellists: number;
  readonly lost: number;
  readonly joined: number;
  readonly overall: Stability;
  readonly items: readonly ItemBetween[];
};

export type PanelFigures = { readonly rounds: readonly RoundFigures[]; readonly between: readonly BetweenFigures[] };

/** What the answers of each round come to, and how far they moved from one round to the next. */
export function panelFigures({ rounds }: PanelAnswers, conventions: PanelConventions): PanelFigures {
  return {
    rounds: rounds.map((round) => roundFigures(round, conventions)),
    between: rounds.slice(1).map((round, place) => betweenFigures(rounds[place]!, round)),
  };
}

/** Items with an answer off the scale: percent agreement by thirds and consensus say nothing about them. */
export function itemsOffScale({ rounds }: PanelAnswers, scale: Scale): readonly string[] {
  const off = rounds.flatMap(({ items }) =>
    items.filter(({ answers }) => !isOnScale([...answers.values()], scale)).map(({ item }) => item),
  );
  return [...new Set(off)];
}

function roundFigures({ round, panellists, items }: RoundAnswers, conventions: PanelConventions): RoundFigures {
  const complete = [...panellists].filter((panellist) => items.every(({ answers }) => answers.has(panellist)));
  const concordance = kendallW(complete.map((panellist) => items.map(({ answers }) => answers.get(panellist)!)));
  return {
    round,
    panellists: panellists.size,
    complete: complete.length,
    kendallW: concordance?.w ?? null,
    chiSquare: concordance?.chiSquare ?? null,
    p: concordance?.p ?? null,
    items: items.map(({ item, answers }) => ({ item, ...itemFigures([...answers.values()], conventions) })),
  };
}

function itemFigures(values: readonly number[], { scale, agreement, consensus }: PanelConventions): Omit<ItemFigures, "item"> {
  const { n, median, q1, q3, iqr } = summaryOf(values)!;
  const known = isOnScale(values, scale) ? scale : null;
  const { low, high } = thirdsOf(scale);
  return {
    ...{ n, median, q1, q3, iqr },
    agreement: agreementOf(values, agreement, known),
    low: known && shareOf(values, (value) => isIn(value, low)),
    high: known && shareOf(values, (value) => isIn(value, high)),
    consensus: consensusOf(values, consensus, known),
  };
}

const isOnScale = (values: readonly number[], { least, most }: Scale): boolean =>
  values.every((value) => isIn(value, { from: least, to: most }));

function betweenFigures(before: RoundAnswers, after: RoundAnswers): BetweenFigures {
  const earlier = new Map(before.items.map(({ item, answers }) => [item, answers]));
  const pairs = after.items.flatMap(({ item, answers }) => {
    const first = earlier.get(item);
    return first ? [{ item, pairs: paired(first, answers) }] : [];
  });
  const both = [...after.panellists].filter((panellist) => before.panellists.has(panellist)).length;
  return {
    from: before.round,
    to: after.round,
    panellists: both,
    lost: before.panellists.size - both,
    joined: after.panellists.size - both,
    overall: stabilityOf(pairs.flatMap((one): readonly Pair[] => one.pairs)),
    items: pairs.map((one) => ({ item: one.item, ...stabilityOf(one.pairs) })),
  };
}
