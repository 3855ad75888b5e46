import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/act";
import type { UserScope } from "@/server/data/scope";
import { endOwnSession } from "@/server/data/sessions";

/** Signs one of this person's devices out at once. */
export function revokeSession(scope: UserScope, sessionId: string): Promise<void> {
  return once(scope, async (tx) => {
    if (!(await endOwnSession(tx, scope.user.id, sessionId))) throw new DomainError("not-found", "This device is not signed in any more.");
  });
}
