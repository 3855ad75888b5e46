export const ESTIMATE_SCALES = ["linear", "log"] as const;
export type EstimateScale = (typeof ESTIMATE_SCALES)[number];

/** A four-step estimate (Speirs-Bridge et al. 2010): how sure, in percent, one is that the truth lies between lowest and highest. */
export type FourStep = { readonly lowest: number; readonly highest: number; readonly best: number; readonly confidence: number };

/** An interval of known confidence about a best estimate: its ends and its middle are taken for quantiles. */
export type Interval = { readonly low: number; readonly best: number; readonly high: number };

export type Bounds = { readonly least: number | null; readonly most: number | null };

/** The confidence that estimates are rescaled to, in percent; the ends are then the 10% and 90% quantiles. */
export const COMMON_CONFIDENCE = 80;
export const COMMON_QUANTILES = [0.1, 0.5, 0.9] as const;

/**
 * The interval that the same person would give at another confidence, by linear extrapolation from the best estimate to either side:
 * best − (best − lowest) × to / confidence (Hemming et al. 2018, Methods in Ecology and Evolution 9). On a log scale the same in logarithms.
 * Cut off only at bounds that the quantity has.
 */
export function rescaled(
  { lowest, highest, best, confidence }: FourStep,
  scale: EstimateScale,
  bounds: Bounds,
  to = COMMON_CONFIDENCE,
): Interval {
  const { on, back } = ON_SCALE[scale];
  const stretched = (end: number) => (to === confidence ? end : back(on(best) + ((on(end) - on(best)) * to) / confidence));
  return { low: within(stretched(lowest), bounds), best, high: within(stretched(highest), bounds) };
}

/** How numbers are put on a scale and taken from it again. */
export const ON_SCALE = {
  linear: { on: (value: number) => value, back: (value: number) => value },
  log: { on: Math.log, back: Math.exp },
} as const satisfies Record<EstimateScale, { on: (value: number) => number; back: (value: number) => number }>;

const within = (value: number, { least, most }: Bounds): number =>
  Math.min(Math.max(value, least ?? Number.NEGATIVE_INFINITY), most ?? Number.POSITIVE_INFINITY);
