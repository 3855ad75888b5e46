import type { WorkspaceView } from "@/contracts/people/workspaces";
import { once } from "@/server/data/acts/act";
import { lockInvitation, markUsed } from "@/server/data/people/invitations";
import { insertMember, lockRoles } from "@/server/data/people/workspaces";
import type { UserScope } from "@/server/data/scope";
import { noSuchInvitation, refusalToAccept } from "./find-invitation";
import { invitationHash } from "./invitation-token";
import { refuseGuests } from "./refuse-guests";

/** Makes the holder of an invitation a member, once. Somebody who is a member already stays what they are, and the link stays good. */
export async function acceptInvitation(scope: UserScope, token: string): Promise<WorkspaceView> {
  await refuseGuests(scope);
  return once(scope, async (tx) => {
    const invitation = await lockInvitation(tx, invitationHash(token));
    if (!invitation) throw noSuchInvitation();
    const { workspaceId: id, slug, name } = invitation;
    const present = (await lockRoles(tx, id)).get(scope.user.id);
    if (present) return { id, slug, name, role: present };
    const refusal = refusalToAccept(invitation);
    if (refusal) throw refusal;
    await insertMember(tx, id, scope.user.id, invitation.role);
    await markUsed(tx, invitation.id);
    return { id, slug, name, role: invitation.role };
  });
}
