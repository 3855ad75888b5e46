import { facetsOf, readingsOf } from "../items/kinds";
import type { ItemStatistics } from "../items/statistics";
import type { Answer, Item } from "../items/types";
import { type OutlierRule, type Standing, standingOf } from "../statistics/outliers";
import type { Summary } from "../statistics/summary";

/** The figures of one facet as they may be shown; null where they are suppressed. */
export type ShownFacet = { readonly key: string; readonly summary: Summary | null };
/** The panel's or a group's answers to an item, suppressed beforehand. `n` is null where even the number is. */
export type ShownTable = Pick<ItemStatistics, "choices" | "interval" | "shares"> & {
  readonly n: number | null;
  readonly facets: readonly ShownFacet[];
};
export type ShownGroup = { readonly group: string; readonly table: ShownTable };
/** What somebody far out gave as a reason: on which side, never who. */
export type ShownReason = { readonly facet: string; readonly standing: Standing; readonly text: string };

export type FeedbackItem = {
  readonly key: string;
  readonly item: Item;
  /** What this panellist answered last; null where they did not. */
  readonly mine: Answer | null;
  readonly panel: ShownTable;
  readonly groups: readonly ShownGroup[];
  readonly reasons: readonly ShownReason[];
};

export type FeedbackLine = Omit<FeedbackItem, "item"> & {
  /** Where each number of my answer stands against the panel; null without an answer or where the panel's figures are suppressed. */
  readonly standings: readonly { readonly key: string; readonly value: number | null; readonly standing: Standing | null }[];
  /** Whether I am asked for a reason. */
  readonly isAsked: boolean;
};

/**
 * What one panellist is shown between rounds: my last answer, the panel's distribution, that of each stakeholder group and the reasons of
 * those far out. It takes tables that are suppressed already, and orders groups by name and reasons by side and text, so that no order
 * tells who answered when.
 */
export function feedbackSheet(items: readonly FeedbackItem[], rule: OutlierRule): readonly FeedbackLine[] {
  return items.map(({ key, item, mine, panel, groups, reasons }) => {
    const readings = mine === null ? null : readingsOf(item, mine);
    const standings = facetsOf(item).map((facet, place) => {
      const middle = panel.facets.find((shown) => shown.key === facet.key)?.summary ?? null;
      const value = readings?.[place] ?? null;
      return { key: facet.key, value, standing: middle && value !== null ? standingOf(value, middle, rule) : null };
    });
    return {
      key,
      mine,
      panel,
      groups: [...groups].sort((a, b) => byCode(a.group, b.group)),
      reasons: [...reasons].sort((a, b) => byCode(a.facet, b.facet) || byCode(a.standing, b.standing) || byCode(a.text, b.text)),
      standings,
      isAsked: standings.some(({ standing }) => standing === "low" || standing === "high"),
    };
  });
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
