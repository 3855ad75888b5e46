import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";

export type MessageRow = {
  readonly id: string;
  readonly delegation: string;
  readonly authorId: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
};

/** Messages of a channel from before one of them, or from the newest, the newest first. */
export async function messagesOf(
  tx: Transaction,
  channelId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly MessageRow[]> {
  return tx.$queryRaw<MessageRow[]>`
    SELECT m.id, g.key AS delegation, m.author_id AS "authorId", p.display_name AS author, m.text, m.at
    FROM message m JOIN delegation g ON g.id = m.delegation_id JOIN participant p ON p.id = m.author_id
    WHERE m.channel_id = ${channelId}::uuid
      AND (${before}::uuid IS NULL OR (m.at, m.id) < (SELECT b.at, b.id FROM message b WHERE b.id = ${before}::uuid AND b.channel_id = ${channelId}::uuid))
    ORDER BY m.at DESC, m.id DESC LIMIT ${limit}`;
}

type NewMessage = {
  readonly channelId: string;
  readonly debateId: string;
  readonly delegationId: string;
  readonly authorId: string;
  readonly text: string;
};

/** Under the channel's lock, so that messages stand in the order in which they were sent. */
export async function insertMessage(tx: Transaction, message: NewMessage): Promise<{ readonly id: string; readonly at: Date }> {
  const [row] = await tx.$queryRaw<{ id: string; at: Date }[]>`
    INSERT INTO message (id, channel_id, debate_id, delegation_id, author_id, text, at)
    VALUES (${newId()}::uuid, ${message.channelId}::uuid, ${message.debateId}::uuid, ${message.delegationId}::uuid,
      ${message.authorId}::uuid, ${message.text}, clock_timestamp())
    RETURNING id, at`;
  return row!;
}

/** How many messages each of these channels holds. */
export async function countMessages(tx: Transaction, debateId: string): Promise<ReadonlyMap<string, number>> {
  const counts = await tx.message.groupBy({ by: ["channelId"], where: { debateId }, _count: true });
  return new Map(counts.map(({ channelId, _count }) => [channelId, _count]));
}
