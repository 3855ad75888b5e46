import type { ConsistencyValue, RatingCounts, Status } from "@/domain/argumentation";
import { hot, type Transaction } from "../connection/client";
import type { DebateScope } from "../scope";

export type ConsistencyRow = {
  readonly claim: string;
  readonly option: string;
  readonly counts: RatingCounts;
  readonly mine: ConsistencyValue | null;
};

/** How often each value was given to each cell that was rated, and what this person gave. Whoever rated two claims that were merged counts once. */
export async function consistencyRows({ debate, participant }: DebateScope): Promise<readonly ConsistencyRow[]> {
  const { rows } = await hot.query<ConsistencyRow>({
    name: "consistency",
    text: CONSISTENCY,
    values: [debate.id, participant?.id ?? null],
  });
  return rows;
}

const countOf = (value: number) => `count(*) FILTER (WHERE r.value = ${value})`;
const CONSISTENCY = `
SELECT r.claim_id AS claim, o.key AS option, max(r.value) FILTER (WHERE r.participant_id = $2::uuid) AS mine,
  json_build_array(${[-2, -1, 0, 1, 2].map(countOf).join(", ")}) AS counts
FROM (
  SELECT DISTINCT ON (y.participant_id, y.option_id, coalesce(c.merged_into_id, c.id))
    y.participant_id, y.option_id, coalesce(c.merged_into_id, c.id) AS claim_id, y.value
  FROM consistency y JOIN claim c ON c.id = y.claim_id WHERE y.debate_id = $1::uuid
  ORDER BY y.participant_id, y.option_id, coalesce(c.merged_into_id, c.id), (c.merged_into_id IS NULL) DESC, y.at DESC) r
JOIN option o ON o.id = r.option_id
GROUP BY r.claim_id, o.key`;

export type ClaimWords = { readonly text: string; readonly isLocked: boolean };

export async function wordsOfClaims(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, ClaimWords>> {
  const { rows } = await hot.query<ClaimWords & { readonly id: string }>({
    name: "words-of-claims",
    text: `SELECT id, text, is_locked AS "isLocked" FROM claim WHERE debate_id = $1::uuid AND id = ANY($2::uuid[])`,
    values: [debateId, ids],
  });
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

export type Evidence = { readonly status: Status; readonly isLocked: boolean; readonly citations: number };

/** A claim of this debate as a row of the matrix, or null. */
export async function findEvidence(tx: Transaction, debateId: string, claimId: string): Promise<Evidence | null> {
  const [row] = await tx.$queryRaw<readonly Evidence[]>`
    SELECT c.status, c.is_locked AS "isLocked",
      (SELECT count(*)::int FROM standing_citation t WHERE t.claim_id = c.id AND t.debate_id = c.debate_id) AS citations
    FROM claim c WHERE c.id = ${claimId}::uuid AND c.debate_id = ${debateId}::uuid`;
  return row ?? null;
}

export async function findOptionId(tx: Transaction, debateId: string, key: string): Promise<string | null> {
  return (await tx.option.findUnique({ where: { debateId_key: { debateId, key } }, select: { id: true } }))?.id ?? null;
}

export type Rated = {
  readonly debateId: string;
  readonly participantId: string;
  readonly claimId: string;
  readonly optionId: string;
};

/** Keeps a participant's rating of a cell; false when it was this already. */
export async function rateCell(tx: Transaction, rated: Rated, value: number, at: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    INSERT INTO consistency AS y (participant_id, claim_id, option_id, debate_id, value, at)
    VALUES (${rated.participantId}::uuid, ${rated.claimId}::uuid, ${rated.optionId}::uuid, ${rated.debateId}::uuid, ${value}, ${at})
    ON CONFLICT (participant_id, claim_id, option_id) DO UPDATE SET value = excluded.value, at = excluded.at
    WHERE y.value IS DISTINCT FROM excluded.value`;
  return changed === 1;
}

/** Takes a rating back, with those of claims that were merged into this one; false when there was none. */
export async function unrateCell(tx: Transaction, { debateId, participantId, claimId, optionId }: Rated): Promise<boolean> {
  const { count } = await tx.consistency.deleteMany({
    where: { debateId, participantId, optionId, claim: { OR: [{ id: claimId }, { mergedIntoId: claimId }] } },
  });
  return count > 0;
}
