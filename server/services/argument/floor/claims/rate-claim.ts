import { refusalOfLock, refusalOfStatus } from "@/domain/argumentation";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findClaim } from "@/server/data/argument/floor/claims";
import { rate } from "@/server/data/argument/floor/ratings";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../author";

/** Says how a participant finds a claim: 1 agree, 0 pass, −1 disagree. A later rating replaces it; the record keeps both. */
export async function rateClaim(
  scope: DebateScope,
  { claimId, value }: { readonly claimId: string; readonly value: -1 | 0 | 1 },
): Promise<null> {
  const { participantId } = authorOf(scope);
  return actOnFloor(scope, "rate", async (tx, { now }) => {
    const claim = await findClaim(tx, scope.debate.id, claimId);
    const refusal = refusalOfStatus(claim?.status, "claim", "rate") ?? refusalOfLock(claim?.isLocked ?? false, "claim", "rate");
    if (refusal) throw refusal;
    const isNew = await rate(tx, participantId, { claimId }, value, now);
    return { answer: null, entries: isNew ? [{ type: "claim-rated", payload: { claimId, value } }] : [] };
  });
}
