import { v7 } from "uuid";
import type { WorkspaceRole } from "@/domain/permissions";
import { hot, type Transaction } from "../connection/client";

export const INVITATION_DAYS = 7;

export type InvitationRow = {
  readonly id: string;
  readonly workspaceId: string;
  readonly slug: string;
  readonly name: string;
  readonly role: WorkspaceRole;
  readonly isUsed: boolean;
  readonly isOver: boolean;
};

/** Keeps the hash of an invitation; answers until when it holds. */
export async function insertInvitation(tx: Transaction, workspaceId: string, role: WorkspaceRole, tokenHash: string): Promise<Date> {
  const rows = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO invitation (id, workspace_id, role, token_hash, expires_at)
    VALUES (${v7()}::uuid, ${workspaceId}::uuid, ${role}, ${tokenHash}, clock_timestamp() + make_interval(days => ${INVITATION_DAYS}))
    RETURNING expires_at`;
  return rows[0]!.expires_at;
}

export async function findInvitation(tokenHash: string): Promise<InvitationRow | null> {
  const { rows } = await hot.query<InvitationRow>(`${FIND} WHERE i.token_hash = $1`, [tokenHash]);
  return rows[0] ?? null;
}

/** The invitation, held still until the transaction ends, so that two people cannot use it. */
export async function lockInvitation(tx: Transaction, tokenHash: string): Promise<InvitationRow | null> {
  const rows = await tx.$queryRawUnsafe<InvitationRow[]>(`${FIND} WHERE i.token_hash = $1 FOR UPDATE OF i`, tokenHash);
  return rows[0] ?? null;
}

export async function markUsed(tx: Transaction, invitationId: string): Promise<void> {
  await tx.$executeRaw`UPDATE invitation SET used_at = clock_timestamp() WHERE id = ${invitationId}::uuid`;
}

const FIND = `
SELECT i.id, i.workspace_id AS "workspaceId", w.slug, w.name, i.role,
       i.used_at IS NOT NULL AS "isUsed", i.expires_at <= clock_timestamp() AS "isOver"
FROM invitation i JOIN workspace w ON w.id = i.workspace_id`;
