import type pg from "pg";
import type { Secrecy } from "@/contracts/voting/polls";
import type { BallotType } from "@/domain/tally";
import { hot } from "../../connection/client";

/** What casting must know, read under the debate's lock: one statement for the whole batch. */
export type Facts = {
  readonly debate: {
    readonly seq: number;
    readonly head: string;
    readonly status: string;
    readonly is_frozen: boolean;
    readonly title: string;
    readonly allows: string[];
    readonly deadline: string | null;
    readonly now: string;
  };
  readonly electors: readonly ElectorFacts[];
  readonly seats: readonly { readonly id: string; readonly delegation_id: string | null; readonly role: string }[];
  readonly answers: readonly {
    readonly user_id: string;
    readonly key: string;
    readonly request_hash: string;
    readonly answer: { value: unknown } | null;
  }[];
};
export type ElectorFacts = {
  readonly id: string;
  readonly round_id: string;
  readonly number: number;
  readonly poll: string;
  readonly ballot_type: BallotType;
  readonly maximum_choices: number | null;
  readonly maximum_score: number;
  readonly budget: number;
  readonly option_keys: string[];
  /** A consensus check: silence or an objection, and no ballot. */
  readonly is_check: boolean;
  readonly secrecy: Secrecy;
  readonly closed_at: string | null;
  readonly deadline: string | null;
  readonly participant_id: string | null;
  readonly delegation_id: string | null;
  readonly revision: number | null;
  /** In a secret round; nothing more is known. */
  readonly has_voted: boolean;
  /** What may stand beside this elector's secret ballot. */
  readonly kept_group: string | null;
};
export type Wanted = { readonly electorId: string; readonly participantId: string; readonly userId: string; readonly key: string };

export type NewBallot = {
  readonly electorId: string;
  readonly roundId: string;
  readonly packed: Uint8Array;
  readonly revision: number;
  readonly seq: number;
  readonly castById: string;
};
export type NewRecordRow = {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
};
export type NewAnswer = { readonly userId: string; readonly key: string; readonly requestHash: string; readonly answer: unknown };
export type Batch = {
  readonly at: Date;
  readonly ballots: readonly NewBallot[];
  readonly entries: readonly NewRecordRow[];
  readonly answers: readonly NewAnswer[];
  readonly head: { readonly seq: number; readonly hash: string };
};

/**
 * Commits a group of ballots in one transaction under the debate's lock: `decide` turns what is true into what is
 * written. Answers false, with nothing written, when a key was taken meanwhile by another transaction.
 */
export function commitBallots(debateId: string, wanted: readonly Wanted[], decide: (facts: Facts) => Batch | null): Promise<boolean> {
  return underLock(debateId, "UPDATE", wanted, async (client, facts) => {
    const batch = decide(facts);
    return batch === null || batch.ballots.length === 0 || (await write(client, debateId, batch));
  });
}

/** Runs one group of ballots in a transaction that holds the debate's row. `write` answers false where nothing may be written. */
export async function underLock(
  debateId: string,
  lock: "UPDATE" | "SHARE",
  wanted: readonly Wanted[],
  write: (client: pg.PoolClient, facts: Facts) => Promise<boolean>,
): Promise<boolean> {
  const client = await hot.connect();
  let broken: Error | undefined;
  try {
    // The id is a UUID of ours, never text of a caller: two statements in one message save a round trip.
    await client.query(`BEGIN; SELECT FROM debate WHERE id = '${asUuid(debateId)}' FOR ${lock}`);
    const isWritten = await write(client, await readFacts(client, debateId, wanted));
    await client.query(isWritten ? "COMMIT" : "ROLLBACK");
    return isWritten;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function readFacts(client: pg.PoolClient, debateId: string, wanted: readonly Wanted[]): Promise<Facts> {
  const { rows } = await client.query<Facts>({
    name: "ballot-facts",
    text: FACTS,
    values: [
      debateId,
      wanted.map((w) => w.electorId),
      wanted.map((w) => w.participantId),
      wanted.map((w) => w.userId),
      wanted.map((w) => w.key),
    ],
  });
  return rows[0]!;
}

async function write(client: pg.PoolClient, debateId: string, { at, ballots, entries, answers, head }: Batch): Promise<boolean> {
  // A second ballot of one elector in the same group replaces the first; both stay as revisions.
  const latest = [...new Map(ballots.map((ballot) => [ballot.electorId, ballot])).values()];
  const { rows } = await client.query<{ claimed: number }>({
    name: "write-ballots",
    text: WRITE,
    values: [
      debateId,
      at,
      [
        column(latest, "electorId"),
        column(latest, "roundId"),
        latest.map((b) => Buffer.from(b.packed)),
        column(latest, "revision"),
        column(latest, "seq"),
        column(latest, "castById"),
      ],
      [
        column(ballots, "electorId"),
        column(ballots, "revision"),
        ballots.map((b) => Buffer.from(b.packed)),
        column(ballots, "seq"),
        column(ballots, "castById"),
      ],
      [
        column(entries, "seq"),
        column(entries, "type"),
        column(entries, "actor"),
        column(entries, "payload"),
        column(entries, "previousHash"),
        column(entries, "hash"),
      ],
      [
        column(answers, "userId"),
        column(answers, "key"),
        column(answers, "requestHash"),
        answers.map(({ answer }) => JSON.stringify({ value: answer })),
      ],
      [head.seq, head.hash, `${debateId} ${head.seq}`],
    ].flat(),
  });
  return rows[0]!.claimed === answers.length;
}

function column<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Row[Key][] {
  return rows.map((row) => row[key]);
}

function asUuid(value: string): string {
  if (!/^[0-9a-f-]{36}$/.test(value)) throw new Error("a debate's id is a UUID");
  return value;
}

const FACTS = `
SELECT
  (SELECT row_to_json(x) FROM (
     SELECT d.seq, d.head, d.status, d.frozen_at IS NOT NULL AS is_frozen, f.title, f.allows, f.deadline, clock_timestamp() AS now
     FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order WHERE d.id = $1) x) AS debate,
  (SELECT coalesce(json_agg(x), '[]') FROM (
     SELECT e.id, e.round_id, r.number, p.key AS poll, p.ballot_type, p.maximum_choices, p.maximum_score,
       p.budget, r.option_keys, p.proposal_id IS NOT NULL AS is_check, p.secrecy, r.closed_at, r.deadline, e.participant_id,
       e.delegation_id, b.revision, e.kept_group, EXISTS (SELECT FROM secret_voter v WHERE v.elector_id = e.id) AS has_voted
     FROM elector e JOIN round r ON r.id = e.round_id AND r.debate_id = $1 JOIN poll p ON p.id = r.poll_id
     LEFT JOIN ballot b ON b.elector_id = e.id WHERE e.id = ANY($2::uuid[])) x) AS electors,
  (SELECT coalesce(json_agg(x), '[]') FROM (
     SELECT s.id, s.delegation_id, s.role FROM participant s WHERE s.id = ANY($3::uuid[]) AND s.left_at IS NULL) x) AS seats,
  (SELECT coalesce(json_agg(x), '[]') FROM (
     SELECT i.user_id, i.key, i.request_hash, i.answer FROM unnest($4::uuid[], $5::text[]) AS w(user_id, key)
     JOIN idempotency i ON i.user_id = w.user_id AND i.key = w.key) x) AS answers`;

const WRITE = `
WITH keys AS (
  INSERT INTO idempotency (user_id, key, request_hash, answer)
  SELECT * FROM unnest($20::uuid[], $21::text[], $22::text[], $23::jsonb[]) ON CONFLICT DO NOTHING RETURNING 1
), latest AS (
  INSERT INTO ballot (elector_id, round_id, packed, revision, seq, cast_by_id, cast_at)
  SELECT *, $2::timestamptz FROM unnest($3::uuid[], $4::uuid[], $5::bytea[], $6::int[], $7::int[], $8::uuid[])
  ON CONFLICT (elector_id) DO UPDATE SET packed = excluded.packed, revision = excluded.revision, seq = excluded.seq,
    cast_by_id = excluded.cast_by_id, cast_at = excluded.cast_at
), revisions AS (
  INSERT INTO ballot_revision (elector_id, revision, packed, seq, cast_by_id, at)
  SELECT *, $2::timestamptz FROM unnest($9::uuid[], $10::int[], $11::bytea[], $12::int[], $13::uuid[])
), entries AS (
  INSERT INTO record_entry (debate_id, seq, type, actor_id, payload, previous_hash, hash, at)
  SELECT $1::uuid, *, $2::timestamptz FROM unnest($14::int[], $15::text[], $16::uuid[], $17::text[], $18::text[], $19::text[])
), moved AS (
  UPDATE debate SET seq = $24::int, head = $25::text WHERE id = $1::uuid
)
SELECT (SELECT count(*)::int FROM keys) AS claimed, pg_notify('plenary', $26::text)`;
