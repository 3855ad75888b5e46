import { type Interval, rescaled } from "../estimates/four-step";
import type { AskedQuantity } from "../estimates/performance";
import { averagedQuantiles, type GroupEstimate } from "../estimates/quantile-averaging";
import type { Answer, Item } from "./types";

type Estimates = ReadonlyMap<string, Answer<"estimate">>;

/** Everybody's estimate at 80% confidence, by panellist. */
export function intervalsOf({ settings }: Item<"estimate">, answers: Estimates): ReadonlyMap<string, Interval> {
  return new Map([...answers].map(([panellist, answer]) => [panellist, rescaled(answer, settings.scale, settings)]));
}

/** The panel's 80% interval, everybody alike or by weights; whoever has no weight does not count. Null where nobody does. */
export function panelInterval(item: Item<"estimate">, answers: Estimates, weights?: ReadonlyMap<string, number>): GroupEstimate | null {
  const intervals = intervalsOf(item, answers);
  return averagedQuantiles(
    [...intervals.values()],
    item.settings.scale,
    [...intervals.keys()].map((panellist) => (weights ? (weights.get(panellist) ?? 0) : 1)),
  );
}

/** An estimate's item as `performanceOf` takes it. `truth` is null where it is not a calibration question. */
export function askedQuantity(item: Item<"estimate">, answers: Estimates, truth: number | null): AskedQuantity {
  return { scale: item.settings.scale, truth, intervals: intervalsOf(item, answers) };
}
