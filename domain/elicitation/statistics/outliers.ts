import type { Summary } from "./summary";

export const OUTLIER_RULES = ["quartiles", "around-median", "fences"] as const;
export type OutlierRuleKind = (typeof OUTLIER_RULES)[number];

/** Whose answer lies far enough out to be asked for a reason. */
export type OutlierRule =
  /** Below the lower or above the upper quartile, as in the RAND studies (Dalkey 1969). */
  | { readonly kind: "quartiles" }
  /** More than so far from the median. */
  | { readonly kind: "around-median"; readonly distance: number }
  /** More than so many interquartile ranges outside the quartiles (Tukey 1977 takes 1.5). */
  | { readonly kind: "fences"; readonly ranges: number };

export const DEFAULT_OUTLIERS: OutlierRule = { kind: "quartiles" };

export const STANDINGS = ["low", "within", "high"] as const;
export type Standing = (typeof STANDINGS)[number];

export type Middle = Pick<Summary, "q1" | "median" | "q3">;

/** Where a value stands against the panel's. What lies exactly on the limit is within. */
export function standingOf(value: number, middle: Middle, rule: OutlierRule): Standing {
  const { from, to } = (LIMITS[rule.kind] as LimitsOf<OutlierRule>)(middle, rule);
  return value < from ? "low" : value > to ? "high" : "within";
}

type LimitsOf<Rule> = (middle: Middle, rule: Rule) => { readonly from: number; readonly to: number };

const LIMITS = {
  quartiles: ({ q1, q3 }) => ({ from: q1, to: q3 }),
  "around-median": ({ median }, { distance }) => ({ from: median - distance, to: median + distance }),
  fences: ({ q1, q3 }, { ranges }) => ({ from: q1 - ranges * (q3 - q1), to: q3 + ranges * (q3 - q1) }),
} as const satisfies { readonly [Kind in OutlierRuleKind]: LimitsOf<Extract<OutlierRule, { kind: Kind }>> };
