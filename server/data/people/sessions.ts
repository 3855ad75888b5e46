import { v7 } from "uuid";
import type { UserId } from "@/domain/kernel";
import { batched } from "../connection/batching";
import { hot, type Transaction } from "../connection/client";
import type { UserScope } from "../scope";

/** A session that nobody uses ends after 12 hours, and any after 7 days: by the database's clock. */
export const ALIVE = "s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '12 hours'";
export const SESSION_DAYS = 7;

export type SessionRow = { readonly id: string; readonly userAgent: string; readonly createdAt: Date; readonly lastSeenAt: Date };
export type NewSession = { readonly userId: string; readonly tokenHash: string; readonly userAgent: string };

/** Opens a session and ends the one this browser had before, in one statement. */
export async function openSession({ userId, tokenHash, userAgent }: NewSession, earlierHash: string | null): Promise<void> {
  await hot.query({
    name: "open-session",
    text: `WITH earlier AS (DELETE FROM session WHERE token_hash = $5)
INSERT INTO session (id, token_hash, user_id, user_agent, expires_at)
VALUES ($1, $2, $3, $4, clock_timestamp() + interval '${SESSION_DAYS} days')`,
    values: [v7(), tokenHash, userId, userAgent, earlierHash],
  });
}

type Found = { token_hash: string; session_id: string; user_id: UserId; name: string; is_stale: boolean };

/** Who holds the live session of this hash, or null. Many at once travel as one query. */
export const findSessionUser = batched<string, UserScope["user"] | null>(
  async (hashes) => {
    const { rows } = await hot.query<Found>({ name: "find-sessions", text: FIND, values: [[...new Set(hashes)]] });
    const stale = rows.filter((row) => row.is_stale).map((row) => row.session_id);
    if (stale.length > 0) void touch(stale);
    const users = new Map(rows.map((row) => [row.token_hash, { id: row.user_id, name: row.name, sessionId: row.session_id }]));
    return hashes.map((hash) => users.get(hash) ?? null);
  },
  { lanes: 2 },
);

const FIND = `
SELECT s.token_hash, s.id AS session_id, u.id AS user_id, u.name, s.last_seen_at < clock_timestamp() - interval '1 minute' AS is_stale
FROM session s JOIN "user" u ON u.id = s.user_id
WHERE s.token_hash = ANY($1::text[]) AND ${ALIVE}`;

/** Nobody waits for this: an answer does not depend on it, and the next request tries again. */
async function touch(ids: readonly string[]): Promise<void> {
  await hot.query({ name: "touch-sessions", text: TOUCH, values: [ids] }).catch(() => {});
}

// A locked row is being touched or ended by somebody else; waiting for it could deadlock with the end of several sessions.
const TOUCH = `
UPDATE session SET last_seen_at = clock_timestamp() WHERE id IN (
  SELECT id FROM session WHERE id = ANY($1::uuid[]) AND last_seen_at < clock_timestamp() - interval '1 minute' FOR UPDATE SKIP LOCKED)`;

export async function endSession(tokenHash: string): Promise<void> {
  await hot.query({ name: "end-session", text: "DELETE FROM session WHERE token_hash = $1", values: [tokenHash] });
}

/** Ends every session of a person, this browser's too: it signs in anew with its new rights. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
}

/** Ends one of a person's own sessions; false when there is none of that id. */
export async function endOwnSession(tx: Transaction, userId: string, sessionId: string): Promise<boolean> {
  const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } });
  return count > 0;
}

/** A person's live sessions, the one used last first. */
export async function listSessions(userId: string): Promise<readonly SessionRow[]> {
  const { rows } = await hot.query<SessionRow>(
    `SELECT s.id, s.user_agent AS "userAgent", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
     FROM session s WHERE s.user_id = $1 AND ${ALIVE} ORDER BY s.last_seen_at DESC, s.id`,
    [userId],
  );
  return rows;
}

/** Removes what can no longer be used: ended sessions and sign-in links whose time is over. */
export async function forgetOldSessions(): Promise<void> {
  await hot.query(`DELETE FROM session s WHERE NOT (${ALIVE})`);
  await hot.query("DELETE FROM sign_in_token WHERE expires_at < clock_timestamp()");
}
