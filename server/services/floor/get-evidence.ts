import type { EvidenceView } from "@/contracts/floor";
import { evidenceRows } from "@/server/data/floor/read";
import type { DebateScope } from "@/server/data/scope";

/** The prepared evidence that bears on an option of this debate, or on none in particular. */
export async function getEvidence(scope: DebateScope): Promise<readonly EvidenceView[]> {
  const { evidence, options } = await evidenceRows(scope);
  const isOption = new Set(options);
  return evidence.flatMap(({ key, claim, credibility, citations, bearsOn, disputedBy }) => {
    const here = bearsOn.filter(({ option }) => isOption.has(option));
    if (bearsOn.length > 0 && here.length === 0) return [];
    return [{ key, claim, credibility: String(credibility), citations, bearsOn: here, disputedBy: disputedBy ?? [] }];
  });
}
