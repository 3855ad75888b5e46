import { agreement, probability, rating } from "./numbers";
import { estimate, policy, reason } from "./others";
import { allocation, choice, ranking } from "./several";
import type { Answer, Facet, Item, ItemKind, ItemStatistic, KindDefinition } from "./types";

/** Everything that depends on an item's kind: what settings and answers look like, and which statistics apply. */
export const KINDS = { rating, agreement, ranking, estimate, probability, allocation, choice, reason, policy } as const satisfies {
  readonly [Kind in ItemKind]: KindDefinition<Kind>;
};

/** Why an item cannot be asked, as a sentence, or null. */
export const refusalOfItem = (item: Item): string | null => definitionOf(item).refusalOfSettings(item.settings as never);

/** Why something is no answer to an item, as a sentence for the panellist, or null: then it is an `Answer` of the item's kind. */
export const refusalOfAnswer = (item: Item, answer: unknown): string | null =>
  definitionOf(item).refusalOfAnswer(item.settings as never, answer);

/** The numbers that an item asks for: none for open text, one for a rating, several for a ranking or an allocation. */
export const facetsOf = (item: Item): readonly Facet[] => definitionOf(item).facets(item.settings as never);

/** The numbers of an answer, in the order of the item's facets. */
export const readingsOf = (item: Item, answer: Answer): readonly number[] =>
  definitionOf(item).readings(item.settings as never, answer as never);

export const applies = (item: Item, statistic: ItemStatistic): boolean => definitionOf(item).statistics.includes(statistic);

const definitionOf = (item: Item): KindDefinition<ItemKind> => KINDS[item.kind] as unknown as KindDefinition<ItemKind>;
