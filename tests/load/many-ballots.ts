import pg from "pg";
import { type Ballot, packBallot } from "@/domain/tally";
import { prisma } from "@/server/data/connection/client";
import type { TestDebate } from "../support/factories/a-debate";

/** Seats that many voters in a debate's voting delegations, in turn. */
export async function seatMany({ id }: TestDebate, count: number): Promise<void> {
  await administer(
    `WITH person AS (
       INSERT INTO "user" (id, name) SELECT gen_random_uuid(), 'Voter ' || n FROM generate_series(1, $2::int) n RETURNING id
     ), seat AS (
       SELECT array_agg(id ORDER BY "order") AS delegations FROM delegation WHERE debate_id = $1 AND kind = 'voting'
     )
     INSERT INTO participant (id, debate_id, user_id, delegation_id, role, display_name)
     SELECT gen_random_uuid(), $1, p.id, s.delegations[1 + (row_number() OVER ())::int % cardinality(s.delegations)], 'delegate', 'Voter'
     FROM person p, seat s`,
    [id, count],
  );
}

/** The electors of the poll's open round cast these ballots, one each. */
export async function castMany({ id }: TestDebate, poll: string, ballots: readonly Ballot[]): Promise<void> {
  const where = { debateId: id, poll: { key: poll }, closedAt: null };
  const round = await prisma.round.findFirstOrThrow({ where, select: { id: true, optionKeys: true } });
  await administer(
    `INSERT INTO ballot (elector_id, round_id, packed, revision, seq, cast_by_id, cast_at)
     SELECT e.id, $1, b.packed, 1, 1000000 + e.number, e.participant_id, now()
     FROM (SELECT id, participant_id, row_number() OVER (ORDER BY participant_id)::int AS number FROM elector WHERE round_id = $1) e
     JOIN unnest($2::bytea[]) WITH ORDINALITY AS b(packed, number) ON b.number = e.number`,
    [round.id, ballots.map((ballot) => Buffer.from(packBallot(ballot, round.optionKeys)))],
  );
  await administer("ANALYZE elector, ballot, participant", []);
}

/** As the owner of the tables, without the application's patience. */
async function administer(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(sql, [...values]);
  await client.end();
}

/** Ranked ballots that name some of the options in some order, always the same ones. */
export function rankedBallots(options: readonly string[], count: number): Ballot[] {
  let state = 20_261_122;
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const left = [...options];
    const length = 1 + chance(options.length);
    return { tiers: Array.from({ length }, () => left.splice(chance(left.length), 1)) };
  });
}
