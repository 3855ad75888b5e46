import { DomainError } from "@/domain/kernel";
import type { WorkspaceRole } from "@/domain/permissions";

/** Whether the workspace would be without an owner if this one were none. Ask while its roles are locked. */
export function isLastOwner(roles: ReadonlyMap<string, WorkspaceRole>, userId: string): boolean {
  const owners = [...roles].filter(([, role]) => role === "owner");
  return owners.length === 1 && owners[0]?.[0] === userId;
}

export function notAMember(): DomainError {
  return new DomainError("not-found", "This person is not a member of the workspace.");
}

/** Asked again under the lock: somebody may have stopped being an owner since their request was let in. */
export function refuseUnlessOwner(roles: ReadonlyMap<string, WorkspaceRole>, userId: string): void {
  if (roles.get(userId) !== "owner") throw new DomainError("not-allowed", "Only an owner may do this for somebody else.");
}
