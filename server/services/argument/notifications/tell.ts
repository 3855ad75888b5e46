import type { NotificationKind } from "@/contracts/argument/notifications";
import { insertNotifications, releaseNotifications, stillThere, type Thing } from "@/server/data/argument/notifications/write";
import type { Transaction } from "@/server/data/connection/client";

export type News = {
  readonly kind: NotificationKind;
  /** Ids of participants. Whoever acts, has left, or is named twice is told once or not at all. */
  readonly to: readonly string[];
  /** The participant whose act it was; null when the server acted. */
  readonly actorId: string | null;
  readonly claimId?: string;
  readonly argumentId?: string;
  /** What the kind needs to be put in words: a reason, a prompt's text. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: Date;
  /** False while what it tells of awaits approval; `release` lets it go. */
  readonly released: boolean;
};

/** Tells participants of a debate of something that happened, inside the act that made it happen. */
export async function tell(tx: Transaction, debateId: string, news: News): Promise<void> {
  const wanted = [...new Set(news.to)].filter((id) => id !== news.actorId);
  if (wanted.length === 0) return;
  const { kind, actorId, claimId = null, argumentId = null, details = {}, at, released } = news;
  const readers = await stillThere(tx, debateId, wanted);
  await insertNotifications(
    tx,
    readers.map((participantId) => ({
      debateId,
      participantId,
      kind,
      actorId,
      claimId,
      argumentId,
      details,
      at,
      releasedAt: released ? at : null,
    })),
  );
}

/** A claim or an argument was approved: what was held back about it is told now. */
export async function release(tx: Transaction, thing: Thing, at: Date): Promise<void> {
  await releaseNotifications(tx, thing, at);
}
