import { v7 as newId } from "uuid";
import { hot, type Transaction } from "../../connection/client";
import type { Thing } from "./write";

/** Whether this claim or argument belongs to the debate. */
export async function isInDebate(tx: Transaction, debateId: string, thing: Thing): Promise<boolean> {
  const found =
    "claimId" in thing
      ? await tx.claim.findFirst({ where: { id: thing.claimId, debateId }, select: { id: true } })
      : await tx.argument.findFirst({ where: { id: thing.argumentId, debateId }, select: { id: true } });
  return found !== null;
}

export async function addFollows(tx: Transaction, participantId: string, things: readonly Thing[], at: Date): Promise<void> {
  await tx.follow.createMany({ data: things.map((thing) => ({ id: newId(), participantId, at, ...thing })), skipDuplicates: true });
}

export async function removeFollow(tx: Transaction, participantId: string, thing: Thing): Promise<void> {
  await tx.follow.deleteMany({ where: { participantId, ...thing } });
}

type Followed = { readonly claims: readonly string[]; readonly arguments: readonly string[] };

/** Participants who follow one of these claims or arguments of the debate, each once. */
export async function followersOf(tx: Transaction, debateId: string, followed: Followed): Promise<readonly string[]> {
  const rows = await tx.follow.findMany({
    where: {
      OR: [{ claim: { debateId, id: { in: [...followed.claims] } } }, { argument: { debateId, id: { in: [...followed.arguments] } } }],
    },
    select: { participantId: true },
    distinct: ["participantId"],
  });
  return rows.map(({ participantId }) => participantId);
}

/**
 * Who hears of an answer to a claim: those who follow it, a claim that was merged into it, or an argument that rests on it; of an
 * answer to an argument's step those who follow the argument.
 */
export async function followersOfTarget(
  tx: Transaction,
  target: { readonly claim: string } | { readonly argument: string },
): Promise<readonly string[]> {
  const rows =
    "argument" in target
      ? await tx.follow.findMany({ where: { argumentId: target.argument }, select: { participantId: true } })
      : await tx.$queryRaw<{ readonly participantId: string }[]>`
          WITH same AS (SELECT c.id FROM claim c WHERE c.id = ${target.claim}::uuid OR c.merged_into_id = ${target.claim}::uuid)
          SELECT DISTINCT f.participant_id AS "participantId" FROM follow f
          WHERE f.claim_id IN (SELECT id FROM same)
            OR f.argument_id IN (SELECT m.argument_id FROM premise m JOIN argument a ON a.id = m.argument_id
              WHERE m.claim_id IN (SELECT id FROM same) AND a.status = 'visible')`;
  return rows.map(({ participantId }) => participantId);
}

type FollowRow = { readonly claims: readonly string[] | null; readonly arguments: readonly string[] | null };

/** What a participant follows. */
export async function followsOf(participantId: string): Promise<Followed> {
  const { rows } = await hot.query<FollowRow>({ name: "follows", text: FOLLOWS, values: [participantId] });
  return { claims: rows[0]?.claims ?? [], arguments: rows[0]?.arguments ?? [] };
}

const FOLLOWS = `
SELECT array_agg(claim_id) FILTER (WHERE claim_id IS NOT NULL) AS claims,
  array_agg(argument_id) FILTER (WHERE argument_id IS NOT NULL) AS arguments
FROM follow WHERE participant_id = $1::uuid`;
