import { refusalToChange } from "@/domain/argumentation";
import { findCitation, markCitationWithdrawn } from "@/server/data/argument/evidence/citations";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { noSuchCitation, refusalOfLock } from "../refusals";

/** Takes a citation back: whoever added it, or the head of their delegation. The claim's author cannot, for it may dispute the claim. */
export async function withdrawCitation(scope: DebateScope, citationId: string): Promise<null> {
  const author = authorOf(scope);
  return actOnFloor(scope, "argue", async (tx) => {
    const citation = await findCitation(tx, scope.debate.id, citationId);
    if (!citation) throw noSuchCitation();
    const holder = { authorId: citation.addedById, delegationId: citation.addedBy?.delegationId ?? null };
    const refusal = refusalToChange(holder, author, "withdraw it") ?? refusalOfLock(citation.claim, "keeps its citations");
    if (refusal) throw refusal;
    await markCitationWithdrawn(tx, citationId);
    return { answer: null, entries: [{ type: "citation-withdrawn", payload: { citationId } }] };
  });
}
