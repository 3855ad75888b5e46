import { v7 as uuidv7 } from "uuid";
import type { Electorate } from "@/contracts/debates/scenario";
import { LEAST_SECRET_VOTERS } from "@/domain/disclosure";
import type { Prisma } from "@/prisma/generated/client";
import { wakeAt } from "../../acts/jobs/queue";
import { prisma, type Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";
import type { RoundTieBreak } from "./polls";

export type NewRound = {
  readonly pollId: string;
  readonly debateId: string;
  readonly number: number;
  readonly optionKeys: readonly string[];
  readonly openedAt: Date;
  readonly deadline: Date | null;
  /** What it has in place of a deadline while the clock stands still. */
  readonly heldMs: number | null;
  readonly electorate: Electorate;
  readonly tieBreak: RoundTieBreak;
};
export type ElectorRow = {
  readonly id: string;
  readonly participant_id: string | null;
  readonly delegation_id: string | null;
  readonly delegation: string | null;
  readonly name: string;
  readonly weight: number;
};

/** Opens a round and writes down who may vote in it: whoever sits in a voting delegation, or the voting delegations themselves, or both. */
export async function insertRound(tx: Transaction, round: NewRound): Promise<{ readonly id: string; readonly electors: ElectorRow[] }> {
  const id = uuidv7();
  const { pollId, debateId, number, openedAt, deadline, heldMs } = round;
  const tieBreak = round.tieBreak as Prisma.InputJsonObject;
  await tx.round.create({
    data: { id, pollId, debateId, number, optionKeys: [...round.optionKeys], openedAt, deadline, heldMs, tieBreak },
    select: { id: true },
  });
  if (deadline) await wakeAt(tx, debateId, deadline);
  if (round.electorate !== "delegations")
    await tx.$executeRaw`
      INSERT INTO elector (id, round_id, participant_id, capacity, weight)
      SELECT gen_random_uuid(), ${id}::uuid, p.id, 'participant', 1
      FROM participant p JOIN delegation g ON g.id = p.delegation_id
      WHERE p.debate_id = ${debateId}::uuid AND p.left_at IS NULL AND g.kind = 'voting'`;
  if (round.electorate !== "participants")
    await tx.$executeRaw`
      INSERT INTO elector (id, round_id, delegation_id, capacity, weight)
      SELECT gen_random_uuid(), ${id}::uuid, g.id, 'delegation', g.weight
      FROM delegation g WHERE g.debate_id = ${debateId}::uuid AND g.kind = 'voting'`;
  return { id, electors: await listElectors(tx, id) };
}

/** What may stand beside a secret ballot of each elector, as the sizes of delegations are when the round opens. */
export async function keepGroups(tx: Transaction, groups: readonly { readonly id: string; readonly group: string }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE elector e SET kept_group = k.kept
    FROM unnest(${groups.map(({ id }) => id)}::uuid[], ${groups.map(({ group }) => group)}::text[]) AS k(id, kept) WHERE e.id = k.id`;
}

/** `uncounted`: a secret round in which too few voted. */
export async function closeRoundRow(tx: Transaction, roundId: string, closedAt: Date, uncounted = false): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { closedAt, heldMs: null, uncounted }, select: { id: true } });
}

/** Whether anybody has voted in a round, or broken silence in it; of a secret round, whether so many have that it may be said. */
export async function hasVotes(tx: Transaction, roundId: string): Promise<boolean> {
  if ((await tx.secretVoter.count({ where: { roundId } })) >= LEAST_SECRET_VOTERS) return true;
  const ballot = await tx.ballot.findFirst({ where: { roundId }, select: { electorId: true } });
  return ballot !== null || (await tx.objection.findFirst({ where: { roundId }, select: { id: true } })) !== null;
}

/** Ends a round in which nobody voted as one that was never held, and with it the few secret ballots of which nobody is told. */
export async function cancelRoundRow(tx: Transaction, roundId: string, now: Date): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { closedAt: now, cancelledAt: now, heldMs: null }, select: { id: true } });
  await tx.secretBallot.deleteMany({ where: { roundId } });
}

export async function insertTally(tx: Transaction, roundId: string, content: unknown, computedAt: Date): Promise<void> {
  await tx.tally.create({
    data: { roundId, version: 1, content: content as Prisma.InputJsonValue, computedAt },
    select: { version: true },
  });
}

export async function findTally(source: Source, roundId: string): Promise<unknown> {
  const row = await (source === "now" ? prisma : source).tally.findFirst({
    where: { roundId },
    orderBy: { version: "desc" },
    select: { content: true },
  });
  return row?.content ?? null;
}

export type Eligible = {
  readonly capacity: "participant" | "delegation";
  readonly eligible: number;
  readonly weight: number;
};

/** How many electors a round has, and what they weigh, by capacity. */
export const countElectors = (source: Source, roundId: string) => rowsOf<Eligible>(source, "count-electors", ELIGIBLE, [roundId]);

const ELIGIBLE = `
SELECT capacity, count(*)::int AS eligible, sum(weight)::float8 AS weight FROM elector WHERE round_id = $1::uuid GROUP BY capacity`;

/** Everybody who may vote in a round, in a stable order. */
export async function listElectors(source: Source, roundId: string): Promise<ElectorRow[]> {
  return (source === "now" ? prisma : source).$queryRaw<ElectorRow[]>`
    SELECT e.id, e.participant_id, e.delegation_id, e.weight, coalesce(g.key, q.key) AS delegation, coalesce(p.display_name, g.name) AS name
    FROM elector e
    LEFT JOIN delegation g ON g.id = e.delegation_id
    LEFT JOIN participant p ON p.id = e.participant_id
    LEFT JOIN delegation q ON q.id = p.delegation_id
    WHERE e.round_id = ${roundId}::uuid ORDER BY e.id`;
}

/** Debates with a round whose deadline has passed and that nobody has closed yet. */
export async function debatesWithDueRounds(): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT DISTINCT d.id FROM round r JOIN debate d ON d.id = r.debate_id
    WHERE r.closed_at IS NULL AND r.deadline <= clock_timestamp() AND d.status = 'open' LIMIT 50`;
  return rows.map(({ id }) => id);
}

/** Keys of the polls of one debate whose round is past its deadline, at an instant of the database's clock. */
export async function dueRounds(tx: Transaction, debateId: string, now: Date): Promise<readonly string[]> {
  const rounds = await tx.round.findMany({
    where: { debateId, closedAt: null, deadline: { lte: now } },
    orderBy: { openedAt: "asc" },
    select: { poll: { select: { key: true } } },
  });
  return rounds.map(({ poll }) => poll.key);
}
