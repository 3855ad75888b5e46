import type { Transaction } from "../../connection/client";

/** How many messages of each channel came since a participant was told of one they have not read. */
export async function unreadMessages(tx: Transaction, participantId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ channelId: string; count: number }[]>`
    SELECT m.channel_id AS "channelId", count(*)::int AS count
    FROM (
      SELECT (details ->> 'channelId')::uuid AS channel_id, min(at) AS since FROM notification
      WHERE participant_id = ${participantId}::uuid AND kind = 'message' AND read_at IS NULL AND details ->> 'is' = 'written' GROUP BY 1
    ) AS told JOIN message m ON m.channel_id = told.channel_id AND m.at >= told.since AND m.author_id <> ${participantId}::uuid
    GROUP BY m.channel_id`;
  return new Map(rows.map(({ channelId, count }) => [channelId, count]));
}

/** What a participant was told of a channel is read. */
export async function markChannelRead(tx: Transaction, participantId: string, channelId: string): Promise<void> {
  await tx.notification.updateMany({
    where: { participantId, kind: "message", readAt: null, details: { path: ["channelId"], equals: channelId } },
    data: { readAt: new Date() },
  });
}

/** Of these participants, those who have not been told of a message that they have not read. */
export async function withoutUnread(tx: Transaction, participantIds: readonly string[], channelId: string): Promise<readonly string[]> {
  const told = await tx.notification.findMany({
    where: {
      participantId: { in: [...participantIds] },
      kind: "message",
      readAt: null,
      AND: [{ details: { path: ["channelId"], equals: channelId } }, { details: { path: ["is"], equals: "written" } }],
    },
    select: { participantId: true },
  });
  const known = new Set(told.map(({ participantId }) => participantId));
  return participantIds.filter((id) => !known.has(id));
}
