import type { Rating } from "@/domain/opinions";
import { hot } from "../../connection/client";
import type { PackedHistory } from "./packed-history";
import { type PackedRatings, packedRatings, type RatingBytes } from "./packed-ratings";

type ClaimRow = readonly [claim: string, isVisible: boolean, mergedInto: string | null];
type RatingRow = readonly [participant: string, claim: string, rating: Rating];
type Claims = readonly (readonly [claim: string, isVisible: boolean])[];

export type AllRatings = { readonly seq: number; readonly claims: Claims } & PackedRatings;
export type RatingsSince = { readonly seq: number; readonly claims: Claims | null; readonly ratings: readonly RatingRow[] };

/** Every claim that stands, and every rating of one, those of earlier conversations too; of one moment. */
export async function allRatings(debateId: string): Promise<AllRatings> {
  const { rows } = await hot.query<
    { seq: number; claims: ClaimRow[]; histories: (readonly [id: string, packed: PackedHistory])[] } & RatingBytes
  >({ name: "all-opinions", text: ALL, values: [debateId] });
  const [row] = rows;
  if (!row) throw new Error(`There is no debate ${debateId}.`);
  const claims = standing(row.claims);
  const mergedInto = new Map(row.claims.flatMap(([claim, , into]) => (into === null ? [] : [[claim, into] as const])));
  return { seq: row.seq, claims, ...packedRatings(row, row.histories, { claims: claims.map(([claim]) => claim), mergedInto }) };
}

/**
 * What the record has that changes ratings, from after `seq` on; null where ratings came to belong to other claims or people, and all
 * have to be read again. Claims are read whole where anything but ratings happened.
 */
export async function ratingsSince(debateId: string, seq: number): Promise<RatingsSince | null> {
  const { rows } = await hot.query<{
    seq: number;
    is_regrouped: boolean;
    claims: ClaimRow[] | null;
    ratings: { actor: string; payload: string }[];
  }>({ name: "opinions-since", text: SINCE, values: [debateId, seq] });
  const [row] = rows;
  if (!row) throw new Error(`There is no debate ${debateId}.`);
  if (row.is_regrouped) return null;
  return {
    seq: row.seq,
    claims: row.claims && standing(row.claims),
    ratings: row.ratings.map(({ actor, payload }): RatingRow => {
      const { claimId, value } = JSON.parse(payload) as { claimId: string; value: Rating };
      return [actor, claimId, value];
    }),
  };
}

const standing = (claims: readonly ClaimRow[]): Claims =>
  claims.flatMap(([claim, isVisible, into]) => (into === null ? [[claim, isVisible] as const] : []));

const CLAIMS = `(SELECT coalesce(json_agg(json_build_array(c.id, c.status = 'visible', c.merged_into_id) ORDER BY c.id), '[]')
  FROM claim c WHERE c.debate_id = $1::uuid)`;

/** Four bytes a rating: as rows of JSON, millions of them would hold up the server that reads them. */
const ALL = `WITH place AS (
  SELECT id, (row_number() OVER (ORDER BY id) - 1)::int AS place FROM claim WHERE debate_id = $1::uuid AND merged_into_id IS NULL
), own AS (
  SELECT r.participant_id AS person, count(*)::int AS size, string_agg(int4send(3 * p.place + r.value + 1), ''::bytea) AS cells
  FROM standing_claim_rating r JOIN place p ON p.id = r.claim_id WHERE r.debate_id = $1::uuid GROUP BY r.participant_id
)
SELECT d.seq, ${CLAIMS} AS claims,
  (SELECT coalesce(json_agg(person ORDER BY person), '[]') FROM own) AS people,
  (SELECT coalesce(json_agg(size ORDER BY person), '[]') FROM own) AS sizes,
  (SELECT coalesce(string_agg(cells, ''::bytea ORDER BY person), ''::bytea) FROM own) AS cells,
  (SELECT coalesce(json_agg(json_build_array(h.id, h.packed)), '[]') FROM opinion_history h WHERE h.debate_id = $1::uuid) AS histories
FROM debate d WHERE d.id = $1::uuid`;

const SINCE = `WITH new AS MATERIALIZED (SELECT seq, type, actor_id, payload FROM record_entry WHERE debate_id = $1::uuid AND seq > $2)
SELECT d.seq, EXISTS (SELECT FROM new WHERE type IN ('claim-merged', 'claim-unmerged', 'ratings-imported', 'ratings-removed')) AS is_regrouped,
  CASE WHEN EXISTS (SELECT FROM new WHERE type <> 'claim-rated') THEN ${CLAIMS} END AS claims,
  (SELECT coalesce(json_agg(json_build_object('actor', actor_id, 'payload', payload) ORDER BY seq), '[]')
    FROM new WHERE type = 'claim-rated') AS ratings
FROM debate d WHERE d.id = $1::uuid`;
