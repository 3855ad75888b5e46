import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";
import type { InjectRow } from "./rows";

export type InjectWords = Pick<
  InjectRow,
  "kind" | "title" | "text" | "to" | "requiredResponse" | "responseMinutes" | "phaseOrder" | "minutes"
>;

/** Adds an inject after those there are; nobody but those who run the debate knows of it. */
export async function insertInject(tx: Transaction, debateId: string, words: InjectWords): Promise<string> {
  const id = newId();
  const last = await tx.inject.aggregate({ where: { debateId }, _max: { order: true } });
  const order = (last._max.order ?? -1) + 1;
  await tx.inject.create({
    data: { id, debateId, order, key: `written-${id.slice(-12)}`, ...words, to: [...words.to] },
    select: { id: true },
  });
  return id;
}

/** False when it has been released, or is not there. */
export async function updateInject(tx: Transaction, debateId: string, id: string, words: InjectWords): Promise<boolean> {
  const { count } = await tx.inject.updateMany({ where: { id, debateId, releasedAt: null }, data: { ...words, to: [...words.to] } });
  return count === 1;
}

/** False when somebody else has released it already. While the clock stands still, the time for an answer waits with it. */
export async function markReleased(tx: Transaction, id: string, releasedAt: Date, responseMinutes: number | null): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE inject i SET released_at = ${releasedAt},
      deadline = CASE WHEN f.held_at IS NULL THEN ${releasedAt}::timestamptz + make_interval(mins => ${responseMinutes}::int) END,
      held_ms = CASE WHEN f.held_at IS NOT NULL THEN ${responseMinutes}::int * 60000.0 END
    FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
    WHERE i.id = ${id}::uuid AND i.released_at IS NULL AND d.id = i.debate_id`;
  return count === 1;
}

/** Everybody in the debate, or those who sit in these delegations, by id. */
export async function recipientsOf(tx: Transaction, debateId: string, to: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.participant.findMany({
    where: { debateId, leftAt: null, ...(to.length > 0 && { delegation: { key: { in: [...to] } } }) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
