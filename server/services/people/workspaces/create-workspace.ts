import type { WorkspaceView } from "@/contracts/people/workspaces";
import { once } from "@/server/data/acts/act";
import type { UserScope } from "@/server/data/scope";
import { openWorkspace } from "./open-workspace";
import { refuseGuests } from "./refuse-guests";

/** Opens a workspace that its maker owns. */
export async function createWorkspace(scope: UserScope, name: string): Promise<WorkspaceView> {
  await refuseGuests(scope);
  return once(scope, async (tx) => ({ ...(await openWorkspace(tx, name, scope.user.id)), name, role: "owner" as const }));
}
