import { hot, type Transaction } from "../client";

export type BallotRow = {
  readonly elector_id: string;
  readonly packed: Uint8Array;
  readonly weight: number;
  readonly seq: number;
  readonly voter: string;
  readonly delegation: string | null;
  readonly capacity: "participant" | "delegation";
  readonly participant_id: string | null;
  readonly delegation_id: string | null;
};

/** Every ballot of a round with its weight, voter and delegation: one statement, in record order. */
export async function readBallots(source: Transaction | "now", roundId: string): Promise<BallotRow[]> {
  if (source !== "now") return source.$queryRawUnsafe<BallotRow[]>(READ, roundId);
  const { rows } = await hot.query<BallotRow>({ name: "read-ballots", text: READ, values: [roundId] });
  return rows;
}

const READ = `
SELECT b.elector_id, b.packed, e.weight, b.seq, e.capacity, coalesce(p.display_name, g.name) AS voter, coalesce(q.key, g.key) AS delegation,
       e.participant_id, e.delegation_id
FROM ballot b JOIN elector e ON e.id = b.elector_id
LEFT JOIN participant p ON p.id = e.participant_id
LEFT JOIN delegation q ON q.id = p.delegation_id
LEFT JOIN delegation g ON g.id = e.delegation_id
WHERE b.round_id = $1::uuid ORDER BY b.seq`;
