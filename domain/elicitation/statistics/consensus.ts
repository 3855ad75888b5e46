import { disagreementIndex } from "./disagreement";
import { ascending, quantile } from "./quantile";
import { type Band, isIn, type Scale, thirdsOf } from "./scale";
import { shareOf } from "./summary";

export const CONSENSUS_RULES = ["shares", "median-iqr", "rand-ucla"] as const;
export type ConsensusRuleKind = (typeof CONSENSUS_RULES)[number];

export const CONSENSUS = ["in", "out", "none"] as const;
export type Consensus = (typeof CONSENSUS)[number];

/** When a panel agrees that something is in, or out. Fixed before round 1. Bands are the outer thirds of the scale where none are given. */
export type ConsensusRule =
  /** In: at least this share in the high band, and less than the other share in the low one. Out: the mirror image. */
  | { readonly kind: "shares"; readonly atLeast: number; readonly under: number; readonly bands?: Bands }
  /** In: the median lies in the high band, and the interquartile range is at most so large. Out: the same in the low band. */
  | { readonly kind: "median-iqr"; readonly largestIqr: number; readonly bands?: Bands }
  /** In: the median lies in the high band, and the disagreement index is at most 1. Out: the same in the low band. For 1–9. */
  | { readonly kind: "rand-ucla" };

export type Bands = { readonly low: Band; readonly high: Band };

/** 70% and 15%, as core outcome sets take them (Williamson et al. 2012, 2017). */
export const DEFAULT_CONSENSUS: ConsensusRule = { kind: "shares", atLeast: 0.7, under: 0.15 };

/**
 * Whether a panel's ratings are a consensus in, a consensus out, or none. Null where nobody rated, and where a rule does not apply:
 * without a scale or bands, or the RAND/UCLA rule on another scale than 1–9.
 */
export function consensusOf(values: readonly number[], rule: ConsensusRule, scale: Scale | null): Consensus | null {
  if (values.length === 0) return null;
  const bands = ("bands" in rule ? rule.bands : undefined) ?? (scale ? thirdsOf(scale) : null);
  if (!bands) return null;
  return (JUDGES[rule.kind] as Judge<ConsensusRule>)(values, rule, bands, scale);
}

type Judge<Rule> = (values: readonly number[], rule: Rule, bands: Bands, scale: Scale | null) => Consensus | null;

const JUDGES = {
  shares: (values, { atLeast, under }, { low, high }) => {
    const inHigh = shareOf(values, (value) => isIn(value, high))!;
    const inLow = shareOf(values, (value) => isIn(value, low))!;
    if (inHigh >= atLeast && inLow < under) return "in";
    return inLow >= atLeast && inHigh < under ? "out" : "none";
  },
  "median-iqr": (values, { largestIqr }, bands) => {
    const sorted = ascending(values);
    return quantile(sorted, 0.75) - quantile(sorted, 0.25) <= largestIqr ? sideOf(sorted, bands) : "none";
  },
  "rand-ucla": (values, _, bands, scale) => {
    if (scale?.least !== 1 || scale.most !== 9) return null;
    return disagreementIndex(values)! <= 1 ? sideOf(ascending(values), bands) : "none";
  },
} as const satisfies { readonly [Kind in ConsensusRuleKind]: Judge<Extract<ConsensusRule, { kind: Kind }>> };

function sideOf(sorted: readonly number[], { low, high }: Bands): Consensus {
  const median = quantile(sorted, 0.5);
  return isIn(median, high) ? "in" : isIn(median, low) ? "out" : "none";
}
