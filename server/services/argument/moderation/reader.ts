import type { Reader } from "@/domain/moderation";
import { can } from "@/domain/permissions";
import type { DebateScope } from "@/server/data/scope";

/** Whose eyes the words of held and hidden things are for. */
export function readerOf({ participant, role }: DebateScope): Reader {
  const actor = participant && { participantId: participant.id, delegationId: participant.delegationId, isHead: role === "head" };
  return { actor, isModerator: can(role, "floor:moderate") };
}
