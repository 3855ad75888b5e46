import { prisma } from "../../connection/client";
import type { DebateScope } from "../../scope";

export type RecordRow = {
  readonly seq: number;
  readonly type: string;
  readonly actor: string | null;
  readonly payload: string;
  readonly at: Date;
  readonly hash: string;
  readonly previous_hash: string;
};

/** Entries before `before` (or the newest), newest first, of one type or all. */
export async function listRecord(scope: DebateScope, before: number | null, type: string | null, limit: number): Promise<RecordRow[]> {
  return prisma.$queryRaw<RecordRow[]>`
    SELECT n.seq, n.type, p.display_name AS actor, n.payload, n.at, n.hash, n.previous_hash
    FROM record_entry n LEFT JOIN participant p ON p.id = n.actor_id
    WHERE n.debate_id = ${scope.debate.id}::uuid
      AND (${before}::int IS NULL OR n.seq < ${before}::int) AND (${type}::text IS NULL OR n.type = ${type}::text)
    ORDER BY n.seq DESC LIMIT ${limit}`;
}

/** What sentences and hiding need besides the entries: the record's head, names by key, and polls still blind. */
export async function findRecordFacts(scope: DebateScope) {
  const debateId = scope.debate.id;
  const [debate, delegations, people, polls] = await Promise.all([
    prisma.debate.findUniqueOrThrow({ where: { id: debateId }, select: { seq: true, head: true } }),
    prisma.delegation.findMany({ where: { debateId }, select: { key: true, name: true } }),
    prisma.participant.findMany({ where: { debateId }, select: { id: true, displayName: true } }),
    prisma.poll.findMany({ where: { debateId }, select: { key: true, title: true, rounds: { select: { closedAt: true } } } }),
  ]);
  return {
    head: { seq: debate.seq, hash: debate.head },
    delegations: new Map(delegations.map(({ key, name }) => [key, name])),
    people: new Map(people.map(({ id, displayName }) => [id, displayName])),
    polls: new Map(polls.map(({ key, title }) => [key, title])),
    openPolls: new Set(polls.filter(({ rounds }) => rounds.some(({ closedAt }) => closedAt === null)).map(({ key }) => key)),
  };
}
