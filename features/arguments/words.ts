import type { CitationView, SourceView } from "@/contracts/floor";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/domain/argumentation";
import { formatPartialDate } from "@/lib/format-time";

/** "Dmytro Kuleba, “What Ukraine needs”, 4 Sep 2025": a source as one line. */
export function sourceLine({ author, title, issued }: Pick<SourceView, "author" | "title" | "issued">): string {
  return [author, `“${title}”`, dateInWords(issued)].filter(Boolean).join(", ");
}

/** A source's date, as far as it is known; what is no date stays as it was written. */
export function dateInWords(issued: string): string {
  return issued
    .split("–")
    .map((date) => (/^\d{4}(-\d{2}){0,2}$/.test(date) ? formatPartialDate(date) : date))
    .join("–");
}

/** The grades of a passage and of its source, in words; empty when nobody graded them. */
export function gradesInWords(
  { credibility }: Pick<CitationView, "credibility">,
  source: Pick<SourceView, "reliability"> | undefined,
): string {
  const information = credibility === null ? null : CREDIBILITY_WORDS[credibility];
  const reliability = source?.reliability ? RELIABILITY_WORDS[source.reliability] : null;
  return [information, reliability && `source ${reliability}`].filter(Boolean).join(", ");
}
