import type { CitationSummary, CorroborationView } from "@/contracts/argument/evidence";
import type { Corroboration } from "@/domain/argumentation";
import type { CitationRow } from "@/server/data/argument/evidence/citation-rows";
import { gradesView } from "../grades-view";

export function citationSummary({ grades, ...row }: CitationRow): CitationSummary {
  return { ...row, grades: gradesView(grades) };
}

/** How many independent sources support a claim, and why some do not count twice. */
export function corroborationView(corroboration: Corroboration | undefined, titles: ReadonlyMap<string, string>): CorroborationView | null {
  if (!corroboration) return null;
  return {
    independent: corroboration.independent,
    sources: corroboration.groups.reduce((sum, group) => sum + group.length, 0),
    because: corroboration.because.slice(0, 6).map(({ kind, name, sources }) => ({
      kind,
      name,
      titles: sources.slice(0, 6).map((id) => titles.get(id) ?? ""),
    })),
  };
}
