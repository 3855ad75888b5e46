import type { ShownSummary } from "@/contracts/panel/results";
import { type AnonymityLevel, type AnswerKind, mayGive, type Statistic, type Whole } from "@/domain/disclosure";
import { type ItemKind, type Summary, summaryOf } from "@/domain/elicitation";

/** Which statistics of so many answers may be told; at the level that hides nothing, all. */
export type Gate = (statistic: Statistic, respondents: number, whole?: Whole) => boolean;

/** The gate of an item at a panel's level. */
export function gateOf(anonymity: AnonymityLevel, kind: ItemKind): Gate {
  if (anonymity === "named") return () => true;
  return (statistic, respondents, whole = "panel") => mayGive(statistic, ANSWERS[kind], whole, respondents);
}

/** Whether answers are a few fixed beforehand, or numbers that can be somebody's alone. A text is somebody's alone. */
export const ANSWERS = {
  rating: "scale",
  agreement: "scale",
  ranking: "scale",
  estimate: "value",
  probability: "value",
  allocation: "value",
  choice: "scale",
  reason: "value",
  policy: "scale",
} as const satisfies Record<ItemKind, AnswerKind>;

/** What may be told of numbers, of the panel's or of a group's. */
export function shownSummary(values: readonly number[], gate: Gate, whole: Whole = "panel"): ShownSummary {
  const summary = summaryOf(values);
  const may = (statistic: Statistic): boolean => gate(statistic, values.length, whole);
  return {
    n: values.length,
    ...pick(summary, ["median"], may("median")),
    ...pick(summary, ["mean"], may("mean")),
    ...pick(summary, ["q1", "q3", "iqr"], may("quartiles")),
    ...pick(summary, ["least", "most"], may("extremes")),
    ...pick(summary, ["distribution"], may("every-answer")),
  };
}

function pick<Key extends keyof Summary>(
  summary: Summary | null,
  keys: readonly Key[],
  isGiven: boolean,
): { [K in Key]: Summary[K] | null } {
  return Object.fromEntries(keys.map((key) => [key, isGiven && summary ? summary[key] : null])) as { [K in Key]: Summary[K] | null };
}
