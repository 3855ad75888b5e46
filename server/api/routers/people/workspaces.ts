import {
  acceptInvitationInput,
  createWorkspaceInput,
  findInvitationInput,
  inviteInput,
  inWorkspace,
  removeMemberInput,
  setMemberRoleInput,
} from "@/contracts/people/workspaces";
import { acceptInvitation } from "@/server/services/people/workspaces/accept-invitation";
import { createWorkspace } from "@/server/services/people/workspaces/create-workspace";
import { findInvitation } from "@/server/services/people/workspaces/find-invitation";
import { invite } from "@/server/services/people/workspaces/invite";
import { listMembers } from "@/server/services/people/workspaces/list-members";
import { listWorkspaces } from "@/server/services/people/workspaces/list-workspaces";
import { removeMember } from "@/server/services/people/workspaces/remove-member";
import { setMemberRole } from "@/server/services/people/workspaces/set-member-role";
import { publicProcedure, router, signedInProcedure, workspaceProcedure } from "../../procedures";

export const workspacesRouter = router({
  list: signedInProcedure.meta({ requires: "signed-in" }).query(({ ctx }) => listWorkspaces(ctx.scope)),
  create: signedInProcedure
    .meta({ requires: "signed-in" })
    .input(createWorkspaceInput)
    .mutation(({ ctx, input }) => createWorkspace(ctx.scope, input.name)),
  members: workspaceProcedure
    .meta({ requires: "workspace:read" })
    .input(inWorkspace)
    .query(({ ctx }) => listMembers(ctx.scope)),
  invite: workspaceProcedure
    .meta({ requires: "workspace:manage" })
    .input(inviteInput)
    .mutation(({ ctx, input }) => invite(ctx.scope, input.role)),
  findInvitation: publicProcedure
    .meta({ requires: "public" })
    .input(findInvitationInput)
    .query(({ input }) => findInvitation(input.token)),
  acceptInvitation: signedInProcedure
    .meta({ requires: "signed-in" })
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.scope, input.token)),
  setMemberRole: workspaceProcedure
    .meta({ requires: "workspace:manage" })
    .input(setMemberRoleInput)
    .mutation(({ ctx, input }) => setMemberRole(ctx.scope, input.userId, input.role)),
  removeMember: workspaceProcedure
    .meta({ requires: "workspace:read" })
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.scope, input.userId)),
});
