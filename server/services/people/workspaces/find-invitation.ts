import type { FoundInvitation } from "@/contracts/people/workspaces";
import { DomainError } from "@/domain/kernel";
import { findInvitation as find, type InvitationRow } from "@/server/data/people/invitations";
import { invitationHash } from "./invitation-token";

/** What an invitation leads to, for whoever holds its link. */
export async function findInvitation(token: string): Promise<FoundInvitation> {
  const invitation = await find(invitationHash(token));
  if (!invitation) throw noSuchInvitation();
  return { workspace: invitation.name, role: invitation.role, refusal: refusalToAccept(invitation)?.message ?? null };
}

/** Why an invitation cannot be used any more, or null. */
export function refusalToAccept({ isUsed, isOver, name }: InvitationRow): DomainError | null {
  if (isUsed) return new DomainError("conflict", `This invitation to “${name}” was used. Ask an owner for a new one.`);
  if (isOver) return new DomainError("conflict", `This invitation to “${name}” is more than a week old. Ask an owner for a new one.`);
  return null;
}

export function noSuchInvitation(): DomainError {
  return new DomainError("not-found", "There is no such invitation. Check that the whole link was copied.");
}
