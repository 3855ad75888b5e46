import { type FeedbackRound, type ItemFeedback, MOST_REASONS_BESIDE } from "@/contracts/panel/answers";
import type { ItemResults, RoundResults } from "@/contracts/panel/results";
import type { PanelFeedback } from "@/contracts/panel/shared";
import { keepLatest } from "@/lib/keep-latest";
import { figuresOf } from "@/server/data/panel/rounds/figures";
import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";
import { shownItem } from "../results/shown-item";

/**
 * What a closed round came to, as far as the panel's settings show it between rounds. Both are fixed by then, and the same for everybody,
 * who all ask at once when a round has closed: so it is read and made once for all of them.
 */
export function feedbackOf(round: PanelRoundOutline, shown: PanelFeedback): Promise<FeedbackRound> {
  const known = made.get(round.id);
  if (known) return known;
  const making = makeFeedback(round, shown);
  if (round.resultsHash === null) return making;
  keepLatest(made, round.id, making, MOST_KEPT);
  making.catch(() => made.delete(round.id));
  return making;
}

const made = new Map<string, Promise<FeedbackRound>>();
/** Panels that close a round at about one time, on one server. */
const MOST_KEPT = 12;

async function makeFeedback({ id, number, items, resultsHash }: PanelRoundOutline, shown: PanelFeedback): Promise<FeedbackRound> {
  const isComputing = resultsHash === null;
  const isShown = !isComputing && (shown.distribution || shown.reasons);
  const results = isShown ? ((await figuresOf(id)) as RoundResults) : null;
  return { number, items, isComputing, results: results?.items.map((item) => besideQuestion(item, shown)) ?? [] };
}

function besideQuestion(item: ItemResults, shown: PanelFeedback): ItemFeedback {
  const { texts, ...rest } = shownItem(item, shown);
  return { ...rest, texts: texts.slice(0, MOST_REASONS_BESIDE), textsInAll: texts.length };
}
