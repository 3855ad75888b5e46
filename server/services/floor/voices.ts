import { delegationsThatArgued } from "@/server/data/floor/voices";
import type { DebateScope } from "@/server/data/scope";

/** The delegations of whose own people somebody has argued: what the scenario put in their mouths does not count. */
export async function voicesOn(scope: DebateScope): Promise<readonly string[]> {
  return delegationsThatArgued(scope.debate.id);
}
