import { shared } from "../connection/batching";
import { hot } from "../connection/client";

/** A row that nobody has renewed for longer is from a server that is gone. Servers renew theirs every 15 s. */
export const PRESENCE_SECONDS = 40;

/**
 * Writes who has come to this server (or is still there) and who has left it, and rings for their debates. One statement however many
 * they are; who no longer takes part is passed over.
 */
export async function writePresence(serverId: string, here: readonly string[], gone: readonly string[]): Promise<void> {
  await hot.query({ name: "write-presence", text: WRITE, values: [serverId, here, gone] });
}

/** Says again that these are here, and rings for nobody. */
export async function renewPresence(serverId: string, here: readonly string[]): Promise<void> {
  await hot.query({ name: "renew-presence", text: RENEW, values: [serverId, here] });
}

/** Removes everybody of a server, and whoever a server that is gone has left behind; rings for their debates. */
export async function clearPresence(serverId: string | null): Promise<void> {
  await hot.query({ name: "clear-presence", text: CLEAR, values: [serverId, PRESENCE_SECONDS] });
}

/** Ids of the participants who have a debate open, on any server. */
export const presentIn = shared(async (debateId): Promise<ReadonlySet<string>> => {
  const { rows } = await hot.query<{ id: string }>({ name: "present-in", text: PRESENT, values: [debateId, PRESENCE_SECONDS] });
  return new Set(rows.map(({ id }) => id));
});

const SEEN = `
INSERT INTO presence (participant_id, server_id, debate_id, seen_at)
SELECT p.id, $1::uuid, p.debate_id, clock_timestamp() FROM participant p WHERE p.id = ANY($2::uuid[]) AND p.left_at IS NULL
ON CONFLICT (participant_id, server_id) DO UPDATE SET seen_at = excluded.seen_at`;
const WRITE = `
WITH seen AS (${SEEN} RETURNING debate_id),
  gone AS (DELETE FROM presence WHERE server_id = $1::uuid AND participant_id = ANY($3::uuid[]) RETURNING debate_id)
SELECT pg_notify('plenary', d.debate_id || ' people') FROM (SELECT debate_id FROM seen UNION SELECT debate_id FROM gone) d`;
const RENEW = SEEN;
const CLEAR = `
WITH gone AS (
  DELETE FROM presence WHERE server_id = $1::uuid OR seen_at < clock_timestamp() - make_interval(secs => $2) RETURNING debate_id
)
SELECT pg_notify('plenary', d.debate_id || ' people') FROM (SELECT DISTINCT debate_id FROM gone) d`;
const PRESENT = `
SELECT DISTINCT participant_id AS id FROM presence
WHERE debate_id = $1 AND seen_at > clock_timestamp() - make_interval(secs => $2)`;
