import type { z } from "zod";
import type { editClaimInput } from "@/contracts/argument/floor";
import { refusalOfLock, refusalToChange, refusalToEdit } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { REWORDINGS, refusalToRewordAgain, rewordedIn } from "@/domain/moderation";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findClaim, rewordClaim, rewordingsSince } from "@/server/data/argument/floor/claims";
import { findPolicy } from "@/server/data/argument/moderation/policy";
import type { DebateScope } from "@/server/data/scope";
import { tellOfEdit } from "../../notifications/tell-of-edit";
import { authorOf } from "../author";

type Input = Pick<z.infer<typeof editClaimInput>, "claimId" | "text" | "over">;

/**
 * Rewords a claim over the wording its editor saw. Every earlier wording is kept. Where the policy wants approval, the new words
 * want it too. Answers the claim's revision.
 */
export async function editClaim(scope: DebateScope, { claimId, text, over }: Input): Promise<{ readonly revision: number }> {
  const author = authorOf(scope);
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const claim = await findClaim(tx, scope.debate.id, claimId);
    if (!claim) throw new DomainError("not-found", "There is no such claim in this debate.");
    const refusal =
      refusalToChange(claim, author, "edit it") ?? refusalOfLock(claim.isLocked, "claim", "edit") ?? refusalToEdit(claim, over);
    if (refusal) throw refusal;
    if (claim.text === text) return { answer: { revision: claim.revision }, entries: [] };
    const tooOften = refusalToRewordAgain(await rewordingsSince(tx, claimId, new Date(now.getTime() - REWORDINGS.minutes * 60_000)));
    if (tooOften) throw tooOften;
    const revision = claim.revision + 1;
    const arrival = rewordedIn((await findPolicy(tx, scope.debate.id)).mode, claim);
    await rewordClaim(tx, { id: claimId, revision, text, ...arrival, editedById: author.participantId, at: now });
    await tellOfEdit(tx, scope, { claimId, before: claim.text, text, at: now, released: !arrival.awaitsApproval });
    return { answer: { revision }, entries: [{ type: "claim-edited", payload: { claimId, revision, text } }] };
  });
}
