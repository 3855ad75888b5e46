import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Facts, type NewAnswer, underLock, type Wanted } from "./batch";

/** A ballot on its way into the box; nothing in it says whose it is but `electorId`, which goes into the list of who has voted. */
export type NewSecretBallot = {
  readonly electorId: string;
  readonly roundId: string;
  readonly packed: Uint8Array;
  readonly commitment: string | null;
  readonly keptGroup: string | null;
};
export type SecretBatch = { readonly ballots: readonly NewSecretBallot[]; readonly answers: readonly NewAnswer[] };

/**
 * Commits a group of secret ballots: who has voted, and apart from it what was cast, in one statement, so that there are always as many
 * of one as of the other. The debate's row is only shared, as nothing is appended to its record; the list of who has voted is the unique
 * key against a second ballot. Answers false, with nothing written, when a key was taken meanwhile by another transaction.
 */
export function commitSecretBallots(
  debateId: string,
  wanted: readonly Wanted[],
  decide: (facts: Facts) => SecretBatch | null,
): Promise<boolean> {
  return underLock(debateId, "SHARE", wanted, async (client, facts) => {
    const batch = decide(facts);
    return batch === null || batch.ballots.length === 0 || (await write(client, batch));
  });
}

/** Each table's rows in an order of their own, so that no place on the disk says which belong together. */
async function write(client: pg.PoolClient, { ballots, answers }: SecretBatch): Promise<boolean> {
  const voters = [...ballots].sort((a, b) => (a.electorId < b.electorId ? -1 : 1));
  const cast = ballots.map((ballot) => ({ ...ballot, id: randomUUID() })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const keyed = [...answers].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await client.query<{ claimed: number }>({
    name: "write-secret-ballots",
    text: WRITE,
    values: [
      keyed.map(({ userId }) => userId),
      keyed.map(({ key }) => key),
      keyed.map(({ requestHash }) => requestHash),
      keyed.map(({ answer }) => JSON.stringify({ value: answer })),
      voters.map(({ electorId }) => electorId),
      voters.map(({ roundId }) => roundId),
      cast.map(({ id }) => id),
      cast.map(({ roundId }) => roundId),
      cast.map(({ packed }) => Buffer.from(packed)),
      cast.map(({ commitment }) => commitment),
      cast.map(({ keptGroup }) => keptGroup),
    ],
  });
  return rows[0]!.claimed === answers.length;
}

const WRITE = `
WITH keys AS (
  INSERT INTO idempotency (user_id, key, request_hash, answer)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) ON CONFLICT DO NOTHING RETURNING 1
), voters AS (
  INSERT INTO secret_voter (elector_id, round_id) SELECT * FROM unnest($5::uuid[], $6::uuid[])
), cast_ballots AS (
  INSERT INTO secret_ballot (id, round_id, packed, commitment, kept_group)
  SELECT * FROM unnest($7::uuid[], $8::uuid[], $9::bytea[], $10::text[], $11::text[])
)
SELECT count(*)::int AS claimed FROM keys`;
