import { type Stability, stabilityOf } from "../concordance/stability";
import type { Pair } from "../concordance/weighted-kappa";
import { type OutlierRule, type Standing, standingOf } from "../statistics/outliers";
import { summaryOf } from "../statistics/summary";
import { applies, facetsOf, readingsOf } from "./kinds";
import type { Answer, Item } from "./types";

export type ItemAnswersByPanellist = ReadonlyMap<string, Answer>;

export type ItemStability = Stability & { readonly facets: readonly (Stability & { readonly key: string })[] };

/**
 * How far answers to an item changed between two rounds, paired by panellist. Whoever changed any number of the answer moved; kappa is that
 * of all pairs of numbers together. Null where the item has no numbers.
 */
export function itemStability(item: Item, before: ItemAnswersByPanellist, after: ItemAnswersByPanellist): ItemStability | null {
  if (!applies(item, "stability")) return null;
  const both = [...after].flatMap(([panellist, answer]) => {
    const earlier = before.get(panellist);
    return earlier === undefined ? [] : [{ earlier: readingsOf(item, earlier), later: readingsOf(item, answer) }];
  });
  const columns = facetsOf(item).map(({ key }, place) => ({
    key,
    pairs: both.map(({ earlier, later }): Pair => [earlier[place]!, later[place]!]),
  }));
  const pooled = stabilityOf(columns.flatMap(({ pairs }) => pairs));
  const moved = both.filter(({ earlier, later }) => earlier.some((value, place) => value !== later[place])).length;
  const n = both.length;
  return {
    n,
    moved: n === 0 ? null : moved / n,
    stayed: n === 0 ? null : (n - moved) / n,
    kappa: pooled.kappa,
    facets: columns.map(({ key, pairs }) => ({ key, ...stabilityOf(pairs) })),
  };
}

export type Outlier = { readonly panellist: string; readonly facets: readonly { readonly key: string; readonly standing: Standing }[] };

/** Who is to be asked for a reason, and on which side of the panel they stand. By panellist, in order of their codes. */
export function outliersOf(item: Item, answers: ItemAnswersByPanellist, rule: OutlierRule): readonly Outlier[] {
  if (!applies(item, "outliers") || answers.size === 0) return [];
  const readings = [...answers].map(([panellist, answer]) => ({ panellist, row: readingsOf(item, answer) }));
  const middles = facetsOf(item).map(({ key }, place) => ({ key, middle: summaryOf(readings.map(({ row }) => row[place]!))! }));
  return readings
    .map(({ panellist, row }) => ({
      panellist,
      facets: middles
        .map(({ key, middle }, place) => ({ key, standing: standingOf(row[place]!, middle, rule) }))
        .filter(({ standing }) => standing !== "within"),
    }))
    .filter(({ facets }) => facets.length > 0)
    .sort((a, b) => (a.panellist < b.panellist ? -1 : 1));
}
