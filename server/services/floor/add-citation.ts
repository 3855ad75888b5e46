import { refusalOfStatus } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { actOnFloor } from "@/server/data/floor/act";
import { findClaim, insertCitations, isCited } from "@/server/data/floor/claims";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "./author";
import { type CitationInput, citationEntry, newCitation, refuseUnknownSources } from "./citing";

type Input = { readonly claimId: string; readonly citation: CitationInput };

/** Cites a passage for or against a claim, whoever made it: evidence is everybody's. */
export async function addCitation(scope: DebateScope, { claimId, citation }: Input): Promise<{ readonly citationId: string }> {
  const author = authorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const refusal = refusalOfStatus((await findClaim(tx, debateId, claimId))?.status, "claim", "cite for");
    if (refusal) throw refusal;
    const added = newCitation(debateId, claimId, author, citation);
    await refuseUnknownSources(tx, debateId, [added]);
    if (await isCited(tx, added)) throw new DomainError("conflict", "This passage is cited for this claim already.");
    await insertCitations(tx, [added], now);
    return { answer: { citationId: added.id }, entries: [citationEntry(added)] };
  });
}
