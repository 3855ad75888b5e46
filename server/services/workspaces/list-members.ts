import type { MemberView } from "@/contracts/workspaces";
import type { WorkspaceScope } from "@/server/data/scope";
import { listMembers as list } from "@/server/data/workspaces";

/** Everybody in the workspace. Addresses are for its owners. */
export async function listMembers({ workspace, role }: WorkspaceScope): Promise<readonly MemberView[]> {
  const rows = await list(workspace.id);
  return rows.map(({ email, since, ...row }) => ({ ...row, email: role === "owner" ? email : null, since: since.toISOString() }));
}
