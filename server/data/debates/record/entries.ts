import { hot } from "../../connection/client";

export type LiveRow = { readonly debateId: string; readonly seq: number; readonly type: string };

/** Entries after a cursor, oldest first, at most `limit`: what a live feed resumes from. */
export async function entriesAfter(debateId: string, seq: number, limit: number): Promise<LiveRow[]> {
  const { rows } = await hot.query<LiveRow>({
    name: "entries-after",
    text: 'SELECT debate_id AS "debateId", seq, type FROM record_entry WHERE debate_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
    values: [debateId, seq, limit],
  });
  return rows;
}

/** Where the records of these debates stand now. */
export async function headsOf(debateIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await hot.query<{ id: string; seq: number }>({
    name: "record-heads",
    text: "SELECT id, seq FROM debate WHERE id = ANY($1::uuid[])",
    values: [debateIds],
  });
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}
