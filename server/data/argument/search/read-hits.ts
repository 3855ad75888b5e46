import type { AttackKind, Polarity } from "@/domain/argumentation";
import { rowsOf } from "../../connection/statement";

/** Around what was searched for in an excerpt. Neither stands in any text that is shown: they are taken out of it first. */
export const MARKS = { start: "\uE000", end: "\uE001" } as const;

type Found = { readonly ids: readonly string[]; readonly text: string };
export type ClaimHit = {
  readonly id: string;
  readonly marked: string;
  readonly merged_into: string | null;
  readonly author: string | null;
  readonly delegation: string | null;
};
export type ArgumentHit = {
  readonly id: string;
  readonly marked: string;
  readonly marked_note: string | null;
  readonly polarity: Polarity;
  readonly attack: AttackKind | null;
  readonly option: string | null;
  readonly claim: string | null;
  readonly author: string | null;
  readonly delegation: string | null;
};
export type SourceHit = {
  readonly id: string;
  readonly marked: string;
  readonly marked_note: string | null;
  readonly marked_text: string | null;
};

const marked = (text: string, options: string) =>
  `ts_headline('english', translate(${text}, E'\\uE000\\uE001', ''), websearch_to_tsquery('english', $2::text),
    E'StartSel=\\uE000, StopSel=\\uE001, ${options}')`;
const WHOLE = "HighlightAll=true";
const PART = "MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter= … ";
const WHO = "LEFT JOIN participant p ON p.id = x.author_id LEFT JOIN delegation g ON g.id = x.delegation_id";

/** Claims by the ids of the wordings that were found. */
export async function claimHits(debateId: string, { ids, text }: Found): Promise<readonly ClaimHit[]> {
  return rowsOf("now", "search-claims", CLAIMS, [debateId, text, ids]);
}

const CLAIMS = `
SELECT x.id, ${marked("x.text", WHOLE)} AS marked, s.text AS merged_into, p.display_name AS author, g.name AS delegation
FROM claim x LEFT JOIN claim s ON s.id = x.merged_into_id ${WHO}
WHERE x.debate_id = $1::uuid AND x.id = ANY ($3::uuid[])`;

export async function argumentHits(debateId: string, { ids, text }: Found): Promise<readonly ArgumentHit[]> {
  return rowsOf("now", "search-arguments", ARGUMENTS, [debateId, text, ids]);
}

const ARGUMENTS = `
SELECT x.id, ${marked("w.text", WHOLE)} AS marked, CASE WHEN x.note <> '' THEN ${marked("x.note", WHOLE)} END AS marked_note, x.polarity,
  CASE WHEN x.polarity = 'support' THEN NULL WHEN t.target_argument_id IS NOT NULL THEN 'undercut'
    WHEN t.target_claim_id IS NOT NULL AND EXISTS (SELECT FROM premise m JOIN argument a ON a.id = m.argument_id
      WHERE a.status = 'visible' AND (m.claim_id = t.target_claim_id
        OR m.claim_id IN (SELECT k.id FROM claim k WHERE k.merged_into_id = t.target_claim_id))) THEN 'undermine' ELSE 'rebut' END AS attack,
  o.label AS option, CASE WHEN c.status NOT IN ('held', 'hidden') THEN c.text END AS claim, p.display_name AS author, g.name AS delegation
FROM argument x
JOIN standing_target t ON t.argument_id = x.id
CROSS JOIN LATERAL (SELECT coalesce(string_agg(y.text, ' ' ORDER BY m."order"), '') AS text
  FROM standing_premise m JOIN claim y ON y.id = m.claim_id WHERE m.argument_id = x.id AND y.status NOT IN ('held', 'hidden')) w
LEFT JOIN option o ON o.id = t.target_option_id
LEFT JOIN claim c ON c.id = t.target_claim_id ${WHO}
WHERE x.debate_id = $1::uuid AND x.id = ANY ($3::uuid[])`;

export async function sourceHits(debateId: string, { ids, text }: Found): Promise<readonly SourceHit[]> {
  return rowsOf("now", "search-sources", SOURCES, [debateId, text, ids]);
}

const SOURCES = `
SELECT x.id, ${marked("x.title", WHOLE)} AS marked, CASE WHEN x.note <> '' THEN ${marked("x.note", WHOLE)} END AS marked_note,
  CASE WHEN to_tsvector('english', t.text) @@ websearch_to_tsquery('english', $2::text) THEN ${marked("t.text", PART)} END AS marked_text
FROM source x LEFT JOIN source_text t ON t.source_id = x.id
WHERE x.debate_id = $1::uuid AND x.id = ANY ($3::uuid[])`;
