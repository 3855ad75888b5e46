import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, facetsOf, type OutlierRule, readingsOf, refusalOfAnswer, type Standing, standingOf } from "@/domain/elicitation";

/** Where an answer stands against the panel of the last round, number by number; null where either has none, or too few answered. */
export function standingsOf(
  item: PanelItemView,
  value: unknown,
  results: ItemResults | undefined,
  rule: OutlierRule,
): readonly (Standing | null)[] {
  if (value === null || value === undefined || refusalOfAnswer(item, value) !== null) return facetsOf(item).map(() => null);
  const readings = readingsOf(item, value as Answer);
  return facetsOf(item).map(({ key }, place) => {
    const { median, q1, q3 } = results?.facets.find((facet) => facet.key === key)?.summary ?? NOTHING;
    if (median === null || q1 === null || q3 === null) return null;
    return standingOf(readings[place]!, { median, q1, q3 }, rule);
  });
}

const NOTHING = { median: null, q1: null, q3: null };

/** Whether somebody so far out is asked for a reason. */
export const isAskedWhy = (standings: readonly (Standing | null)[]): boolean => standings.some((one) => one === "low" || one === "high");
