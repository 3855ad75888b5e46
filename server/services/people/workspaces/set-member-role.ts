import { DomainError } from "@/domain/kernel";
import type { WorkspaceRole } from "@/domain/permissions";
import { once } from "@/server/data/acts/act";
import { lockRoles, setRole } from "@/server/data/people/workspaces";
import type { WorkspaceScope } from "@/server/data/scope";
import { isLastOwner, notAMember, refuseUnlessOwner } from "./owners";

/** Changes what a member may do here. The last owner stays one. */
export function setMemberRole(scope: WorkspaceScope, userId: string, role: WorkspaceRole): Promise<void> {
  return once(scope, async (tx) => {
    const roles = await lockRoles(tx, scope.workspace.id);
    refuseUnlessOwner(roles, scope.user.id);
    if (!roles.has(userId)) throw notAMember();
    if (role !== "owner" && isLastOwner(roles, userId))
      throw new DomainError("conflict", "A workspace needs an owner. Make somebody else an owner first.");
    await setRole(tx, scope.workspace.id, userId, role);
  });
}
