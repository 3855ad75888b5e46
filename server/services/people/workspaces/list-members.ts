import type { MemberView } from "@/contracts/people/workspaces";
import { listMembers as list } from "@/server/data/people/workspaces";
import type { WorkspaceScope } from "@/server/data/scope";

/** Everybody in the workspace. Addresses are for its owners. */
export async function listMembers({ workspace, role }: WorkspaceScope): Promise<readonly MemberView[]> {
  const rows = await list(workspace.id);
  return rows.map(({ email, since, ...row }) => ({ ...row, email: role === "owner" ? email : null, since: since.toISOString() }));
}
