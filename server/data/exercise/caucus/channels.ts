import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";

export type ChannelRow = {
  readonly id: string;
  readonly first: { readonly id: string; readonly key: string; readonly name: string };
  readonly second: { readonly id: string; readonly key: string; readonly name: string };
  readonly firstOpen: boolean;
  readonly secondOpen: boolean;
};

const DELEGATION = { select: { id: true, key: true, name: true } } as const;
const CHANNEL = { id: true, first: DELEGATION, second: DELEGATION, firstOpen: true, secondOpen: true } as const;

/** The channels of a debate that whoever asks may know of: those of their delegation, or all where caucuses are overseen. */
export async function channelsOf(tx: Transaction, debateId: string): Promise<readonly ChannelRow[]> {
  return tx.channel.findMany({
    where: { debateId },
    orderBy: [{ first: { order: "asc" } }, { second: { order: "asc" } }],
    select: CHANNEL,
  });
}

export async function findChannel(tx: Transaction, debateId: string, id: string): Promise<ChannelRow | null> {
  return tx.channel.findFirst({ where: { id, debateId }, select: CHANNEL });
}

/** The channel, and nobody else's to change or write into until the transaction ends. */
export async function lockChannel(tx: Transaction, debateId: string, id: string): Promise<ChannelRow | null> {
  await tx.$executeRaw`SELECT FROM channel WHERE id = ${id}::uuid FOR UPDATE`;
  return findChannel(tx, debateId, id);
}

type Pair = { readonly debateId: string; readonly ours: string; readonly theirs: string };

/** Opens our side of the channel to another delegation; it is made by whoever comes first. Answers its id. */
export async function openSide(tx: Transaction, { debateId, ours, theirs }: Pair): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO channel (id, debate_id, first_id, second_id, first_open, second_open)
    SELECT ${newId()}::uuid, a.debate_id, a.id, b.id, a.id = ${ours}::uuid, b.id = ${ours}::uuid
    FROM delegation a JOIN delegation b ON b.debate_id = a.debate_id AND b."order" > a."order"
    WHERE a.debate_id = ${debateId}::uuid AND a.id IN (${ours}::uuid, ${theirs}::uuid) AND b.id IN (${ours}::uuid, ${theirs}::uuid)
    ON CONFLICT (first_id, second_id) DO UPDATE
      SET first_open = channel.first_open OR excluded.first_open, second_open = channel.second_open OR excluded.second_open
    RETURNING id`;
  return row!.id;
}

/** The other delegations of a debate, in their order. */
export async function otherDelegations(tx: Transaction, debateId: string, ours: string): Promise<readonly string[]> {
  const others = await tx.delegation.findMany({
    where: { debateId, id: { not: ours } },
    orderBy: { order: "asc" },
    select: { key: true },
  });
  return others.map(({ key }) => key);
}
