import { hot, prisma, type Transaction } from "../../connection/client";

/** Claims that everybody reads, the oldest first. */
export function visibleClaims(
  debateId: string,
  tx: Transaction = prisma,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  return tx.claim.findMany({
    where: { debateId, status: "visible" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });
}

/** The words of those that can be rated: visible, and not locked. */
export async function rateableTexts(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await hot.query<{ id: string; text: string }>({
    name: "rateable-texts",
    text: "SELECT id, text FROM claim WHERE debate_id = $1::uuid AND id = ANY($2::uuid[]) AND status = 'visible' AND NOT is_locked",
    values: [debateId, ids],
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export type Unrated = {
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly rated: number;
  readonly all: number;
};

/** What somebody has not rated yet, what fewest others have rated first; and how many visible claims there are. */
export async function unratedClaims(debateId: string, participantId: string, most: number): Promise<Unrated> {
  const { rows } = await hot.query<Unrated>({ name: "unrated-claims", text: UNRATED, values: [debateId, participantId, most] });
  return rows[0]!;
}

const UNRATED = `WITH visible AS (
  SELECT c.id, c.text, c.is_locked, EXISTS (
    SELECT FROM standing_claim_rating r WHERE r.debate_id = $1::uuid AND r.claim_id = c.id AND r.participant_id = $2::uuid
  ) AS is_rated FROM claim c WHERE c.debate_id = $1::uuid AND c.status = 'visible'
), next AS (
  SELECT v.id, v.text, (SELECT count(*) FROM rating r WHERE r.claim_id = v.id) AS ratings
  FROM visible v WHERE NOT v.is_rated AND NOT v.is_locked ORDER BY ratings, v.id LIMIT $3
)
SELECT (SELECT coalesce(json_agg(json_build_object('id', id, 'text', text) ORDER BY ratings, id), '[]') FROM next) AS claims,
  (SELECT count(*) FILTER (WHERE is_rated) FROM visible)::int AS rated, (SELECT count(*) FROM visible)::int AS "all"`;
