import type { ArgumentView, ClaimView } from "@/contracts/floor";
import { hot } from "../client";
import type { DebateScope } from "../scope";

/** A source as it is stored; `csl` is its CSL-JSON record. */
export type SourceRow = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly csl: unknown;
  readonly note: string;
  readonly reliability: string | null;
  readonly gradeReason: string | null;
  readonly addedBy: string | null;
};
export type FloorRows = {
  readonly claims: readonly ClaimView[];
  readonly arguments: readonly ArgumentView[];
  readonly sources: readonly SourceRow[];
};

/** The whole floor of a debate as this person sees it, in one statement and so of one moment. */
export async function floorRows({ debate, participant, role }: DebateScope): Promise<FloorRows> {
  const delegationHeaded = role === "head" ? (participant?.delegationId ?? null) : null;
  const values = [debate.id, participant?.id ?? null, delegationHeaded];
  const { rows } = await hot.query<FloorRows>({ name: "floor", text: FLOOR, values });
  return rows[0]!;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const mine = (author: string, delegation: string) => `(${author} = $2::uuid OR ${delegation} = $3::uuid) IS TRUE`;

// Ratings, citations and premises are grouped once for the debate, not looked up claim by claim.
const CLAIMS = `
SELECT coalesce(json_agg(json_build_object(
    'id', c.id, 'text', c.text, 'revision', c.revision, 'status', c.status, 'author', p.display_name, 'delegation', g.key,
    'isMine', ${mine("c.author_id", "c.delegation_id")}, 'at', ${instant("c.created_at")},
    'ratings', json_build_object('agree', coalesce(r.agree, 0), 'pass', coalesce(r.pass, 0), 'disagree', coalesce(r.disagree, 0), 'mine', r.mine),
    'citations', coalesce(z.citations, '[]')) ORDER BY c.created_at, c.id), '[]')
FROM claim c
LEFT JOIN participant p ON p.id = c.author_id
LEFT JOIN delegation g ON g.id = c.delegation_id
LEFT JOIN (
  SELECT r.claim_id, (count(*) FILTER (WHERE r.value = 1))::int AS agree, (count(*) FILTER (WHERE r.value = 0))::int AS pass,
    (count(*) FILTER (WHERE r.value = -1))::int AS disagree, max(r.value) FILTER (WHERE r.participant_id = $2::uuid) AS mine
  FROM rating r JOIN claim x ON x.id = r.claim_id WHERE x.debate_id = $1::uuid GROUP BY r.claim_id) r ON r.claim_id = c.id
LEFT JOIN (
  SELECT t.claim_id, json_agg(json_build_object(
      'id', t.id, 'sourceId', t.source_id, 'locator', t.locator, 'bearing', t.bearing, 'quotation', t.quotation, 'paraphrase', t.paraphrase,
      'credibility', e.value, 'addedBy', q.display_name, 'isMine', ${mine("t.added_by_id", "q.delegation_id")})
    ORDER BY t.created_at, t.id) AS citations
  FROM citation t
  LEFT JOIN participant q ON q.id = t.added_by_id
  LEFT JOIN grade e ON e.citation_id = t.id AND e.source_id IS NULL AND e.grader_id IS NULL
  WHERE t.debate_id = $1::uuid AND t.status = 'visible' GROUP BY t.claim_id) z ON z.claim_id = c.id
WHERE c.debate_id = $1::uuid`;

const ARGUMENTS = `
SELECT coalesce(json_agg(json_build_object(
    'id', a.id, 'polarity', a.polarity, 'premises', m.claims, 'note', a.note, 'status', a.status,
    'target', CASE WHEN o.key IS NOT NULL THEN json_build_object('option', o.key)
      WHEN a.target_claim_id IS NOT NULL THEN json_build_object('claim', a.target_claim_id)
      ELSE json_build_object('argument', a.target_argument_id) END,
    'author', p.display_name, 'delegation', g.key,
    'isMine', ${mine("a.author_id", "a.delegation_id")}, 'at', ${instant("a.created_at")},
    'relevance', json_build_object('mean', r.mean, 'count', coalesce(r.count, 0), 'mine', r.mine)) ORDER BY a.created_at, a.id), '[]')
FROM argument a
JOIN (
  SELECT m.argument_id, json_agg(m.claim_id ORDER BY m."order") AS claims
  FROM premise m JOIN argument x ON x.id = m.argument_id WHERE x.debate_id = $1::uuid GROUP BY m.argument_id) m ON m.argument_id = a.id
LEFT JOIN option o ON o.id = a.target_option_id
LEFT JOIN participant p ON p.id = a.author_id
LEFT JOIN delegation g ON g.id = a.delegation_id
LEFT JOIN (
  SELECT r.argument_id, round(avg(r.value), 2)::float AS mean, count(*)::int AS count,
    max(r.value) FILTER (WHERE r.participant_id = $2::uuid) AS mine
  FROM rating r JOIN argument x ON x.id = r.argument_id WHERE x.debate_id = $1::uuid GROUP BY r.argument_id) r ON r.argument_id = a.id
WHERE a.debate_id = $1::uuid`;

const SOURCES = `
SELECT coalesce(json_agg(json_build_object(
    'id', s.id, 'key', s.key, 'title', s.title, 'csl', s.csl, 'note', s.note,
    'reliability', e.value, 'gradeReason', e.reason, 'addedBy', p.display_name) ORDER BY s.created_at, s.id), '[]')
FROM source s
LEFT JOIN participant p ON p.id = s.added_by_id
LEFT JOIN grade e ON e.source_id = s.id AND e.citation_id IS NULL AND e.grader_id IS NULL
WHERE s.debate_id = $1::uuid`;

const FLOOR = `SELECT (${CLAIMS}) AS claims, (${ARGUMENTS}) AS arguments, (${SOURCES}) AS sources`;
