import type { StopCriterion, StopCriterionKind, StopRule } from "@/domain/elicitation";
import { figure, percent } from "../terms/rules-words";

export const CRITERION_LABELS = {
  agreement: "Percent agreement",
  iqr: "Interquartile range",
  moved: "Share that changed its answer",
  kappa: "Stability (weighted kappa)",
} as const satisfies Record<StopCriterionKind, string>;

/** Criteria as they begin when one is added. */
export const NEW_CRITERIA = {
  agreement: { kind: "agreement", atLeast: 0.7 },
  iqr: { kind: "iqr", atMost: 1 },
  moved: { kind: "moved", atMost: 0.15 },
  kappa: { kind: "kappa", atLeast: 0.6, weights: "quadratic" },
} as const satisfies { readonly [Kind in StopCriterionKind]: Extract<StopCriterion, { kind: Kind }> };

export function criterionWords(criterion: StopCriterion): string {
  switch (criterion.kind) {
    case "agreement":
      return `at least ${percent(criterion.atLeast)} agree`;
    case "iqr":
      return `the interquartile range is at most ${figure(criterion.atMost)}`;
    case "moved":
      return `at most ${percent(criterion.atMost)} changed their answer`;
    case "kappa":
      return `kappa (${criterion.weights}) is at least ${figure(criterion.atLeast)}`;
  }
}

/** The rule as sentences. */
export function stopRuleWords({ criteria, need, settledShare, maximumRounds }: StopRule): readonly string[] {
  const words = criteria.map(criterionWords).join(need === "all" ? ", and " : ", or ");
  return [
    ...(criteria.length > 0
      ? [`An item is settled when ${words}.`, `The panel ends when ${percent(settledShare)} of its items are settled.`]
      : []),
    ...(maximumRounds === null ? [] : [`It ends after ${maximumRounds === 1 ? "one round" : `${maximumRounds} rounds`} in any case.`]),
  ];
}
