import { hot } from "../../connection/client";

export type ReplayRow = {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly payload: string | null;
};

/** Entries after `seq`, oldest first, at most `limit`, with what those of `types` say. */
export async function entriesToReplay(
  debateId: string,
  seq: number,
  types: readonly string[],
  limit: number,
): Promise<readonly ReplayRow[]> {
  const { rows } = await hot.query<ReplayRow>({ name: "entries-to-replay", text: ENTRIES, values: [debateId, seq, types, limit] });
  return rows;
}

const ENTRIES = `
SELECT seq, type, at, actor_id AS actor, CASE WHEN type = ANY($3::text[]) THEN payload END AS payload
FROM record_entry WHERE debate_id = $1::uuid AND seq > $2::int ORDER BY seq LIMIT $4::int`;
