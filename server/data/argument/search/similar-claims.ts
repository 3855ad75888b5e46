import type { SimilarClaim } from "@/contracts/argument/search";
import { rowsOf } from "../../connection/statement";

type Wanted = { readonly text: string; readonly without: readonly string[]; readonly limit: number };

/** Visible claims of a debate that contain the text, share words with it, or are written like it; best first. */
export async function similarClaims(debateId: string, { text, without, limit }: Wanted): Promise<readonly SimilarClaim[]> {
  if (text === "") return rowsOf("now", "newest-claims", NEWEST, [debateId, without, limit]);
  return rowsOf("now", "similar-claims", SIMILAR, [debateId, without, limit, text, containing(text)]);
}

/** A pattern for whatever contains this text, taken as it is written. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const WHO = "LEFT JOIN participant p ON p.id = c.author_id LEFT JOIN delegation g ON g.id = c.delegation_id";
const OPEN = `c.debate_id = $1::uuid AND c.status = 'visible' AND c.id <> ALL ($2::uuid[])`;

const NEWEST = `
SELECT c.id, c.text, p.display_name AS author, g.key AS delegation, 0::float AS likeness
FROM claim c ${WHO} WHERE ${OPEN} ORDER BY c.created_at DESC, c.id DESC LIMIT $3::int`;

const WORDS = `to_tsvector('english', c.text)`;
const ANY_WORD = `replace(plainto_tsquery('english', $4::text)::text, ' & ', ' | ')::tsquery`;

// Each way of being alike is looked up in an index of its own. Whoever contains or shares most is then compared in full; the words
// in common count as much as the likeness of the letters.
const SIMILAR = `
WITH near AS (
  SELECT c.id FROM claim c WHERE ${OPEN} AND c.text ILIKE $5::text
  UNION SELECT c.id FROM claim c WHERE ${OPEN} AND ${WORDS} @@ ${ANY_WORD}
  UNION SELECT c.id FROM claim c WHERE ${OPEN} AND $4::text <% c.text
)
SELECT c.id, c.text, p.display_name AS author, g.key AS delegation, c.likeness FROM (
  SELECT c.*, (similarity(c.text, $4::text) + (
      SELECT count(*) FILTER (WHERE l.word = ANY (tsvector_to_array(${WORDS})))::float / greatest(count(*), 1)
      FROM unnest(tsvector_to_array(to_tsvector('english', $4::text))) AS l (word))) / 2 AS likeness
  FROM (
    SELECT c.*, c.text ILIKE $5::text AS contains FROM near n JOIN claim c ON c.id = n.id
    ORDER BY contains DESC, ts_rank(${WORDS}, ${ANY_WORD}) + similarity(c.text, $4::text) DESC, c.id LIMIT 40) c) c ${WHO}
ORDER BY c.contains DESC, c.likeness DESC, c.id LIMIT $3::int`;
