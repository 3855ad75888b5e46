import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { endOwnSession } from "@/server/data/people/sessions";
import type { UserScope } from "@/server/data/scope";

/** Signs one of this person's devices out at once. */
export function revokeSession(scope: UserScope, sessionId: string): Promise<void> {
  return once(scope, async (tx) => {
    if (!(await endOwnSession(tx, scope.user.id, sessionId))) throw new DomainError("not-found", "This device is not signed in any more.");
  });
}
