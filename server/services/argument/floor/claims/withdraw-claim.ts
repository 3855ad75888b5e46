import { refusalOfLock, refusalOfStatus, refusalToChange } from "@/domain/argumentation";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findClaim, markClaimWithdrawn } from "@/server/data/argument/floor/claims";
import type { DebateScope } from "@/server/data/scope";
import { tellOfWithdrawal } from "../../notifications/tell-of-edit";
import { authorOf } from "../author";

/** Takes a claim back. Its text stays readable, struck through, wherever it was a premise. */
export async function withdrawClaim(scope: DebateScope, claimId: string): Promise<null> {
  const author = authorOf(scope);
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const claim = await findClaim(tx, scope.debate.id, claimId);
    const refusal =
      refusalOfStatus(claim?.status, "claim", "withdraw") ??
      (claim && (refusalToChange(claim, author, "withdraw it") ?? refusalOfLock(claim.isLocked, "claim", "withdraw")));
    if (refusal) throw refusal;
    await markClaimWithdrawn(tx, claimId);
    await tellOfWithdrawal(tx, scope, { claimId }, now);
    return { answer: null, entries: [{ type: "claim-withdrawn", payload: { claimId } }] };
  });
}
