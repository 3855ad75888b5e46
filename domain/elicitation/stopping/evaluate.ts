import { type ItemAnswersByPanellist, type ItemStability, itemStability } from "../items/between";
import { applies } from "../items/kinds";
import { statisticsOf } from "../items/statistics";
import type { Answer, Item, ItemStatistic } from "../items/types";
import type { StopCriterion, StopCriterionKind, StopRule } from "./rule";

export type ItemInRound = {
  readonly key: string;
  readonly item: Item;
  readonly answers: ItemAnswersByPanellist;
  /** Answers of the round before; null in the first round. */
  readonly before: ItemAnswersByPanellist | null;
};

export type CriterionResult = {
  readonly kind: StopCriterionKind;
  /** What came out; null where it cannot be computed, such as change in the first round, and the criterion is then not met. */
  readonly figure: number | null;
  readonly threshold: number;
  readonly isMet: boolean;
};

export type ItemResult = {
  readonly key: string;
  /** Criteria that apply to the item, in the order of the rule. */
  readonly criteria: readonly CriterionResult[];
  /** Null where no criterion applies: such an item does not count. */
  readonly isSettled: boolean | null;
};

export type StopEvaluation = {
  readonly round: number;
  readonly items: readonly ItemResult[];
  readonly settled: number;
  /** Items that count. */
  readonly of: number;
  readonly share: number | null;
  readonly settledShare: number;
  readonly maximumRounds: number | null;
  readonly stops: boolean;
  readonly because: "settled" | "maximum-rounds" | null;
};

/** Whether a panel ends after a round, by a rule registered before it, with every number that this rests on. */
export function evaluateStopRule(rule: StopRule, round: number, items: readonly ItemInRound[]): StopEvaluation {
  const results = items.map((one) => judge(rule, one));
  const counted = results.filter(({ isSettled }) => isSettled !== null);
  const settled = counted.filter(({ isSettled }) => isSettled).length;
  const share = counted.length === 0 ? null : settled / counted.length;
  const isSettled = share !== null && share >= rule.settledShare;
  const isLast = rule.maximumRounds !== null && round >= rule.maximumRounds;
  return {
    round,
    items: results,
    settled,
    of: counted.length,
    share,
    settledShare: rule.settledShare,
    maximumRounds: rule.maximumRounds,
    stops: isSettled || isLast,
    because: isSettled ? "settled" : isLast ? "maximum-rounds" : null,
  };
}

function judge({ criteria, need }: StopRule, { key, item, answers, before }: ItemInRound): ItemResult {
  const stability = before && itemStability(item, before, answers);
  const results = criteria
    .filter((criterion) => isFor(criterion, item))
    .map((criterion) => resultOf(criterion, item, [...answers.values()], stability));
  const met = results.filter(({ isMet }) => isMet).length;
  return { key, criteria: results, isSettled: results.length === 0 ? null : need === "all" ? met === results.length : met > 0 };
}

function resultOf(criterion: StopCriterion, item: Item, answers: readonly Answer[], stability: ItemStability | null): CriterionResult {
  switch (criterion.kind) {
    case "agreement":
      return atLeast(criterion.kind, statisticsOf(item, answers, criterion).agreement, criterion.atLeast);
    case "iqr":
      return atMost(criterion.kind, statisticsOf(item, answers).iqr, criterion.atMost);
    case "moved":
      return atMost(criterion.kind, stability?.moved ?? null, criterion.atMost);
    case "kappa":
      return atLeast(criterion.kind, stability?.kappa[criterion.weights] ?? null, criterion.atLeast);
  }
}

function isFor({ kind, kinds }: StopCriterion, item: Item): boolean {
  if (kinds && !kinds.includes(item.kind)) return false;
  return applies(item, NEEDS[kind]) && !(kind === "iqr" && item.kind === "estimate");
}

const NEEDS = { agreement: "agreement", iqr: "centre", moved: "stability", kappa: "stability" } as const satisfies Record<
  StopCriterionKind,
  ItemStatistic
>;

const atLeast = (kind: StopCriterionKind, figure: number | null, threshold: number): CriterionResult => ({
  kind,
  figure,
  threshold,
  isMet: figure !== null && figure >= threshold,
});
const atMost = (kind: StopCriterionKind, figure: number | null, threshold: number): CriterionResult => ({
  kind,
  figure,
  threshold,
  isMet: figure !== null && figure <= threshold,
});
