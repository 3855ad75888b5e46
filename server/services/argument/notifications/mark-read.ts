import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { markOneRead, markReadUpTo } from "@/server/data/argument/notifications/read";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "./user-of";

/** Marks one notification as read. */
export function markRead(scope: DebateScope, id: string): Promise<null> {
  return ofMine(scope, (tx, participantId) => markOneRead(tx, participantId, id));
}

/** Marks everything up to this notification as read; what came since stays unread. */
export function markAllRead(scope: DebateScope, id: string): Promise<null> {
  return ofMine(scope, async (tx, participantId) => (await markReadUpTo(tx, participantId, id)) !== null);
}

function ofMine(scope: DebateScope, mark: (tx: Transaction, participantId: string) => Promise<boolean>): Promise<null> {
  return once(userOf(scope), async (tx) => {
    if (!scope.participant || !(await mark(tx, scope.participant.id))) throw new DomainError("not-found", "There is no such notification.");
    return null;
  });
}
