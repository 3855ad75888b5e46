import type { SourceSummary } from "@/contracts/argument/evidence";
import type { SourceStanding } from "@/domain/argumentation";
import { describeSource } from "@/formats/bibliography";
import type { SourceRow } from "@/server/data/argument/evidence/source-rows";
import { gradesView } from "../grades-view";
import type { DebateLedger } from "../ledger-of-debate";

/** A source with its grades and with how the debate uses it. */
export function sourceSummary(row: SourceRow, standing: SourceStanding | undefined, { graph, citedBy }: DebateLedger): SourceSummary {
  const options = standing?.options ?? new Map<string, never>();
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    ...describeSource(row.csl),
    note: row.note,
    addedBy: row.addedBy,
    grades: gradesView(row.grades),
    hasText: row.hasText,
    uses: standing?.uses ?? 0,
    disputes: standing?.disputes ?? 0,
    verbatim: row.verbatim,
    notFound: row.notFound,
    citedBy: citedBy.get(row.id) ?? [],
    options: graph.options.flatMap((option) => {
      const side = options.get(option);
      return side ? [{ option, side }] : [];
    }),
    isUnused: standing?.isUnused ?? true,
    isOverRelied: standing?.isOverRelied ?? false,
    isForBothSides: (standing?.bothSides.length ?? 0) > 0,
  };
}
