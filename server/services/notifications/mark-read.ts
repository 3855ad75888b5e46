import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { markOneRead, markReadUpTo } from "@/server/data/notifications/read";
import type { DebateScope } from "@/server/data/scope";

/** Marks one notification as read. */
export function markRead(scope: DebateScope, id: string): Promise<null> {
  return ofMine(scope, (tx, participantId) => markOneRead(tx, participantId, id));
}

/** Marks everything up to this notification as read; what came since stays unread. */
export function markAllRead(scope: DebateScope, id: string): Promise<null> {
  return ofMine(scope, async (tx, participantId) => (await markReadUpTo(tx, participantId, id)) !== null);
}

async function ofMine(
  { participant, user, request }: DebateScope,
  mark: (tx: Transaction, participantId: string) => Promise<boolean>,
): Promise<null> {
  if (!participant || !user) throw noSuch();
  return once({ user, request }, async (tx) => {
    if (!(await mark(tx, participant.id))) throw noSuch();
    return null;
  });
}

const noSuch = () => new DomainError("not-found", "There is no such notification.");
