import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { setSpotlight, visibleClaim } from "@/server/data/debates/debates/running";
import type { DebateScope } from "@/server/data/scope";
import { presentPhase } from "../agenda/present-phase";

/** Puts a claim before everyone, or takes away the one that stands there. What is not visible to all cannot be shown to all. */
export function spotlight(scope: DebateScope, claimId: string | null): Promise<{ readonly claimId: string | null }> {
  return act(scope, null, async (tx, locked) => {
    await presentPhase(tx, scope.debate.id, locked);
    const text = claimId && (await visibleClaim(tx, scope.debate.id, claimId));
    if (claimId && !text)
      throw new DomainError("not-found", "There is no such claim for everyone to see. It may have been withdrawn or merged.");
    await setSpotlight(tx, scope.debate.id, claimId);
    return { answer: { claimId }, entries: [{ type: "spotlight-set", payload: text ? { claimId, text } : { claimId } }] };
  });
}
