import { z } from "zod";
import { WORKSPACE_ROLES, type WorkspaceRole } from "@/domain/permissions";
import { type Instant, id, idempotencyKey, slug, text } from "../primitives";

export const inWorkspace = z.strictObject({ workspace: slug });
export const actInWorkspace = inWorkspace.extend({ idempotencyKey });

export const createWorkspaceInput = z.strictObject({ idempotencyKey, name: text(80) });
export const inviteInput = actInWorkspace.extend({ role: z.enum(WORKSPACE_ROLES) });
export const findInvitationInput = z.strictObject({ token: z.string().max(200) });
export const acceptInvitationInput = z.strictObject({ idempotencyKey, token: z.string().max(200) });
export const setMemberRoleInput = actInWorkspace.extend({ userId: id, role: z.enum(WORKSPACE_ROLES) });
export const removeMemberInput = actInWorkspace.extend({ userId: id });

export type WorkspaceView = { readonly id: string; readonly slug: string; readonly name: string; readonly role: WorkspaceRole };
export type MemberView = {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: WorkspaceRole;
  readonly since: Instant;
};
/** The link is shown once; only its hash is kept. */
export type InvitationView = { readonly url: string; readonly expiresAt: Instant };
/** What a link leads to; `refusal` says why it cannot be used any more. */
export type FoundInvitation = { readonly workspace: string; readonly role: WorkspaceRole; readonly refusal: string | null };
