import { type FeedbackRound, type ItemFeedback, MOST_REASONS_BESIDE } from "@/contracts/panel/answers";
import type { ItemResults, RoundResults } from "@/contracts/panel/results";
import type { PanelFeedback } from "@/contracts/panel/shared";
import { figuresOf } from "@/server/data/panel/rounds/figures";
import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";

/**
 * What a closed round came to, as far as the panel's settings show it between rounds. Both are fixed by then, and the same for everybody,
 * who all ask at once when a round has closed: so it is read and made once for all of them.
 */
export function feedbackOf(round: PanelRoundOutline, shown: PanelFeedback): Promise<FeedbackRound> {
  const known = made.get(round.id);
  if (known) return known;
  const making = makeFeedback(round, shown);
  if (round.resultsHash === null) return making;
  made.set(round.id, making);
  making.catch(() => made.delete(round.id));
  for (const oldest of made.keys()) {
    if (made.size <= MOST_KEPT) break;
    made.delete(oldest);
  }
  return making;
}

const made = new Map<string, Promise<FeedbackRound>>();
/** Panels that close a round at about one time, on one server. */
const MOST_KEPT = 12;

async function makeFeedback({ id, number, items, resultsHash }: PanelRoundOutline, shown: PanelFeedback): Promise<FeedbackRound> {
  const isComputing = resultsHash === null;
  const isShown = !isComputing && (shown.distribution || shown.reasons);
  const results = isShown ? ((await figuresOf(id)) as RoundResults) : null;
  return { number, items, isComputing, results: results?.items.map((item) => shownOf(item, shown)) ?? [] };
}

/** Between rounds a panellist sees what the panel was promised, and the rest with the results. */
function shownOf(item: ItemResults, { groups, reasons }: PanelFeedback): ItemFeedback {
  return {
    ...item,
    facets: groups ? item.facets : item.facets.map((facet) => ({ ...facet, breakdowns: [] })),
    parts: groups ? item.parts : [],
    texts: reasons ? item.texts.slice(0, MOST_REASONS_BESIDE) : [],
    textsInAll: reasons ? item.texts.length : 0,
  };
}
