import type { Transaction } from "../../connection/client";

/** Everybody in the debate who can be mentioned, with their delegation. */
export async function listMentionable(tx: Transaction, debateId: string) {
  return tx.participant.findMany({
    where: { debateId, leftAt: null },
    select: { id: true, displayName: true, delegation: { select: { key: true, name: true } } },
  });
}
