import { refusalToMerge } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findMerged, logMerge, markMerged, mergeGraph } from "@/server/data/argument/floor/merging";
import { followersOf } from "@/server/data/argument/notifications/follows";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../notifications/tell";
import { curatorOf, refusalToCurate } from "../curating";

type Input = { readonly claimId: string; readonly intoId: string };

/** Says that a claim says the same as another, under which it stands from now on. Nothing is moved: setting it apart brings everything back. */
export async function mergeClaims(scope: DebateScope, { claimId, intoId }: Input): Promise<null> {
  const curator = curatorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, curator.during, async (tx, { now }) => {
    const claim = await findMerged(tx, debateId, claimId);
    const into = await findMerged(tx, debateId, intoId);
    if (!claim || !into) throw new DomainError("not-found", "There is no such claim in this debate.");
    const refusal =
      refusalToCurate(claim, curator, "merge") ?? refusalToMerge(await mergeGraph(tx, debateId, claimId, intoId), claimId, intoId);
    if (refusal) throw refusal;
    await markMerged(tx, claimId, intoId);
    const actorId = scope.participant?.id ?? null;
    await logMerge(tx, { debateId, claimId, intoId, actorId, at: now });
    const to = await followersOf(tx, debateId, { claims: [claimId, intoId], arguments: [] });
    await tell(tx, debateId, { kind: "merge", to, actorId, claimId, details: { intoId }, at: now, released: true });
    return { answer: null, entries: [{ type: "claim-merged", payload: { claimId, intoId, text: claim.text, intoText: into.text } }] };
  });
}
