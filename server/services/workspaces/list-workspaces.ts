import type { WorkspaceView } from "@/contracts/workspaces";
import type { UserScope } from "@/server/data/scope";
import { listWorkspaces as list } from "@/server/data/workspaces";

/** The workspaces this person belongs to, and as what. */
export function listWorkspaces({ user }: UserScope): Promise<readonly WorkspaceView[]> {
  return list(user.id);
}
