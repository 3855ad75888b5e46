import { createHash } from "node:crypto";
import { DomainError } from "@/domain/kernel";
import { isRunning } from "@/domain/permissions";
import { type Activity, refusalToAct, refusalWhileFrozen } from "@/domain/phases";
import { canonicalJson, chainEntries, type RecordType } from "@/domain/record";
import type { Prisma } from "@/prisma/generated/client";
import { hot, prisma, type Transaction } from "../connection/client";
import { sqlStateOf } from "../connection/sql-state";
import type { DebateScope, Request, UserScope } from "../scope";
import { inTurn } from "./turns";

export type NewEntry = { readonly type: RecordType; readonly payload: unknown };
export type Locked = { readonly now: Date; readonly seq: number; readonly phaseOrder: number; readonly phaseDeadline: Date | null };
type Work<Answer> = (tx: Transaction, locked: Locked) => Promise<{ readonly answer: Answer; readonly entries: readonly NewEntry[] }>;

/**
 * One recorded act: takes the debate's row lock, asks the phase again by the database's clock, does the work, appends
 * its entries to the record and keeps the answer under the request's key. All of it happens or none of it.
 */
export function act<Answer>(scope: DebateScope, during: Activity | null, work: Work<Answer>): Promise<Answer> {
  const inside = () =>
    prisma.$transaction((tx) => answerOnce(tx, scope.user?.id ?? null, scope.request, () => actInside(tx, scope, during, work)));
  // Whoever runs the debate does not wait behind a whole class.
  return inTurn(scope.debate.id, inside, { isUrgent: isRunning(scope.role) });
}

async function actInside<Answer>(tx: Transaction, scope: DebateScope, during: Activity | null, work: Work<Answer>): Promise<Answer> {
  const locked = await lockDebate(tx, scope.debate.id);
  const refusal = during
    ? refusalToAct(during, locked.phase, locked.now.getTime())
    : isRunning(scope.role)
      ? null
      : refusalWhileFrozen(locked.phase);
  if (refusal) throw refusal;
  const { answer, entries } = await work(tx, {
    ...locked,
    phaseDeadline: locked.phase.deadline === null ? null : new Date(locked.phase.deadline),
  });
  await appendEntries(tx, scope.debate.id, scope.participant?.id ?? null, locked, entries);
  return answer;
}

/** A change outside any debate, answered once per key. */
export function once<Answer>(scope: UserScope, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return prisma.$transaction((tx) => answerOnce(tx, scope.user.id, scope.request, () => work(tx)));
}

export const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function answerOnce<Answer>(
  tx: Transaction,
  userId: string | null,
  request: Request | null,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!request || !userId) return work();
  const claimed = await claim(tx, userId, request);
  if (claimed === 0) return (await earlierAnswer(tx, userId, request)) as Answer;
  const answer = await work();
  await tx.idempotency.update({
    where: { userId_key: { userId, key: request.key } },
    data: { answer: { value: (answer ?? null) as Prisma.InputJsonValue } },
    select: { key: true },
  });
  return answer;
}

/** Waits for whoever is answering the same request, but not for ever. */
async function claim(tx: Transaction, userId: string, { key, hash }: Request): Promise<number> {
  try {
    return await tx.$executeRaw`
      INSERT INTO idempotency (user_id, key, request_hash) VALUES (${userId}::uuid, ${key}, ${hash}) ON CONFLICT DO NOTHING`;
  } catch (error) {
    throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? inFlight() : error;
  }
}

const LOCK_NOT_AVAILABLE = "55P03";

function inFlight(): DomainError {
  return new DomainError("in-flight", "The same request is still being answered. Try again in a moment.");
}

/** Whether this very request was answered before: its answer is due whatever has become of the debate since. */
export async function wasAnswered(userId: string, { key, hash }: Request): Promise<boolean> {
  const { rowCount } = await hot.query({
    name: "was-answered",
    text: "SELECT FROM idempotency WHERE user_id = $1 AND key = $2 AND request_hash = $3 AND answer IS NOT NULL",
    values: [userId, key, hash],
  });
  return rowCount === 1;
}

async function earlierAnswer(tx: Transaction, userId: string, request: Request): Promise<unknown> {
  const earlier = await tx.idempotency.findUnique({
    where: { userId_key: { userId, key: request.key } },
    select: { requestHash: true, answer: true },
  });
  if (!earlier) throw inFlight();
  if (earlier.requestHash !== request.hash)
    throw new DomainError("key-reused", "This request's key was already used for something else. Reload the page and try again.");
  return (earlier.answer as { value: unknown } | null)?.value ?? null;
}

type LockRow = {
  seq: number;
  head: string;
  status: string;
  phase_order: number;
  title: string;
  allows: string[];
  deadline: Date | null;
  is_frozen: boolean;
  now: Date;
};

/** Takes the debate's row lock; what is read after it stays true until the transaction ends. */
export async function lockDebate(tx: Transaction, debateId: string) {
  await tx.$executeRaw`SELECT FROM debate WHERE id = ${debateId}::uuid FOR UPDATE`;
  // A second statement, so that phase and clock are read after the lock is held: an earlier reading lets a late act slip in behind a close.
  const [row] = await tx.$queryRaw<LockRow[]>`
    SELECT d.seq, d.head, d.status, d.phase_order, f.title, f.allows, f.deadline, d.frozen_at IS NOT NULL AS is_frozen, clock_timestamp() AS now
    FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order WHERE d.id = ${debateId}::uuid`;
  if (!row) throw new DomainError("not-found", "There is no such debate.");
  const { title, allows, status: debateStatus, is_frozen: isFrozen } = row;
  const phase = { title, allows, deadline: row.deadline?.getTime() ?? null, debateStatus, isFrozen };
  return { seq: row.seq, head: row.head, phaseOrder: row.phase_order, now: row.now, phase };
}

/** Writes entries to the record of a debate whose lock is held, and rings for those who follow it. */
export async function appendEntries(
  tx: Transaction,
  debateId: string,
  actorId: string | null,
  locked: { readonly seq: number; readonly head: string; readonly now: Date },
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const at = locked.now.toISOString();
  const chained = chainEntries(
    { seq: locked.seq, hash: locked.head },
    entries.map(({ type, payload }) => ({ type, payload, at, actor: actorId })),
    sha256,
  );
  const rows = chained.entries.map(({ seq, type, payload, previousHash, hash }) => ({
    seq,
    type,
    payload: canonicalJson(payload),
    previous_hash: previousHash,
    hash,
  }));
  // One statement: everybody else in this debate waits until it is through.
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO record_entry (debate_id, seq, type, actor_id, payload, at, previous_hash, hash)
      SELECT ${debateId}::uuid, e.seq, e.type, ${actorId}::uuid, e.payload, ${locked.now}::timestamptz, e.previous_hash, e.hash
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS e (seq int, type text, payload text, previous_hash text, hash text)
    ), moved AS (
      UPDATE debate SET seq = ${chained.head.seq}, head = ${chained.head.hash} WHERE id = ${debateId}::uuid
    )
    SELECT pg_notify('plenary', ${`${debateId} ${chained.head.seq}`})`;
}
