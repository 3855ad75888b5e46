import type { CslRecord } from "@/formats/bibliography";
import { hot, prisma } from "../../connection/client";
import type { DebateScope } from "../../scope";
import { GRADE_LIST, type GradeRow } from "./grade-list";

export type SourceRow = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly csl: CslRecord;
  readonly note: string;
  readonly originId: string | null;
  readonly addedBy: string | null;
  /** The reader added it, or cited it. */
  readonly isMine: boolean;
  readonly hasText: boolean;
  readonly grades: readonly GradeRow[];
  /** Quotations of claims that stand, by how they fare against its text. */
  readonly verbatim: number;
  readonly notFound: number;
};

/** All sources of a debate as this person sees them, the oldest first. */
export async function sourceRows({ debate, participant }: DebateScope): Promise<readonly SourceRow[]> {
  const { rows } = await hot.query<SourceRow>({ name: "source-rows", text: SOURCES, values: [debate.id, participant?.id ?? null] });
  return rows;
}

const SOURCES = `
SELECT s.id, s.key, s.title, s.csl, s.note, s.origin_id AS "originId", p.display_name AS "addedBy",
  (s.added_by_id = $2::uuid) IS TRUE OR EXISTS (
    SELECT FROM citation t WHERE t.source_id = s.id AND t.added_by_id = $2::uuid AND t.status = 'visible') AS "isMine",
  x.hash IS NOT NULL AS "hasText", coalesce(g.grades, '[]') AS grades,
  coalesce(q.verbatim, 0) AS verbatim, coalesce(q.not_found, 0) AS "notFound"
FROM source s
LEFT JOIN participant p ON p.id = s.added_by_id
LEFT JOIN source_text x ON x.source_id = s.id
LEFT JOIN (
  SELECT e.source_id, ${GRADE_LIST} AS grades
  FROM grade e JOIN source o ON o.id = e.source_id WHERE o.debate_id = $1::uuid GROUP BY e.source_id) g ON g.source_id = s.id
LEFT JOIN (
  SELECT v.source_id, (count(*) FILTER (WHERE t.verbatim = 'verbatim'))::int AS verbatim,
    (count(*) FILTER (WHERE t.verbatim = 'not-found'))::int AS not_found
  FROM standing_citation v JOIN citation t ON t.id = v.citation_id JOIN claim c ON c.id = v.claim_id AND c.status = 'visible'
  WHERE v.debate_id = $1::uuid AND t.verbatim IS NOT NULL GROUP BY v.source_id) q ON q.source_id = s.id
WHERE s.debate_id = $1::uuid ORDER BY s.created_at, s.id`;

/** Participants' grades of a source with their reasons, newest first. */
export async function gradeReasons(sourceId: string) {
  const rows = await prisma.grade.findMany({
    where: { sourceId, graderId: { not: null } },
    orderBy: { at: "desc" },
    take: 100,
    select: { value: true, reason: true, at: true, grader: { select: { displayName: true } } },
  });
  return rows.map(({ grader, at, ...row }) => ({ ...row, by: grader?.displayName ?? "", at: at.toISOString() }));
}

/** What is known of a source's text without the text: lines are counted as its line breaks and one. */
export async function textFacts(sourceId: string) {
  const { rows } = await hot.query<{
    hash: string;
    at: Date;
    bytes: number;
    lines: number;
    addedBy: string | null;
    authorId: string | null;
    delegationId: string | null;
  }>({
    name: "source-text-facts",
    text: `
      SELECT x.hash, x.at, octet_length(x.text) AS bytes, length(x.text) - length(replace(x.text, E'\\n', '')) + 1 AS lines,
        p.display_name AS "addedBy", x.added_by_id AS "authorId", p.delegation_id AS "delegationId"
      FROM source_text x LEFT JOIN participant p ON p.id = x.added_by_id WHERE x.source_id = $1::uuid`,
    values: [sourceId],
  });
  return rows[0] ?? null;
}

/** What a list to choose a source from shows. */
export async function sourceChoices(debateId: string) {
  const rows = await prisma.source.findMany({
    where: { debateId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, key: true, title: true, csl: true, text: { select: { hash: true } } },
  });
  return rows.map(({ text, csl, ...row }) => ({ ...row, csl: csl as unknown as CslRecord, hasText: text !== null }));
}
