import type { ArgumentsReport } from "@/contracts/argument/exchange";
import type { Plan, Standing } from "./plan/types";
import type { ReadFile } from "./read-file";

const SHOWN = 100;
const SAMPLE = 12;

/** What an import would do, in the words of the page that asks whether to go on. */
export function reportOf({ format, document, lost }: ReadFile, plan: Plan, standing: Standing): ArgumentsReport {
  return {
    format,
    title: document.title,
    options: plan.options,
    adds: addsOf(plan),
    same: plan.same.slice(0, SHOWN),
    sameCount: plan.same.length,
    knownSources: plan.knownSources.slice(0, SHOWN),
    knownArguments: plan.knownArguments,
    sample: sampleOf(plan, standing),
    lost: [...lost, ...plan.lost],
    problems: problemsOf(plan),
  };
}

export const addsOf = ({ claims, arguments: inferences, citations, sources }: Plan): ArgumentsReport["adds"] => ({
  claims: claims.length,
  arguments: inferences.length,
  citations: citations.length,
  sources: sources.length,
});

function problemsOf(plan: Plan): readonly string[] {
  const adds = addsOf(plan);
  if (adds.claims + adds.arguments + adds.citations + adds.sources > 0) return [];
  return plan.options.some(({ option }) => option === null)
    ? ["Nothing would be added: say which options of this debate those of the file stand for."]
    : ["Nothing would be added: the debate has all of it already."];
}

function sampleOf(plan: Plan, standing: Standing): ArgumentsReport["sample"] {
  const texts = new Map([...standing.claims, ...plan.claims].map(({ id, text }) => [id, text]));
  const labels = new Map(standing.options.map(({ key, label }) => [key, label]));
  return plan.arguments.slice(0, SAMPLE).map(({ polarity, target, premises }) => ({
    polarity,
    target:
      "option" in target
        ? (labels.get(target.option) ?? target.option)
        : "claim" in target
          ? (texts.get(target.claim) ?? "")
          : "the step of another argument",
    premises: premises.map((claim) => texts.get(claim) ?? ""),
  }));
}
