import type { PanelRules } from "@/contracts/panel/shared";
import type { Agreement } from "@/domain/elicitation";
import { formatNumber, formatPercent } from "@/lib/format";

/** A share in percent, with the decimals that it has. */
export const percent = (share: number): string => formatPercent(share, decimalsOf(share * 100));

/** A number with the decimals that it has, at most three. */
export const figure = (value: number): string => formatNumber(value, decimalsOf(value));

const decimalsOf = (value: number): number => [0, 1, 2].find((places) => Math.abs(value - Number(value.toFixed(places))) < 1e-9) ?? 3;

export function agreementWords(agreement: Agreement | null): string {
  switch (agreement?.kind) {
    case undefined:
      return "As is usual for each kind of item";
    case "thirds":
      return "The share in the fullest third of the scale";
    case "band":
      return `The share from ${figure(agreement.band.from)} to ${figure(agreement.band.to)}`;
    case "around-median":
      return `The share at most ${figure(agreement.distance)} from the median`;
    case "mode":
      return "The share of the most frequent answer";
  }
}

/** What the rules of a panel say, a line each. */
export const rulesWords = ({ agreement, consensus, outliers }: PanelRules) => [
  { key: "Percent agreement", value: agreementWords(agreement) },
  { key: "Consensus", value: consensusWords(consensus) },
  { key: "Asked for a reason", value: outlierWords(outliers) },
];

function consensusWords(rule: PanelRules["consensus"]): string {
  if (rule.kind === "shares")
    return `In: ${percent(rule.atLeast)} or more in the high third and less than ${percent(rule.under)} in the low one`;
  if (rule.kind === "median-iqr")
    return `In: the median lies in the high third, and the interquartile range is at most ${figure(rule.largestIqr)}`;
  return "RAND/UCLA: the median lies in 7–9, without disagreement";
}

function outlierWords(rule: PanelRules["outliers"]): string {
  if (rule.kind === "quartiles") return "Whoever is below the lower or above the upper quartile";
  if (rule.kind === "around-median") return `Whoever is more than ${figure(rule.distance)} from the median`;
  return `Whoever is more than ${figure(rule.ranges)} interquartile ranges outside the quartiles`;
}
