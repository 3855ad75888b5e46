import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import { preparedRows } from "@/server/data/argument/evidence/prepared";
import type { DebateScope } from "@/server/data/scope";

/** The prepared evidence that bears on an option of this debate, or on none in particular. */
export async function listPrepared(scope: DebateScope): Promise<readonly PreparedEvidenceView[]> {
  const { evidence, options, sources } = await preparedRows(scope);
  const isOption = new Set(options);
  const titled = <Passage extends { readonly source: string }>(passage: Passage) => ({
    ...passage,
    sourceId: sources[passage.source]?.id ?? null,
    sourceTitle: sources[passage.source]?.title ?? passage.source,
  });
  return evidence.flatMap(({ key, claim, credibility, citations, bearsOn, disputedBy }) => {
    const here = bearsOn.filter(({ option }) => isOption.has(option));
    if (bearsOn.length > 0 && here.length === 0) return [];
    return [
      {
        key,
        claim,
        credibility: String(credibility),
        citations: citations.map(titled),
        bearsOn: here,
        disputedBy: (disputedBy ?? []).map(titled),
      },
    ];
  });
}
