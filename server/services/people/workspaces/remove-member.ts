import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { deleteMember, lockRoles } from "@/server/data/people/workspaces";
import type { WorkspaceScope } from "@/server/data/scope";
import { isLastOwner, notAMember, refuseUnlessOwner } from "./owners";

/** Ends a membership at once: an owner removes anybody, everybody may leave. The last owner stays. */
export function removeMember(scope: WorkspaceScope, userId: string): Promise<void> {
  return once(scope, async (tx) => {
    const roles = await lockRoles(tx, scope.workspace.id);
    if (userId !== scope.user.id) refuseUnlessOwner(roles, scope.user.id);
    if (!roles.has(userId)) throw notAMember();
    if (isLastOwner(roles, userId))
      throw new DomainError("conflict", "A workspace needs an owner. Make somebody else an owner before you leave.");
    await deleteMember(tx, scope.workspace.id, userId);
  });
}
