import type { Seat } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { isRunning } from "@/domain/permissions";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { findDelegation } from "@/server/data/exercise/delegations";
import { nameSubstitute as writeSubstitute } from "@/server/data/exercise/seats/standing";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "@/server/services/debates/debates/refusals";
import { getParticipant } from "./get-participant";

type Wanted = { readonly delegation: string; readonly participantId: string | null };

/** Names the delegate who stands in for the head of a delegation while the head is away, or with null nobody. */
export function nameSubstitute(scope: DebateScope, { delegation: key, participantId }: Wanted): Promise<Seat | null> {
  const debateId = scope.debate.id;
  if (!isRunning(scope.role) && scope.participant?.delegation !== key)
    throw new DomainError("not-allowed", "The head of a delegation names the substitute of their own.");
  return act(scope, null, async (tx) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, debateId)).status);
    if (refusal) throw refusal;
    const delegation = await findDelegation(tx, debateId, key);
    if (!delegation) throw new DomainError("not-found", "There is no such delegation in this debate.");
    const person = participantId === null ? null : await getParticipant(tx, debateId, participantId);
    if (person && (person.delegationId !== delegation.id || person.role !== "delegate"))
      throw new DomainError("invalid", `The substitute of ${delegation.name} is one of its delegates, and not its head.`);
    await writeSubstitute(tx, delegation.id, participantId);
    return {
      answer: person && { participantId: person.id, displayName: person.displayName, role: "delegate", delegation: key },
      entries: person?.isSubstitute ? [] : [{ type: "substitute-appointed", payload: { participantId, delegation: key } }],
    };
  });
}
