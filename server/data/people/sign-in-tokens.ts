import { hot } from "../connection/client";

export const SIGN_IN_MINUTES = 15;

/** Keeps the hash of a sign-in link for 15 minutes of the database's clock. */
export async function keepSignInToken(identifier: string, tokenHash: string): Promise<void> {
  await hot.query(
    `INSERT INTO sign_in_token (identifier, token_hash, expires_at) VALUES ($1, $2, clock_timestamp() + interval '${SIGN_IN_MINUTES} minutes')`,
    [identifier, tokenHash],
  );
}

/** Uses a sign-in link up: the address it was sent to, or null when it is unknown, used or too old. */
export async function useSignInToken(tokenHash: string): Promise<string | null> {
  const { rows } = await hot.query<{ identifier: string; in_time: boolean }>(
    "DELETE FROM sign_in_token WHERE token_hash = $1 RETURNING identifier, expires_at > clock_timestamp() AS in_time",
    [tokenHash],
  );
  return rows[0]?.in_time ? rows[0].identifier : null;
}
