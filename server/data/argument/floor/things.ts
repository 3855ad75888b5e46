import type { Bearing } from "@/contracts/argument/floor";
import type { Status } from "@/domain/argumentation";
import { hot } from "../../connection/client";
import type { DebateScope } from "../../scope";

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
type Said = {
  readonly id: string;
  readonly status: Status;
  readonly isLocked: boolean;
  readonly author: string | null;
  readonly byline: string;
  readonly delegation: string | null;
  readonly isMine: boolean;
  readonly at: string;
};
export type FloorClaimRow = Said & { readonly text: string; readonly revision: number; readonly criteria: readonly string[] };
export type FloorArgumentRow = Said & { readonly note: string; readonly mine: number | null };
export type FloorCitationRow = {
  readonly id: string;
  readonly claim: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
  readonly verbatim: "verbatim" | "not-found" | null;
  readonly line: number | null;
  readonly credibility: string | null;
  readonly addedBy: string | null;
  readonly isMine: boolean;
};
export type FloorRows = {
  readonly claims: readonly FloorClaimRow[];
  readonly arguments: readonly FloorArgumentRow[];
  /** Of each claim the first `MOST_CITATIONS`. */
  readonly citations: readonly FloorCitationRow[];
  readonly sources: readonly SourceRow[];
  /** The reader's own ratings by claim; of a claim and those merged into it, the one that counts comes last. */
  readonly mine: readonly (readonly [claim: string, value: -1 | 0 | 1])[];
};
type Wanted = { readonly claims: readonly string[]; readonly arguments: readonly string[] };

export const MOST_CITATIONS = 12;

/** These claims and arguments as this person sees them, in one statement and so of one moment. Claims that were merged are none. */
export async function floorThings({ debate, participant, role }: DebateScope, wanted: Wanted): Promise<FloorRows> {
  const delegationHeaded = role === "head" ? (participant?.delegationId ?? null) : null;
  const values = [debate.id, participant?.id ?? null, delegationHeaded, wanted.claims, wanted.arguments];
  const { rows } = await hot.query<FloorRows>({ name: "floor-things", text: THINGS, values });
  return rows[0]!;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const mine = (author: string, delegation: string) => `(${author} = $2::uuid OR ${delegation} = $3::uuid) IS TRUE`;
const said = (row: string) => `'id', ${row}.id, 'status', ${row}.status, 'isLocked', ${row}.is_locked, 'author', p.display_name,
    'byline', ${row}.byline, 'delegation', g.key, 'isMine', ${mine(`${row}.author_id`, `${row}.delegation_id`)}, 'at', ${instant(`${row}.created_at`)}`;

const CLAIMS = `
SELECT coalesce(json_agg(json_build_object(${said("c")}, 'text', c.text, 'revision', c.revision, 'criteria', c.criteria)
  ORDER BY c.created_at, c.id), '[]')
FROM claim c LEFT JOIN participant p ON p.id = c.author_id LEFT JOIN delegation g ON g.id = c.delegation_id
WHERE c.debate_id = $1::uuid AND c.id = ANY($4::uuid[]) AND c.status <> 'merged'`;

const ARGUMENTS = `
SELECT coalesce(json_agg(json_build_object(${said("a")}, 'note', a.note, 'mine', r.value)
  ORDER BY a.created_at, a.id), '[]')
FROM argument a LEFT JOIN participant p ON p.id = a.author_id LEFT JOIN delegation g ON g.id = a.delegation_id
LEFT JOIN rating r ON r.argument_id = a.id AND r.participant_id = $2::uuid
WHERE a.debate_id = $1::uuid AND a.id = ANY($5::uuid[])`;

/** A claim with those that were merged into it, each beside the one that stands. */
const MEMBERS = `
SELECT c.id, c.id AS standing FROM claim c WHERE c.debate_id = $1::uuid AND c.id = ANY($4::uuid[])
UNION ALL
SELECT c.id, c.merged_into_id FROM claim c WHERE c.debate_id = $1::uuid AND c.merged_into_id = ANY($4::uuid[])`;

const CITED = `
SELECT * FROM (
  SELECT t.*, m.standing, row_number() OVER (PARTITION BY m.standing ORDER BY t.created_at, t.id) AS number
  FROM member m JOIN citation t ON t.claim_id = m.id AND t.status = 'visible') t
WHERE number <= ${MOST_CITATIONS}`;

const CITATIONS = `
SELECT coalesce(json_agg(json_build_object(
    'id', t.id, 'claim', t.standing, 'sourceId', t.source_id, 'locator', t.locator, 'bearing', t.bearing, 'quotation', t.quotation,
    'paraphrase', t.paraphrase, 'verbatim', t.verbatim, 'line', t.line,
    'credibility', e.value, 'addedBy', q.display_name, 'isMine', ${mine("t.added_by_id", "q.delegation_id")})
  ORDER BY t.created_at, t.id), '[]')
FROM cited t
LEFT JOIN participant q ON q.id = t.added_by_id
LEFT JOIN grade e ON e.citation_id = t.id AND e.source_id IS NULL AND e.grader_id IS NULL`;

const SOURCES = `
SELECT coalesce(json_agg(json_build_object(
    'id', s.id, 'key', s.key, 'title', s.title, 'csl', s.csl, 'note', s.note,
    'reliability', e.value, 'gradeReason', e.reason, 'addedBy', p.display_name) ORDER BY s.created_at, s.id), '[]')
FROM source s
LEFT JOIN participant p ON p.id = s.added_by_id
LEFT JOIN grade e ON e.source_id = s.id AND e.citation_id IS NULL AND e.grader_id IS NULL
WHERE s.id IN (SELECT source_id FROM cited)`;

const MINE = `
SELECT coalesce(json_agg(json_build_array(m.standing, r.value) ORDER BY m.id = m.standing, r.at), '[]')
FROM member m JOIN rating r ON r.claim_id = m.id AND r.participant_id = $2::uuid`;

const THINGS = `WITH member AS MATERIALIZED (${MEMBERS}), cited AS MATERIALIZED (${CITED})
SELECT (${CLAIMS}) AS claims, (${ARGUMENTS}) AS arguments, (${CITATIONS}) AS citations, (${SOURCES}) AS sources, (${MINE}) AS mine`;
