import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { askAs } from "@/server/data/connection/asking";
import { saveResponse } from "@/server/data/exercise/injects/responses";
import { findInject, type InjectRow } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";

type Response = { readonly injectId: string; readonly text: string };

/** Answers an inject for one's delegation. Any of its delegates writes, and the latest answer stands. */
export function respondToInject(scope: DebateScope, { injectId, text }: Response): Promise<{ readonly at: string }> {
  const { participant, debate } = scope;
  return act(scope, null, async (tx, { now }) => {
    await askAs(tx, scope);
    const inject = await findInject(tx, debate.id, injectId);
    if (!inject?.releasedAt) throw new DomainError("not-found", "There is no such inject, or it is not for you.");
    const refusal = refusalToRespond(inject, participant?.delegation ?? null, debate.status, now);
    if (refusal || !participant?.delegationId) throw refusal ?? new DomainError("not-allowed", "Only delegations answer injects.");
    const { delegationId, delegation } = participant;
    await saveResponse(tx, { injectId, delegationId, debateId: debate.id, text, byId: participant.id, at: now });
    const answer = { at: now.toISOString() };
    if (inject.to.length === 0)
      return { answer, entries: [{ type: "inject-answered", payload: { delegation, injectId, title: inject.title } }] };
    // Who got it is between them and those who run the debate: a public entry would say so.
    await ringOnly(tx, debate.id, "injects", delegationId, "runners");
    return { answer, entries: [] };
  });
}

/** Why a delegation cannot answer this inject at `now`, or null when it can. */
export function refusalToRespond(
  { requiredResponse, to, deadline }: Pick<InjectRow, "requiredResponse" | "to" | "deadline">,
  delegation: string | null,
  status: "draft" | "open" | "closed",
  now: Date,
): DomainError | null {
  if (delegation === null) return new DomainError("not-allowed", "Take a seat first: delegations answer injects.");
  if (requiredResponse === "") return new DomainError("not-allowed", "This inject asks for no answer.");
  if (to.length > 0 && !to.includes(delegation)) return new DomainError("not-allowed", "This inject was not put to your delegation.");
  if (status !== "open") return new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
  if (deadline !== null && now >= deadline) return new DomainError("wrong-phase", "The time for an answer is over.");
  return null;
}
