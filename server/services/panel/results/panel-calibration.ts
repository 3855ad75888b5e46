import type { PanelCalibration, PanelRoundResults } from "@/contracts/panel/results";
import { type AskedQuantity, type Interval, performanceOf } from "@/domain/elicitation";
import type { PanelItemRow } from "@/server/data/panel/panel/items";

export type Truths = readonly Pick<PanelItemRow, "id" | "truth">[];

/** The panel's last interval on each question whose truth is known, from what was stored. */
export function panelCalibration(items: Truths, rounds: readonly Pick<PanelRoundResults, "items" | "results">[]): PanelCalibration | null {
  const judged = items.flatMap(({ id, truth }) => {
    const last = rounds.flatMap(({ items, results }) => {
      const item = items.find((one) => one.id === id);
      const own = results.items.find((one) => one.id === id);
      return item?.kind === "estimate" && own?.interval ? [{ item, interval: withoutCount(own.interval), single: own.intervals }] : [];
    });
    return truth === null || last.length === 0 ? [] : [{ truth, ...last.at(-1)! }];
  });
  // Whose single intervals are is not known: each is somebody of its own.
  const questions = judged.map(({ item, interval, single, truth }): AskedQuantity => {
    const others = (single ?? []).map((one, place) => [`${item.key} ${place}`, one] as const);
    return { scale: item.settings.scale, truth, intervals: new Map<string, Interval>([[PANEL, interval], ...others]) };
  });
  const panel = performanceOf(questions).find(({ panellist }) => panellist === PANEL);
  if (!panel?.calibration) return null;
  return {
    questions: judged.length,
    counts: panel.calibration.counts,
    score: panel.calibration.score,
    information: judged.every(({ single }) => single !== null) ? panel.information : null,
    items: judged.map(({ item, interval, truth }) => ({
      key: item.key,
      interval,
      truth,
      isInside: truth >= interval.low && truth <= interval.high,
    })),
    panellists: null,
    byPerformance: [],
  };
}

/** No key of an item has a space before it. */
const PANEL = " the panel";

export const withoutCount = ({ low, best, high }: Interval): Interval => ({ low, best, high });
