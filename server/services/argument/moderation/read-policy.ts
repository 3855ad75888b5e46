import type { PolicyView } from "@/contracts/argument/moderation";
import { can } from "@/domain/permissions";
import { countWaiting, findPolicy } from "@/server/data/argument/moderation/policy";
import type { DebateScope } from "@/server/data/scope";

/** How the debate is moderated, as everybody in it reads it. */
export async function readPolicy({ debate, role }: DebateScope): Promise<PolicyView> {
  const { at, ...policy } = await findPolicy("now", debate.id);
  const waiting = can(role, "floor:moderate") ? await countWaiting(debate.id) : null;
  return { ...policy, at: at?.toISOString() ?? null, waiting };
}
