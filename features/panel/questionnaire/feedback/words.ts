import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { formatRough, plural } from "@/lib/format";
import { POLICY_WORDS } from "../../../shell/panel/policy-words";
import type { Compared } from "./compared";

/** What a picture shows, as a finding. */
export function titleOf(item: PanelItemView, interval: ItemResults["interval"], [first, ...others]: readonly Compared[]): string {
  if (others.length > 0 || !first) return "The panel’s answers, and yours";
  const withUnit = (value: number | null) => `${formatRough(value)}${unitAfter(item)}`;
  const panel = interval
    ? `The panel expects ${withUnit(interval.best)}, between ${formatRough(interval.low)} and ${formatRough(interval.high)}`
    : `Half of the panel answered up to ${withUnit(first.summary.median)}`;
  return first.own === null ? panel : `${panel}; you answered ${withUnit(first.own)}`;
}

function unitAfter(item: PanelItemView): string {
  if (item.kind === "probability") return "%";
  return item.kind === "estimate" && item.settings.unit ? ` ${item.settings.unit}` : "";
}

/** Of how many, and what the marks are. */
export function subtitleOf(interval: ItemResults["interval"], [first, ...others]: readonly Compared[]): string {
  const { n, q1, q3 } = first!.summary;
  const answers = `${plural(n, "answer")}.`;
  if (others.length > 0) return `${answers} The dot is the median, the line the middle half.`;
  if (interval) return `${answers} 80% intervals with the best estimates in them.`;
  if (q1 === null || q3 === null) return answers;
  return q1 === q3
    ? `${answers} The middle half answered ${formatRough(q1)}.`
    : `${answers} The middle half lies between ${formatRough(q1)} and ${formatRough(q3)}.`;
}

/** What the axis counts. */
export function unitOf(item: PanelItemView): string {
  switch (item.kind) {
    case "estimate":
      return [item.settings.unit, ...(isByFactors(item) ? ["on a scale by factors"] : [])].filter(Boolean).join(", ");
    case "probability":
      return "probability in %";
    case "allocation":
      return "points";
    case "ranking":
      return "rank, 1 the first";
    case "policy":
      return `from 1, the least, to ${POLICY_WORDS.desirability.steps.length}, the most`;
    case "agreement":
      return `from ${item.settings.least} to ${item.settings.most}`;
    default:
      return "from 1, the worst, to 9, the best";
  }
}

export const isByFactors = (item: PanelItemView): boolean => item.kind === "estimate" && item.settings.scale === "log";
