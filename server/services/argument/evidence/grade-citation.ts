import type { CredibilityGrade } from "@/contracts/argument/evidence";
import { refusalOfStatus } from "@/domain/argumentation";
import { findCitation } from "@/server/data/argument/evidence/citations";
import { keepGrade } from "@/server/data/argument/evidence/grades";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../floor/author";
import { noSuchCitation, refusalOfLock } from "./refusals";

type Input = { readonly citationId: string; readonly value: CredibilityGrade; readonly reason: string };

/** A participant's grade of how credible a cited item is, beside the scenario author's and never mixed with it. */
export async function gradeCitation(scope: DebateScope, { citationId, value, reason }: Input): Promise<null> {
  const { participantId } = authorOf(scope);
  return actOnFloor(scope, "rate", async (tx, { now }) => {
    const citation = await findCitation(tx, scope.debate.id, citationId);
    if (!citation) throw noSuchCitation();
    const refusal =
      refusalOfStatus(citation.claim.status, "claim", "grade evidence for") ?? refusalOfLock(citation.claim, "takes no grades");
    if (refusal) throw refusal;
    const isNew = await keepGrade(tx, participantId, { citationId }, { value, reason }, now);
    const payload = { citationId, claimId: citation.claimId, value, reason };
    return { answer: null, entries: isNew ? [{ type: "citation-graded", payload }] : [] };
  });
}
