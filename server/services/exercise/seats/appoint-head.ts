import type { Seat } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { delegationById } from "@/server/data/exercise/delegations";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "@/server/services/debates/debates/refusals";
import { getParticipant } from "./get-participant";
import { appoint } from "./move-to-seat";

/** Makes a delegate the head of their delegation; the present head becomes a delegate. */
export function appointHead(scope: DebateScope, participantId: string): Promise<Seat> {
  const debateId = scope.debate.id;
  return act(scope, null, async (tx) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, debateId)).status);
    if (refusal) throw refusal;
    const { displayName, delegationId, role } = await getParticipant(tx, debateId, participantId);
    if (!delegationId) throw new DomainError("invalid", `${displayName} has no seat in a delegation yet.`);
    const delegation = await delegationById(tx, delegationId);
    const entries = role === "head" ? [] : [await appoint(tx, delegation, participantId)];
    return { answer: { participantId, displayName, role: "head", delegation: delegation.key }, entries };
  });
}
