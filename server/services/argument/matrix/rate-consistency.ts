import type { ConsistencyValue } from "@/domain/argumentation";
import { refusalOfStatus } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { type Evidence, findEvidence, findOptionId, rateCell, unrateCell } from "@/server/data/argument/matrix";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../floor/author";

type Rating = { readonly claimId: string; readonly option: string; readonly value: ConsistencyValue | null };

/** Says how a piece of evidence sits with an option. A later rating replaces it, null takes it back; the record keeps all. */
export async function rateConsistency(scope: DebateScope, { claimId, option, value }: Rating): Promise<null> {
  const { participantId } = authorOf(scope);
  return actOnFloor(scope, "rate", async (tx, { now }) => {
    const refusal = refusalToRate(await findEvidence(tx, scope.debate.id, claimId), value);
    if (refusal) throw refusal;
    const optionId = await findOptionId(tx, scope.debate.id, option);
    if (!optionId) throw new DomainError("not-found", "There is no such option in this debate.");
    const rated = { debateId: scope.debate.id, participantId, claimId, optionId };
    const isNew = value === null ? await unrateCell(tx, rated) : await rateCell(tx, rated, value, now);
    return { answer: null, entries: isNew ? [{ type: "consistency-rated", payload: { claimId, option, value } }] : [] };
  });
}

/** What cites nothing is no evidence; a rating of what once did can still be taken back. */
function refusalToRate(evidence: Evidence | null, value: ConsistencyValue | null): DomainError | null {
  const refusal = refusalOfStatus(evidence?.status, "claim", "rate");
  if (refusal || !evidence) return refusal;
  if (evidence.isLocked) return new DomainError("conflict", "This claim is locked by a moderator: it can be read, and takes no ratings.");
  if (evidence.citations === 0 && value !== null)
    return new DomainError("conflict", "This claim cites nothing, so it is no evidence yet. Cite a source for it, and it can be rated.");
  return null;
}
