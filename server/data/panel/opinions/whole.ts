import type { Rating } from "@/domain/opinions";
import { hot } from "../../connection/client";
import { type PackedHistory, unpacked } from "./packed-history";

/** All ratings that count on the map, as they are taken away: of visible claims, by whom, and on which day (UTC, its first millisecond). */
export type WholeOpinions = {
  readonly title: string;
  readonly question: string;
  readonly claims: readonly { readonly id: string; readonly text: string; readonly at: number; readonly isSeed: boolean }[];
  readonly ratings: readonly { readonly person: string; readonly claim: string; readonly rating: Rating; readonly day: number }[];
};

export async function wholeOpinions(debateId: string): Promise<WholeOpinions> {
  const { rows } = await hot.query<Row>({ name: "whole-opinions", text: WHOLE, values: [debateId] });
  const { title, question, claims, ratings, merged, histories } = rows[0]!;
  const standsFor = new Map(merged);
  const visible = new Set(claims.map(([id]) => id));
  const earlier = histories.flatMap(([id, day, packed]) =>
    unpacked(packed).map(({ person, claim, rating }) => ({ person: `${id}-${person}`, claim: standsFor.get(claim) ?? claim, rating, day })),
  );
  return {
    title,
    question,
    claims: claims.map(([id, text, at, isSeed]) => ({ id, text, at, isSeed })),
    ratings: [...ratings.map(([person, claim, rating, day]) => ({ person, claim, rating, day })), ...earlier].filter(({ claim }) =>
      visible.has(claim),
    ),
  };
}

/** What one participant rated: the words, the rating, and when. */
export async function ownRatings(
  debateId: string,
  participantId: string,
): Promise<readonly { readonly claim: string; readonly text: string; readonly rating: Rating; readonly at: Date }[]> {
  const { rows } = await hot.query<{ claim: string; text: string; rating: Rating; at: Date }>({
    name: "own-opinions",
    text: `SELECT c.id AS claim, CASE WHEN c.status = 'visible' THEN c.text ELSE '' END AS text, r.value AS rating, r.at
      FROM rating r JOIN claim c ON c.id = r.claim_id WHERE c.debate_id = $1::uuid AND r.participant_id = $2::uuid ORDER BY r.at, c.id`,
    values: [debateId, participantId],
  });
  return rows;
}

type Row = {
  readonly title: string;
  readonly question: string;
  readonly claims: readonly (readonly [id: string, text: string, at: number, isSeed: boolean])[];
  readonly ratings: readonly (readonly [person: string, claim: string, rating: Rating, day: number])[];
  readonly merged: readonly (readonly [claim: string, into: string])[];
  readonly histories: readonly (readonly [id: string, day: number, packed: PackedHistory])[];
};

const day = (column: string) => `(extract(epoch FROM date_trunc('day', ${column}, 'UTC')) * 1000)::bigint`;

const WHOLE = `SELECT d.title, d.question,
  (SELECT coalesce(json_agg(json_build_array(c.id, c.text, (extract(epoch FROM c.created_at) * 1000)::bigint, c.author_id IS NULL)
    ORDER BY c.created_at, c.id), '[]') FROM claim c WHERE c.debate_id = $1::uuid AND c.status = 'visible') AS claims,
  (SELECT coalesce(json_agg(json_build_array(r.participant_id, r.claim_id, r.value, ${day("r.at")})), '[]')
    FROM standing_claim_rating r WHERE r.debate_id = $1::uuid) AS ratings,
  (SELECT coalesce(json_agg(json_build_array(c.id, c.merged_into_id)), '[]')
    FROM claim c WHERE c.debate_id = $1::uuid AND c.merged_into_id IS NOT NULL) AS merged,
  (SELECT coalesce(json_agg(json_build_array(h.id, ${day("h.at")}, h.packed)), '[]')
    FROM opinion_history h WHERE h.debate_id = $1::uuid) AS histories
FROM debate d WHERE d.id = $1::uuid`;
