import { refusalToUnmerge } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findMerged, logUnmerge, markUnmerged } from "@/server/data/argument/floor/merging";
import { followersOf } from "@/server/data/argument/notifications/follows";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../notifications/tell";
import { curatorOf, refusalToCurate } from "../curating";

/** Sets a merged claim apart again: it stands as it did, with all that was its own. */
export async function unmergeClaims(scope: DebateScope, claimId: string): Promise<null> {
  const curator = curatorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, curator.during, async (tx, { now }) => {
    const claim = await findMerged(tx, debateId, claimId);
    const refusal = refusalToUnmerge(claim?.status) ?? (claim && refusalToCurate(claim, curator, "separate"));
    if (refusal) throw refusal;
    if (!claim?.mergedInto) throw new DomainError("not-found", "There is no such claim in this debate.");
    const { id: intoId, text: intoText } = claim.mergedInto;
    await markUnmerged(tx, claimId);
    const actorId = scope.participant?.id ?? null;
    await logUnmerge(tx, { debateId, claimId, intoId, actorId, at: now });
    const to = await followersOf(tx, debateId, { claims: [claimId, intoId], arguments: [] });
    await tell(tx, debateId, { kind: "merge", to, actorId, claimId, details: { intoId, undone: true }, at: now, released: true });
    return { answer: null, entries: [{ type: "claim-unmerged", payload: { claimId, intoId, text: claim.text, intoText } }] };
  });
}
