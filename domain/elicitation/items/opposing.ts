import type { Polarisation } from "../statistics/polarisation";
import { statisticsOf } from "./statistics";
import type { Answer, Item } from "./types";

export type OpposingViews = Polarisation & { readonly item: string; readonly facet: string; readonly n: number };

/**
 * What a Policy Delphi looks for: the questions on which the panel holds the strongest opposing views, most polarised first; of equal
 * ones the one whose weaker camp is larger, then by item and facet. Items without a scale of at least three steps are left out.
 */
export function opposingViews(
  items: readonly { readonly key: string; readonly item: Item; readonly answers: readonly Answer[] }[],
): readonly OpposingViews[] {
  return items
    .flatMap(({ key, item, answers }) => {
      const { n, facets } = statisticsOf(item, answers);
      return facets.flatMap((facet) => (facet.polarisation ? [{ item: key, facet: facet.key, n, ...facet.polarisation }] : []));
    })
    .sort((a, b) => b.degree - a.degree || b.opposed - a.opposed || byCode(a.item, b.item) || byCode(a.facet, b.facet));
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
