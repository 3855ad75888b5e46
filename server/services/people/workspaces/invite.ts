import type { InvitationView } from "@/contracts/people/workspaces";
import { DomainError } from "@/domain/kernel";
import type { WorkspaceRole } from "@/domain/permissions";
import { once } from "@/server/data/acts/act";
import { insertInvitation } from "@/server/data/people/invitations";
import type { WorkspaceScope } from "@/server/data/scope";
import { env } from "@/server/env";
import { invitationHash, invitationToken } from "./invitation-token";

/** Makes a link that brings one person into the workspace within a week. Only its hash is kept. */
export async function invite(scope: WorkspaceScope, role: WorkspaceRole): Promise<InvitationView> {
  if (!scope.request) throw new DomainError("invalid", "An invitation needs a key of its own.");
  const token = invitationToken(scope.user.id, scope.request.key);
  const expiresAt = await once(scope, async (tx) =>
    (await insertInvitation(tx, scope.workspace.id, role, invitationHash(token))).toISOString(),
  );
  return { url: `${env.PUBLIC_URL}/invitations/${token}`, expiresAt };
}
