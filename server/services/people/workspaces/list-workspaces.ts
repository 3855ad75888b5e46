import type { WorkspaceView } from "@/contracts/people/workspaces";
import { listWorkspaces as list } from "@/server/data/people/workspaces";
import type { UserScope } from "@/server/data/scope";

/** The workspaces this person belongs to, and as what. */
export function listWorkspaces({ user }: UserScope): Promise<readonly WorkspaceView[]> {
  return list(user.id);
}
