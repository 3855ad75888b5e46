import { v7 } from "uuid";
import type { Transaction } from "../connection/client";
import { ALIVE, SESSION_DAYS } from "./sessions";

/** Who joins without an account: the person, the session of their browser, and what they sent. */
export type NewGuest = {
  readonly id: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly userAgent: string;
  readonly formHash: string;
};

/** How long the same form, sent again, gets the same answer. */
const REPEAT_HOURS = 2;
const JOINING = "join";

/** Adds a guest with their session, in one statement; false where they are there already. Waits for whoever is adding the same one. */
export async function insertGuest(tx: Transaction, { id, name, tokenHash, userAgent, formHash }: NewGuest): Promise<boolean> {
  const added = await tx.$executeRaw`
    WITH guest AS (
      INSERT INTO "user" (id, name) VALUES (${id}::uuid, ${name}) ON CONFLICT (id) DO NOTHING RETURNING id
    ), opened AS (
      INSERT INTO session (id, token_hash, user_id, user_agent, expires_at)
      SELECT ${v7()}::uuid, ${tokenHash}, id, ${userAgent}, clock_timestamp() + make_interval(days => ${SESSION_DAYS}::int) FROM guest
    )
    INSERT INTO idempotency (user_id, key, request_hash) SELECT id, ${JOINING}, ${formHash} FROM guest`;
  return added === 1;
}

type EarlierGuest = {
  readonly name: string;
  readonly formHash: string | null;
  /** They joined not long ago, and the session that was opened then has not ended. */
  readonly isStillIn: boolean;
};

export async function findGuest(tx: Transaction, id: string, tokenHash: string): Promise<EarlierGuest | null> {
  const [guest] = await tx.$queryRawUnsafe<EarlierGuest[]>(FIND, id, JOINING, tokenHash, REPEAT_HOURS);
  return guest ?? null;
}

const FIND = `
SELECT u.name, i.request_hash AS "formHash",
  coalesce(i.created_at > clock_timestamp() - make_interval(hours => $4::int), false)
    AND EXISTS (SELECT FROM session s WHERE s.user_id = u.id AND s.token_hash = $3 AND ${ALIVE}) AS "isStillIn"
FROM "user" u LEFT JOIN idempotency i ON i.user_id = u.id AND i.key = $2 WHERE u.id = $1::uuid`;
