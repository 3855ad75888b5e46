import { ascending, quantile } from "./quantile";
import { type Band, isIn, type Scale, thirdsOf } from "./scale";
import { distributionOf, shareOf } from "./summary";

export const AGREEMENT_KINDS = ["thirds", "band", "around-median", "mode"] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** What percent agreement means for a question. */
export type Agreement =
  /** The share in the fullest third of the scale; without one of its own, the item's. RAND/UCLA: 1–3, 4–6, 7–9. */
  | { readonly kind: "thirds" }
  /** The share between two values. */
  | { readonly kind: "band"; readonly band: Band }
  /** The share at most so far from the median. */
  | { readonly kind: "around-median"; readonly distance: number }
  /** The share of the most frequent value. */
  | { readonly kind: "mode" };

/**
 * Percent agreement as a share, 0 to 1: by default that of the fullest third of the scale (Fitch et al. 2001). Null where nobody
 * answered, and for thirds where there is no scale.
 */
export function agreementOf(values: readonly number[], agreement: Agreement, scale: Scale | null): number | null {
  if (values.length === 0) return null;
  return (SHARES[agreement.kind] as ShareOf<Agreement>)(values, agreement, scale);
}

type ShareOf<Kind> = (values: readonly number[], agreement: Kind, scale: Scale | null) => number | null;

const SHARES = {
  thirds: (values, _, scale) => {
    if (!scale) return null;
    const { low, high } = thirdsOf(scale);
    const inLow = values.filter((value) => value <= low.to).length;
    const inHigh = values.filter((value) => value >= high.from).length;
    return Math.max(inLow, inHigh, values.length - inLow - inHigh) / values.length;
  },
  band: (values, { band }) => shareOf(values, (value) => isIn(value, band)),
  "around-median": (values, { distance }) => {
    const median = quantile(ascending(values), 0.5);
    return shareOf(values, (value) => Math.abs(value - median) <= distance);
  },
  mode: (values) => distributionOf(values).reduce((most, { count }) => Math.max(most, count), 0) / values.length,
} as const satisfies { readonly [Kind in AgreementKind]: ShareOf<Extract<Agreement, { kind: Kind }>> };
