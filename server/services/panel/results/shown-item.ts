import type { ItemResults } from "@/contracts/panel/results";
import type { PanelFeedback } from "@/contracts/panel/shared";

/** Of an item's results what the panel was promised to see between rounds; the rest comes when the panel has closed. */
export function shownItem(item: ItemResults, { distribution, groups, reasons }: PanelFeedback): ItemResults {
  const isByGroup = distribution && groups;
  return {
    ...item,
    ...(distribution ? {} : WITHOUT_FIGURES),
    facets: distribution ? item.facets.map((facet) => ({ ...facet, breakdowns: groups ? facet.breakdowns : [] })) : [],
    parts: isByGroup ? item.parts : [],
    texts: reasons ? item.texts : [],
  };
}

const WITHOUT_FIGURES = {
  agreement: null,
  iqr: null,
  concordance: null,
  interval: null,
  intervals: null,
  shares: null,
  choices: [],
  stability: null,
} as const satisfies Partial<ItemResults>;
