import type { PanelItemView } from "@/contracts/panel/shared";
import type { Consensus, CriterionResult, PolicyScale, Scale, StopCriterion, StopRule } from "@/domain/elicitation";
import { formatFigure, formatPercent, joinWords } from "@/lib/format";
import { POLICY_WORDS } from "../../shell/panel/policy-words";

/** A number with its unit: “12 t”, “12%”. */
export const withUnit = (value: number | null, unit: string, write: (value: number) => string = formatFigure): string => {
  const figure = value === null ? formatFigure(value) : write(value);
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`.trim();
};

/** What one number of an item is called. */
export function facetLabel(item: PanelItemView, facet: string): string {
  if (item.kind === "policy") return POLICY_WORDS[facet as PolicyScale].name;
  return item.choices.find(({ key }) => key === facet)?.label ?? (item.kind === "estimate" ? "Best estimate" : item.question);
}

/** What the steps of a number's scale say. */
export function stepsWords(item: PanelItemView, facet: string, { least, most }: Scale): string {
  if (item.kind !== "policy") return `from ${least} to ${most}`;
  const { steps } = POLICY_WORDS[facet as PolicyScale];
  return `from ${least}, ${steps[0]!.toLowerCase()}, to ${most}, ${steps.at(-1)!.toLowerCase()}`;
}

export const unitOf = (item: PanelItemView): string =>
  item.kind === "estimate" ? item.settings.unit : item.kind === "probability" ? "%" : item.kind === "allocation" ? "points" : "";

/** A key as words, where nothing better is known: “cost-to-state” reads “Cost to state”. */
export function wordsOfKey(key: string, labels: Readonly<Record<string, string>>): string {
  const words = key.replaceAll("-", " ");
  return labels[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

export const CONSENSUS_WORDS = {
  in: "consensus for",
  out: "consensus against",
  none: "no consensus",
} as const satisfies Record<Consensus, string>;

const CRITERIA = {
  agreement: "percent agreement",
  iqr: "interquartile range",
  moved: "share who moved",
  kappa: "kappa",
} as const satisfies Record<StopCriterion["kind"], string>;

export function criterionWords(criterion: StopCriterion): string {
  const name = CRITERIA[criterion.kind];
  switch (criterion.kind) {
    case "agreement":
      return `${name} of ${formatPercent(criterion.atLeast)} or more`;
    case "kappa":
      return `${criterion.weights} ${name} of ${formatFigure(criterion.atLeast)} or more`;
    case "moved":
      return `${name} of ${formatPercent(criterion.atMost)} or less`;
    case "iqr":
      return `${name} of ${formatFigure(criterion.atMost)} or less`;
  }
}

/** A stop rule as sentences. */
export function ruleWords({ criteria, need, settledShare, maximumRounds }: StopRule): string {
  const last = maximumRounds === null ? "" : ` It ends after round ${maximumRounds} in any case.`;
  if (criteria.length === 0) return `The panel ends after round ${maximumRounds}.`;
  const settled = joinWords(criteria.map(criterionWords), need === "all" ? "and" : "or");
  return `An item is settled at ${settled}. The panel ends when ${formatPercent(settledShare)} of the items are.${last}`;
}

/** “percent agreement 80%, where the rule asks for at least 75%”. */
export function resultWords({ kind, figure, threshold }: CriterionResult): string {
  const write = kind === "agreement" || kind === "moved" ? (value: number | null) => formatPercent(value) : formatFigure;
  const bound = kind === "agreement" || kind === "kappa" ? "at least" : "at most";
  return `${CRITERIA[kind]} ${figure === null ? "cannot be told" : write(figure)}, where the rule asks for ${bound} ${write(threshold)}`;
}
