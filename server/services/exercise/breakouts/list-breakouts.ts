import type { BreakoutCard } from "@/contracts/exercise/breakouts";
import { breakoutsOf } from "@/server/data/exercise/breakouts/breakouts";
import type { WorkspaceScope } from "@/server/data/scope";

/** The breakouts of a workspace, newest first. */
export async function listBreakouts(scope: WorkspaceScope): Promise<readonly BreakoutCard[]> {
  return (await breakoutsOf(scope)).map(({ createdAt, ...card }) => ({ ...card, createdAt: createdAt.toISOString() }));
}
