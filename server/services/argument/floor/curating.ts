import { type Actor, type Authored, mayChange, refusalOfLock } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { can } from "@/domain/permissions";
import type { Activity } from "@/domain/phases";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";

/** Somebody who merges and tags claims: whoever moderates any, while the debate is open; delegates theirs, while they argue. */
export type Curator = {
  readonly moderates: boolean;
  readonly actor: Actor | null;
  readonly during: Activity | null;
  readonly status: "draft" | "open" | "closed";
};

export function curatorOf({ participant, role, debate: { status } }: DebateScope): Curator {
  const actor = participant && { participantId: participant.id, delegationId: participant.delegationId, isHead: role === "head" };
  const moderates = can(role, "floor:moderate");
  return { moderates, actor, during: moderates ? null : "argue", status };
}

/** Why this person cannot do this to a claim, or null. `doing` completes “Only its author can … it”. A lock binds those who cannot undo it. */
export function refusalToCurate(
  claim: Authored & { readonly isLocked: boolean },
  { moderates, actor, status }: Curator,
  doing: "merge" | "separate" | "tag",
): DomainError | null {
  if (moderates) return refusalUnlessOpen(status);
  if (!actor || !mayChange(claim, actor))
    return new DomainError("not-allowed", `Only its author, the head of its delegation or the facilitator can ${doing} it.`);
  return refusalOfLock(claim.isLocked, "claim", doing);
}
