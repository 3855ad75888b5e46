import type { WorkspaceView } from "@/contracts/people/workspaces";
import { canInWorkspace, type WorkspaceAction } from "@/domain/permissions";

/** The workspace a page is about: the one its address names, or else the first in which this person may do `action`; null when there is none. */
export function chooseWorkspace(
  workspaces: readonly WorkspaceView[],
  named: string | undefined,
  action: WorkspaceAction,
): WorkspaceView | null {
  if (named !== undefined) return workspaces.find(({ slug }) => slug === named) ?? null;
  return workspaces.find(({ role }) => canInWorkspace(role, action)) ?? null;
}
