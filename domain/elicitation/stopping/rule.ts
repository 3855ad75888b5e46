import type { KappaWeights } from "../concordance/weighted-kappa";
import { ITEM_KINDS, type ItemKind } from "../items/types";
import type { Agreement } from "../statistics/agreement";

export const STOP_CRITERIA = ["agreement", "iqr", "moved", "kappa"] as const;
export type StopCriterionKind = (typeof STOP_CRITERIA)[number];

type ForKinds = {
  /** Kinds of items that the criterion is for; all to which it applies where none are named. */
  readonly kinds?: readonly ItemKind[];
};

export type StopCriterion = ForKinds &
  (
    | { readonly kind: "agreement"; readonly atLeast: number; readonly agreement?: Agreement }
    /** In steps of the item's scale. Estimates have none in common, so it is not for them. */
    | { readonly kind: "iqr"; readonly atMost: number }
    /** Share of panellists whose answer changed since the last round. */
    | { readonly kind: "moved"; readonly atMost: number }
    | { readonly kind: "kappa"; readonly atLeast: number; readonly weights: KappaWeights }
  );

/** When a panel ends. Registered before round 1. */
export type StopRule = {
  readonly criteria: readonly StopCriterion[];
  /** Whether an item needs all criteria, or any, to be settled. */
  readonly need: "all" | "any";
  /** Share of the items that must be settled, above 0 and at most 1. */
  readonly settledShare: number;
  /** The round after which the panel ends in any case; null where there is none. */
  readonly maximumRounds: number | null;
};

/** Why a rule cannot be registered, as a sentence, or null. */
export function refusalOfStopRule({ criteria, need, settledShare, maximumRounds }: StopRule): string | null {
  if (criteria.length === 0 && maximumRounds === null) return "A stop rule needs a criterion or a largest number of rounds.";
  if (need !== "all" && need !== "any") return "An item needs all criteria, or any.";
  if (!isShare(settledShare) || settledShare === 0) return "The share of items that must be settled is above 0 and at most 100%.";
  if (maximumRounds !== null && (!Number.isSafeInteger(maximumRounds) || maximumRounds < 1))
    return "The largest number of rounds is 1 or more.";
  for (const criterion of criteria) {
    if (criterion.kinds?.some((kind) => !ITEM_KINDS.includes(kind))) return "A criterion names a kind of item that there is not.";
    const refusal = refusalOfThreshold(criterion);
    if (refusal) return refusal;
  }
  return null;
}

function refusalOfThreshold(criterion: StopCriterion): string | null {
  switch (criterion.kind) {
    case "agreement":
      return isShare(criterion.atLeast) ? null : "Percent agreement lies between 0 and 100%.";
    case "iqr":
      return Number.isFinite(criterion.atMost) && criterion.atMost >= 0 ? null : "An interquartile range is 0 or more.";
    case "moved":
      return isShare(criterion.atMost) ? null : "The share of panellists who moved lies between 0 and 100%.";
    case "kappa":
      return Math.abs(criterion.atLeast) <= 1 ? null : "Kappa is at most 1.";
    default:
      return "There is no such criterion.";
  }
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
