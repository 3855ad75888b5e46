import type { NotificationKind } from "@/contracts/argument/notifications";
import { hot, type Transaction } from "../../connection/client";

export type NotificationRow = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly actor: string | null;
  readonly delegation: string | null;
  readonly claim_id: string | null;
  readonly argument_id: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: Date;
  readonly read_at: Date | null;
  /** What it is about is held or hidden by now. */
  readonly is_out_of_sight: boolean;
  readonly is_mine: boolean;
  readonly text: string | null;
  /** For an argument: whether its target is a claim or an argument, and how it stands to it. */
  readonly target: "option" | "claim" | "argument" | null;
};

type Wanted = { readonly before: string | null; readonly limit: number };

/** What a participant was told, newest first, from before a notification or from the newest. */
export async function notificationsOf(participantId: string, { before, limit }: Wanted): Promise<readonly NotificationRow[]> {
  const { rows } = await hot.query<NotificationRow>({ name: "notifications", text: PAGE, values: [participantId, before, limit] });
  return rows;
}

const PAGE = `
SELECT n.id, n.kind, p.display_name AS actor, g.name AS delegation, n.claim_id, n.argument_id, n.details, n.released_at AS at, n.read_at,
  coalesce(c.status IN ('held', 'hidden'), false) OR coalesce(a.status IN ('held', 'hidden'), false) AS is_out_of_sight, coalesce(a.author_id, c.author_id) IS NOT DISTINCT FROM n.participant_id AS is_mine,
  coalesce(c.text, (SELECT string_agg(x.text, ' ' ORDER BY m."order") FROM premise m JOIN claim x ON x.id = m.claim_id
    WHERE m.argument_id = a.id AND x.status NOT IN ('held', 'hidden'))) AS text,
  CASE WHEN a.id IS NULL THEN NULL WHEN a.target_option_id IS NOT NULL THEN 'option'
    WHEN a.target_claim_id IS NOT NULL THEN 'claim' ELSE 'argument' END AS target
FROM notification n
LEFT JOIN participant p ON p.id = n.actor_id
LEFT JOIN delegation g ON g.id = p.delegation_id
LEFT JOIN claim c ON c.id = n.claim_id
LEFT JOIN argument a ON a.id = n.argument_id
WHERE n.participant_id = $1::uuid AND n.released_at IS NOT NULL
  AND ($2::uuid IS NULL OR (n.released_at, n.id) < (SELECT b.released_at, b.id FROM notification b WHERE b.id = $2::uuid AND b.participant_id = $1::uuid))
ORDER BY n.released_at DESC, n.id DESC LIMIT $3::int`;

export async function unreadCount(participantId: string): Promise<number> {
  const { rows } = await hot.query<{ count: number }>({ name: "unread-count", text: UNREAD, values: [participantId] });
  return rows[0]?.count ?? 0;
}

const UNREAD = `
SELECT count(*)::int AS count FROM notification WHERE participant_id = $1::uuid AND released_at IS NOT NULL AND read_at IS NULL`;

/** Marks one as read; false when the participant was told no such thing. */
export async function markOneRead(tx: Transaction, participantId: string, id: string): Promise<boolean> {
  const mine = { id, participantId, releasedAt: { not: null } };
  await tx.notification.updateMany({ where: { ...mine, readAt: null }, data: { readAt: new Date() } });
  return (await tx.notification.findFirst({ where: mine, select: { id: true } })) !== null;
}

/** Marks as read what was told up to this one, itself included; null when the participant was told no such thing. */
export async function markReadUpTo(tx: Transaction, participantId: string, id: string): Promise<number | null> {
  const last = await tx.notification.findFirst({ where: { id, participantId, releasedAt: { not: null } }, select: { releasedAt: true } });
  if (!last?.releasedAt) return null;
  const { count } = await tx.notification.updateMany({
    where: {
      participantId,
      readAt: null,
      OR: [{ releasedAt: { lt: last.releasedAt } }, { releasedAt: last.releasedAt, id: { lte: id } }],
    },
    data: { readAt: new Date() },
  });
  return count;
}
