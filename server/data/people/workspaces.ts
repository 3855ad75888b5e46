import { v7 } from "uuid";
import type { WorkspaceId } from "@/domain/kernel";
import type { WorkspaceRole } from "@/domain/permissions";
import { prisma, type Transaction } from "../connection/client";

type WorkspaceRow = { readonly id: string; readonly slug: string; readonly name: string; readonly role: WorkspaceRole };
type MemberRow = {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: WorkspaceRole;
  readonly since: Date;
};

/** Adds a workspace; null when its address is taken. */
export async function insertWorkspace(tx: Transaction, slug: string, name: string): Promise<WorkspaceId | null> {
  const id = v7();
  const { count } = await tx.workspace.createMany({ data: [{ id, slug, name }], skipDuplicates: true });
  return count === 1 ? (id as WorkspaceId) : null;
}

/** Adds a member; false when this person is one already. */
export async function insertMember(tx: Transaction, workspaceId: string, userId: string, role: WorkspaceRole): Promise<boolean> {
  const { count } = await tx.member.createMany({ data: [{ workspaceId, userId, role }], skipDuplicates: true });
  return count === 1;
}

/** The workspaces a person belongs to, the oldest membership first. */
export async function listWorkspaces(userId: string): Promise<readonly WorkspaceRow[]> {
  const rows = await prisma.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
    select: { role: true, workspace: { select: { id: true, slug: true, name: true } } },
  });
  return rows.map(({ role, workspace }) => ({ ...workspace, role: role as WorkspaceRole }));
}

/** Everybody in a workspace: owners, then facilitators, then members, each by name. */
export async function listMembers(workspaceId: string): Promise<readonly MemberRow[]> {
  const rows = await prisma.member.findMany({
    where: { workspaceId },
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true } } },
  });
  return rows
    .map(({ role, createdAt, user }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: role as WorkspaceRole,
      since: createdAt,
    }))
    .sort((a, b) => RANK[b.role] - RANK[a.role] || a.name.localeCompare(b.name, "en") || (a.userId < b.userId ? -1 : 1));
}

const RANK = { owner: 2, facilitator: 1, member: 0 } as const satisfies Record<WorkspaceRole, number>;

/** Holds a workspace's membership still until the transaction ends, and says who has which role. */
export async function lockRoles(tx: Transaction, workspaceId: string): Promise<ReadonlyMap<string, WorkspaceRole>> {
  await tx.$executeRaw`SELECT FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.member.findMany({ where: { workspaceId }, select: { userId: true, role: true } });
  return new Map(rows.map(({ userId, role }) => [userId, role as WorkspaceRole]));
}

export async function setRole(tx: Transaction, workspaceId: string, userId: string, role: WorkspaceRole): Promise<void> {
  await tx.member.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role }, select: { role: true } });
  if (role === "member") await endRunning(tx, workspaceId, userId);
}

export async function deleteMember(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  await tx.member.delete({ where: { workspaceId_userId: { workspaceId, userId } }, select: { role: true } });
  await endRunning(tx, workspaceId, userId);
}

/** Whoever may no longer run the debates of a workspace observes those that they created. */
async function endRunning(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  await tx.participant.updateMany({ where: { userId, role: "facilitator", debate: { workspaceId } }, data: { role: "observer" } });
}
