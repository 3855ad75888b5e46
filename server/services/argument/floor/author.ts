import type { Actor } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";

/** Who speaks on the floor, and for which delegation. Only somebody with a seat does. */
export function authorOf({ participant, role }: DebateScope): Actor {
  if (!participant) throw new DomainError("not-allowed", "Take a seat first: only delegates speak on the floor.");
  return { participantId: participant.id, delegationId: participant.delegationId, isHead: role === "head" };
}
