import type { SearchKind } from "@/contracts/argument/search";
import { rowsOf } from "../../connection/statement";

export type HitRow = {
  readonly kind: SearchKind;
  /** The thing as it stands. */
  readonly id: string;
  /** The wording that was found: for a merged claim its own. */
  readonly found_id: string;
  readonly is_only_alike: boolean;
};

type Wanted = { readonly text: string; readonly kind: SearchKind | null; readonly offset: number; readonly limit: number };

/**
 * What readers of a debate may find by words, best first; where words find little, what is written alike. Only what is visible;
 * a merged claim is found under its own words and stands for the one it was merged into.
 */
export async function findHits(debateId: string, { text, kind, offset, limit }: Wanted): Promise<readonly HitRow[]> {
  const words = wordsIn(text);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? null;
  return rowsOf("now", "search", SEARCH, [debateId, text, kind, offset, limit, FEW, longest, words]);
}

/** With fewer hits than these, words that are written alike count too. */
const FEW = 10;

/** The words of a text that are long enough to tell what they resemble; a few are enough. */
function wordsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]{4,}/gu) ?? []).slice(0, 8);
}

const WORDS = `websearch_to_tsquery('english', $2::text)`;
// A word of the query is enough: what may fit as a whole is looked up by any of its words.
const ANY_WORD = `replace(plainto_tsquery('english', $2::text)::text, ' & ', ' | ')::tsquery`;
const CLAIM = `to_tsvector('english', c.text)`;
const NOTE = `to_tsvector('english', a.note)`;
const SOURCE = `to_tsvector('english', s.title || ' ' || s.note)`;
// 32 keeps a rank below 1, so that where a thing was found counts before how often.
const rank = (words: string) => `ts_rank(${words}, ${WORDS}, 32)`;
const STANDS = `(c.status = 'visible' OR c.status = 'merged' AND EXISTS (SELECT FROM claim x WHERE x.id = c.merged_into_id AND x.status = 'visible'))`;
// Every word must have one that is written much like it; the longest one alone is looked up in the index.
const isAlike = (text: string) => `$7::text <% ${text} AND NOT EXISTS (SELECT FROM unnest($8::text[]) w WHERE NOT w <% ${text})`;
const alike = (text: string) => `(SELECT avg(word_similarity(w, ${text})) / 2 FROM unnest($8::text[]) w)`;
// By the claim or one that was merged into it, each looked up by its id, whatever the planner believes of how many there are.
const restingOn = (claim: string) =>
  `(SELECT a.id FROM claim k JOIN premise m ON m.claim_id = k.id JOIN argument a ON a.id = m.argument_id
    WHERE (k.id = ${claim} OR k.merged_into_id = ${claim}) AND ${OF_ARGUMENT} OFFSET 0)`;
const OF_ARGUMENT = `a.debate_id = $1::uuid AND a.status = 'visible'`;

const SEARCH = `
WITH claim_hit AS MATERIALIZED (
  SELECT c.id AS found_id, coalesce(c.merged_into_id, c.id) AS id, ${rank(CLAIM)} AS rank
  FROM claim c WHERE c.debate_id = $1::uuid AND ${CLAIM} @@ ${WORDS} AND ${STANDS}
), exact AS MATERIALIZED (
  SELECT 'claim' AS kind, id, found_id, 3 + rank AS score FROM claim_hit WHERE coalesce($3::text = 'claim', true)
  UNION ALL
  SELECT 'source', s.id, s.id, 2 + ${rank(SOURCE)} FROM source s
  WHERE s.debate_id = $1::uuid AND ${SOURCE} @@ ${WORDS} AND coalesce($3::text = 'source', true)
  UNION ALL
  SELECT 'argument', a.id, a.id, 2 + ${rank(NOTE)} FROM argument a
  WHERE ${OF_ARGUMENT} AND a.note <> '' AND ${NOTE} @@ ${WORDS} AND coalesce($3::text = 'argument', true)
  UNION ALL
  SELECT 'argument', b.id, b.id, 1 + h.rank FROM claim_hit h CROSS JOIN LATERAL ${restingOn("h.found_id")} b
  WHERE coalesce($3::text = 'argument', true)
  UNION ALL
  SELECT 'source', t.source_id, t.source_id, 1 FROM source_text t
  WHERE t.debate_id = $1::uuid AND to_tsvector('english', t.text) @@ ${WORDS} AND coalesce($3::text = 'source', true)
), found AS MATERIALIZED (SELECT count(*) < $6::int AS is_little FROM exact), across AS (
  SELECT 'argument' AS kind, a.id, a.id AS found_id, 0.9 AS score
  FROM (SELECT DISTINCT b.id FROM claim c CROSS JOIN LATERAL ${restingOn("c.id")} b
    WHERE (SELECT is_little FROM found) AND coalesce($3::text = 'argument', true) AND c.debate_id = $1::uuid AND ${CLAIM} @@ ${ANY_WORD}) b
  JOIN argument a ON a.id = b.id
  CROSS JOIN LATERAL (SELECT string_agg(c.text, ' ' ORDER BY m."order") AS text FROM premise m JOIN claim c ON c.id = m.claim_id
    WHERE m.argument_id = a.id AND ${STANDS}) w
  WHERE to_tsvector('english', concat_ws(' ', w.text, a.note)) @@ ${WORDS}
), alike AS (
  SELECT 'claim' AS kind, coalesce(c.merged_into_id, c.id) AS id, c.id AS found_id, ${alike("c.text")} AS score
  FROM claim c WHERE (SELECT is_little FROM found) AND coalesce($3::text = 'claim', true)
    AND c.debate_id = $1::uuid AND ${isAlike("c.text")} AND ${STANDS}
  UNION ALL
  SELECT 'source', s.id, s.id, ${alike("s.title")} FROM source s
  WHERE (SELECT is_little FROM found) AND coalesce($3::text = 'source', true) AND s.debate_id = $1::uuid AND ${isAlike("s.title")}
), best AS (
  SELECT DISTINCT ON (kind, id) kind, id, found_id, score FROM (
    SELECT * FROM exact UNION ALL SELECT * FROM across UNION ALL SELECT * FROM alike) every
  ORDER BY kind, id, score DESC, found_id
)
SELECT kind, id, found_id, score < 0.6 AS is_only_alike FROM best ORDER BY score DESC, kind, id OFFSET $4::int LIMIT $5::int`;
