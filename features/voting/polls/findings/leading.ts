import type { TallyResult, TallyStep } from "@/domain/tally";

/** The steps that show most of a count, the most telling first. Every method has one of them. */
const LEADING_KINDS = [
  "stages",
  "elimination",
  "runoff",
  "grades",
  "answers",
  "orders",
  "locks",
  "contests",
  "worst-defeats",
  "strongest-paths",
  "totals",
] as const satisfies readonly TallyStep["kind"][];
export type LeadingStep = Extract<TallyStep, { kind: (typeof LEADING_KINDS)[number] }>;

/** The step that a picture of the whole count is made of. */
export function leadingStep({ steps }: Pick<TallyResult, "steps">): LeadingStep | undefined {
  for (const kind of LEADING_KINDS) {
    const step = steps.find((one) => one.kind === kind);
    if (step) return step as LeadingStep;
  }
  return undefined;
}
