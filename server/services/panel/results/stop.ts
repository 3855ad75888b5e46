import type { RoundResults } from "@/contracts/panel/results";
import type { Statistic } from "@/domain/disclosure";
import {
  type CriterionResult,
  evaluateStopRule,
  type ItemInRound,
  type ItemResult,
  type StopCriterionKind,
  type StopEvaluation,
  type StopRule,
} from "@/domain/elicitation";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import { asksTheSame, type ItemRespondents } from "./respondents";
import { gateOf } from "./shown";

type Asked = ReadonlyMap<string, ItemRespondents>;
type Earlier = { readonly asked: Asked; readonly results: RoundResults | null };

/**
 * What the registered rule says after a round; null where there is none. Items that are settled and therefore not asked again count with
 * the round that settled them. Figures of too few are not told, though the rule has seen them.
 */
export function stopOf(
  { stopRule, rules, anonymity }: Pick<PanelRow, "stopRule" | "rules" | "anonymity">,
  round: number,
  asked: Asked,
  earlier: readonly Earlier[],
): StopEvaluation | null {
  if (!stopRule) return null;
  const whole = [...earlier, { asked, results: null }];
  const items = [...settledBefore(asked, earlier), ...asked.keys()].map((id) => inLastRound(id, whole));
  const evaluation = evaluateStopRule(ruleFor(stopRule, rules), round, items);
  const known = new Map(items.map((item) => [item.key, item]));
  return { ...evaluation, items: evaluation.items.map((result) => told(result, known.get(result.key)!, anonymity)) };
}

/** Where the rule does not say what agreement is, it is what the panel says. */
function ruleFor(rule: StopRule, { agreement }: PanelRow["rules"]): StopRule {
  if (agreement === null) return rule;
  const criteria = rule.criteria.map((criterion) => (criterion.kind === "agreement" ? { agreement, ...criterion } : criterion));
  return { ...rule, criteria };
}

/** Items that are not asked now, and were settled when they were asked last. */
function settledBefore(asked: Asked, earlier: readonly Earlier[]): readonly string[] {
  const last = new Map<string, boolean>();
  for (const { asked: then, results } of earlier)
    for (const [id, { item }] of then) last.set(id, results?.stop?.items.find(({ key }) => key === item.key)?.isSettled ?? false);
  return [...last].flatMap(([id, isSettled]) => (isSettled && !asked.has(id) ? [id] : []));
}

function inLastRound(id: string, rounds: readonly { readonly asked: Asked }[]): ItemInRound {
  const having = rounds.flatMap(({ asked }) => asked.get(id) ?? []);
  const { item, answers } = having.at(-1)!;
  const before = having.at(-2);
  return { key: item.key, item, answers, before: before && asksTheSame(item, before.item) ? before.answers : null };
}

const REST_ON = { agreement: "agreement", iqr: "quartiles", moved: "movement", kappa: "movement" } as const satisfies Record<
  StopCriterionKind,
  Statistic
>;

function told(result: ItemResult, { item, answers, before }: ItemInRound, anonymity: PanelRow["anonymity"]): ItemResult {
  const gate = gateOf(anonymity, item.kind);
  const inBoth = before ? [...answers.keys()].filter((holder) => before.has(holder)).length : 0;
  const criteria = result.criteria.map((criterion): CriterionResult => {
    const statistic = REST_ON[criterion.kind];
    const isTold = gate(statistic, statistic === "movement" ? inBoth : answers.size);
    return isTold ? criterion : { ...criterion, figure: null };
  });
  return { ...result, criteria };
}
