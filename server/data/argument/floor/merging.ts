import { v7 as newId } from "uuid";
import type { MergeGraph, Status } from "@/domain/argumentation";
import { hot, prisma, type Transaction } from "../../connection/client";
import { standingInferences } from "./arguments";

/** As much of the floor as decides whether one of two claims may be merged into the other. */
export async function mergeGraph(tx: Transaction, debateId: string, from: string, into: string): Promise<MergeGraph> {
  const claims = await tx.claim.findMany({
    where: { debateId, id: { in: [from, into] } },
    select: { id: true, status: true, merged: { select: { id: true }, take: 1 } },
  });
  return {
    options: new Set(),
    claims: new Map(claims.map(({ id, status }) => [id, status as Status])),
    arguments: await standingInferences(tx, debateId),
    tookIn: new Set(claims.filter(({ merged }) => merged.length > 0).map(({ id }) => id)),
  };
}

export async function findMerged(tx: Transaction, debateId: string, id: string) {
  const claim = await tx.claim.findFirst({
    where: { id, debateId },
    select: { ...MERGED, mergedInto: { select: { id: true, text: true } } },
  });
  return claim && { ...claim, status: claim.status as Status };
}

const MERGED = { id: true, text: true, status: true, isLocked: true, authorId: true, delegationId: true } as const;

export async function markMerged(tx: Transaction, id: string, into: string): Promise<void> {
  await tx.claim.update({ where: { id }, data: { status: "merged", mergedIntoId: into }, select: { id: true } });
}

export async function markUnmerged(tx: Transaction, id: string): Promise<void> {
  await tx.claim.update({ where: { id }, data: { status: "visible", mergedIntoId: null }, select: { id: true } });
}

type LoggedMerge = {
  readonly debateId: string;
  readonly claimId: string;
  readonly intoId: string;
  readonly actorId: string | null;
  readonly at: Date;
};

/** Keeps a merge in the moderation log. */
export async function logMerge(tx: Transaction, merge: LoggedMerge): Promise<void> {
  await tx.moderationAction.createMany({ data: [{ id: newId(), action: "merge", ...merge }] });
}

/** Keeps its undoing there, beside the merge it undoes. */
export async function logUnmerge(tx: Transaction, undone: LoggedMerge): Promise<void> {
  const merge = await tx.moderationAction.findFirst({
    where: { debateId: undone.debateId, claimId: undone.claimId, action: "merge" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  await tx.moderationAction.createMany({ data: [{ id: newId(), action: "unmerge", aboutId: merge?.id ?? null, ...undone }] });
}

export type MovedRow = {
  readonly premises: number;
  readonly replies: number;
  readonly citations: number;
  readonly ratings: number;
  /** Of these ratings, those by people who rated both: theirs of the claim that stands counts. */
  readonly rated_both: number;
};

/** All that decides whether a claim may be merged into another, and what hangs on it and would be read there. */
export async function readMerge(debateId: string, from: string, into: string) {
  const [claim, standing, graph, moved] = await Promise.all([
    findMerged(prisma, debateId, from),
    findMerged(prisma, debateId, into),
    mergeGraph(prisma, debateId, from, into),
    hot.query<MovedRow>({ name: "moved-by-merge", text: MOVED, values: [debateId, from, into] }),
  ]);
  return { claim, into: standing, graph, moved: moved.rows[0]! };
}

const MOVED = `
SELECT
  (SELECT count(*)::int FROM premise m JOIN argument a ON a.id = m.argument_id
    WHERE m.claim_id = $2::uuid AND a.debate_id = $1::uuid AND a.status <> 'withdrawn') AS premises,
  (SELECT count(*)::int FROM argument a WHERE a.debate_id = $1::uuid AND a.target_claim_id = $2::uuid AND a.status <> 'withdrawn') AS replies,
  (SELECT count(*)::int FROM citation t WHERE t.debate_id = $1::uuid AND t.claim_id = $2::uuid AND t.status = 'visible') AS citations,
  (SELECT count(*)::int FROM rating r JOIN claim c ON c.id = r.claim_id WHERE c.debate_id = $1::uuid AND c.id = $2::uuid) AS ratings,
  (SELECT count(*)::int FROM rating r JOIN claim c ON c.id = r.claim_id JOIN rating s ON s.participant_id = r.participant_id AND s.claim_id = $3::uuid
    WHERE c.debate_id = $1::uuid AND c.id = $2::uuid) AS rated_both`;

export type MergedRow = {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
  readonly author_id: string | null;
  readonly delegation_id: string | null;
};

/** The claims that were merged into this one, earliest first. */
export async function mergedInto(debateId: string, claimId: string): Promise<readonly MergedRow[]> {
  const { rows } = await hot.query<MergedRow>({ name: "merged-into", text: MERGED_INTO, values: [debateId, claimId] });
  return rows;
}

const MERGED_INTO = `
SELECT c.id, c.text, p.display_name AS author, c.author_id, c.delegation_id
FROM claim c LEFT JOIN participant p ON p.id = c.author_id
WHERE c.debate_id = $1::uuid AND c.merged_into_id = $2::uuid ORDER BY c.created_at, c.id`;
