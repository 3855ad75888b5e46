import type { Transaction } from "../../connection/client";

export type OwnElector = {
  readonly capacity: "participant" | "delegation";
  /** By key; null for somebody who votes in person. */
  readonly delegation: string | null;
  readonly is_head: boolean;
};

/** An elector that is this participant, or the delegation in which they sit now; else null. */
export async function findElector(tx: Transaction, roundId: string, electorId: string, participantId: string): Promise<OwnElector | null> {
  const [row] = await tx.$queryRaw<OwnElector[]>`
    SELECT e.capacity, g.key AS delegation, s.role = 'head' AS is_head
    FROM elector e
    JOIN participant s ON s.id = ${participantId}::uuid AND s.left_at IS NULL
      AND (e.participant_id = s.id OR e.delegation_id = s.delegation_id)
    LEFT JOIN delegation g ON g.id = e.delegation_id
    WHERE e.id = ${electorId}::uuid AND e.round_id = ${roundId}::uuid`;
  return row ?? null;
}
