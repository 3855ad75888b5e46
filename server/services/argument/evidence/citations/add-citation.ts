import { refusalOfStatus } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { findCited, insertCitations, isCited } from "@/server/data/argument/evidence/citations";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { refusalOfLock } from "../refusals";
import { type CitationInput, checkedAgainstTexts, citationEntry, newCitation, refuseUnknownSources } from "./citing";

type Input = { readonly claimId: string; readonly citation: CitationInput };

/** Cites a passage for or against a claim, whoever made it: evidence is everybody's. A quotation is checked against the source's text. */
export async function addCitation(scope: DebateScope, { claimId, citation }: Input): Promise<{ readonly citationId: string }> {
  const author = authorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const claim = await findCited(tx, debateId, claimId);
    const refusal = refusalOfStatus(claim?.status, "claim", "cite for") ?? refusalOfLock(claim, "takes no citation");
    if (refusal) throw refusal;
    const wanted = newCitation(debateId, claimId, author, citation);
    await refuseUnknownSources(tx, debateId, [wanted]);
    if (await isCited(tx, wanted)) throw new DomainError("conflict", "This passage is cited for this claim already.");
    const added = await checkedAgainstTexts(tx, debateId, [wanted]);
    await insertCitations(tx, added, now);
    return { answer: { citationId: wanted.id }, entries: added.map(citationEntry) };
  });
}
