import type { ArgumentView, CitationView, SourceView } from "@/contracts/argument/floor";
import type { Thread } from "@/domain/argumentation";
import { ATTACK_WORDS, CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/domain/argumentation";

/** The grades of a passage and of its source, in words; empty when nobody graded them. */
export function gradesInWords(
  { credibility }: Pick<CitationView, "credibility">,
  source: Pick<SourceView, "reliability"> | undefined,
): string {
  const information = credibility === null ? null : CREDIBILITY_WORDS[credibility];
  const reliability = source?.reliability ? RELIABILITY_WORDS[source.reliability] : null;
  return [information, reliability && `source ${reliability}`].filter(Boolean).join(", ");
}

/** How an argument stands to what it is shown under: "Undermines premise 2"; null right under an option. */
export function standingOf(
  { to }: Pick<Thread, "to">,
  { attack, target }: Pick<ArgumentView, "attack" | "target">,
  answered: Pick<ArgumentView, "premises"> | null,
): string | null {
  if ("option" in target) return null;
  const verb = attack === null ? "Supports" : ATTACK_WORDS[attack];
  if (to === null) return `${verb} the step`;
  if (!answered) return attack === "undermine" ? `${verb} a premise` : `${verb} a claim`;
  const premise = answered.premises.indexOf(to);
  return premise >= 0 && answered.premises.length > 1 ? `${verb} premise ${premise + 1}` : `${verb} the premise`;
}
