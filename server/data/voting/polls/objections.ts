import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";

export type ObjectionRow = {
  readonly elector_id: string;
  readonly capacity: "participant" | "delegation";
  readonly by: string;
  readonly delegation: string | null;
  readonly option_key: string;
  readonly reason: string;
  readonly at: Date;
};

/** Who has broken silence on what in a round, and has not withdrawn it; the first one first. */
export const listObjections = (source: Source, roundId: string) => rowsOf<ObjectionRow>(source, "list-objections", OBJECTIONS, [roundId]);

export type NewObjection = {
  readonly roundId: string;
  readonly electorId: string;
  readonly optionKey: string;
  readonly reason: string;
  readonly madeById: string;
  readonly at: Date;
};

export async function insertObjection(tx: Transaction, objection: NewObjection): Promise<void> {
  await tx.objection.create({ data: { id: newId(), ...objection }, select: { id: true } });
}

/** Whether there was one to withdraw. */
export async function withdrawObjectionRow(tx: Transaction, electorId: string, optionKey: string, withdrawnAt: Date): Promise<boolean> {
  const { count } = await tx.objection.updateMany({ where: { electorId, optionKey, withdrawnAt: null }, data: { withdrawnAt } });
  return count > 0;
}

const OBJECTIONS = `
SELECT o.elector_id, e.capacity, coalesce(p.display_name, g.name) AS by, coalesce(q.key, g.key) AS delegation, o.option_key, o.reason, o.at
FROM objection o JOIN elector e ON e.id = o.elector_id
LEFT JOIN participant p ON p.id = e.participant_id
LEFT JOIN delegation q ON q.id = p.delegation_id
LEFT JOIN delegation g ON g.id = e.delegation_id
WHERE o.round_id = $1::uuid AND o.withdrawn_at IS NULL ORDER BY o.at, o.id`;
