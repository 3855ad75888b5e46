import type { Rating } from "@/domain/opinions";
import { hot } from "../../connection/client";
import { type PackedHistory, unpacked } from "./packed-history";

type ClaimRow = readonly [claim: string, isVisible: boolean, mergedInto: string | null];
type RatingRow = readonly [participant: string, claim: string, rating: Rating];
type Claims = readonly (readonly [claim: string, isVisible: boolean])[];

export type AllRatings = { readonly seq: number; readonly claims: Claims; readonly ratings: readonly RatingRow[] };
export type RatingsSince = { readonly seq: number; readonly claims: Claims | null; readonly ratings: readonly RatingRow[] };

/** Every claim that stands, and every rating of one, those of earlier conversations too; of one moment. */
export async function allRatings(debateId: string): Promise<AllRatings> {
  const { rows } = await hot.query<{
    seq: number;
    claims: ClaimRow[];
    ratings: RatingRow[];
    histories: (readonly [id: string, packed: PackedHistory])[];
  }>({ name: "all-opinions", text: ALL, values: [debateId] });
  const [row] = rows;
  if (!row) throw new Error(`There is no debate ${debateId}.`);
  const standsFor = new Map(row.claims.flatMap(([claim, , into]) => (into === null ? [] : [[claim, into] as const])));
  return {
    seq: row.seq,
    claims: standing(row.claims),
    ratings: [...row.ratings, ...row.histories.flatMap(([id, packed]) => historyRatings(id, packed, standsFor))],
  };
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

/** Where two claims that somebody rated were merged, the rating of the one that stands counts. */
function historyRatings(id: string, packed: PackedHistory, standsFor: ReadonlyMap<string, string>): RatingRow[] {
  const ratings = unpacked(packed).map(({ person, claim, rating }) => ({ person, claim, rating, into: standsFor.get(claim) ?? claim }));
  // Later ones replace earlier ones: those of claims that stand come last.
  return [...ratings.filter(({ claim, into }) => claim !== into), ...ratings.filter(({ claim, into }) => claim === into)].map(
    ({ person, into, rating }) => [`${id}-${person}`, into, rating],
  );
}

const CLAIMS = `(SELECT coalesce(json_agg(json_build_array(c.id, c.status = 'visible', c.merged_into_id)), '[]')
  FROM claim c WHERE c.debate_id = $1::uuid)`;

const ALL = `SELECT d.seq, ${CLAIMS} AS claims,
  (SELECT coalesce(json_agg(json_build_array(r.participant_id, r.claim_id, r.value)), '[]')
    FROM standing_claim_rating r WHERE r.debate_id = $1::uuid) AS ratings,
  (SELECT coalesce(json_agg(json_build_array(h.id, h.packed)), '[]') FROM opinion_history h WHERE h.debate_id = $1::uuid) AS histories
FROM debate d WHERE d.id = $1::uuid`;

const SINCE = `WITH new AS MATERIALIZED (SELECT seq, type, actor_id, payload FROM record_entry WHERE debate_id = $1::uuid AND seq > $2)
SELECT d.seq, EXISTS (SELECT FROM new WHERE type IN ('claim-merged', 'claim-unmerged', 'ratings-imported')) AS is_regrouped,
  CASE WHEN EXISTS (SELECT FROM new WHERE type <> 'claim-rated') THEN ${CLAIMS} END AS claims,
  (SELECT coalesce(json_agg(json_build_object('actor', actor_id, 'payload', payload) ORDER BY seq), '[]')
    FROM new WHERE type = 'claim-rated') AS ratings
FROM debate d WHERE d.id = $1::uuid`;
