import { DomainError, type ParticipantId } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { admit } from "@/server/data/people/participants";
import { type DebateScope, findDebateScope } from "@/server/data/scope";

/** The scope of somebody who takes part. */
export type ModeratorScope = DebateScope & { readonly participant: { readonly id: ParticipantId } };

/**
 * The log and the record say who decided. Whoever runs the workspace without having entered the debate becomes a participant
 * with their first decision.
 */
export async function asModerator(scope: DebateScope): Promise<ModeratorScope> {
  if (hasParticipant(scope)) return scope;
  const { user, request, debate } = scope;
  if (!user) throw new DomainError("not-signed-in", "Sign in to moderate.");
  await act({ ...scope, request: null }, null, async (tx) => {
    const { participant, isNew } = await admit(tx, debate.id, { userId: user.id, displayName: user.name });
    const payload = { participantId: participant.id, displayName: participant.displayName };
    return { answer: null, entries: isNew ? [{ type: "participant-joined", payload }] : [] };
  });
  const entered = await findDebateScope(debate.slug, user, request);
  if (!entered || !hasParticipant(entered)) throw new DomainError("not-found", "There is no such debate, or it is not open to you.");
  return entered;
}

const hasParticipant = (scope: DebateScope): scope is ModeratorScope => scope.participant !== null;
