import type { CitationSummary } from "@/contracts/argument/evidence";
import { hot } from "../../connection/client";
import type { DebateScope } from "../../scope";
import { GRADE_LIST, type GradeRow } from "./grade-list";

/** A citation with every grade it was given. */
export type CitationRow = Omit<CitationSummary, "grades"> & { readonly grades: readonly GradeRow[] };
type Wanted = { readonly sourceId?: string; readonly ids?: readonly string[]; readonly claimIds?: readonly string[] };

/** Citations of claims that stand, by source, by claim or one by one, in the order they were made. */
export async function citationRows(
  { debate, participant, role }: DebateScope,
  { sourceId, ids, claimIds }: Wanted,
  { from = 0, atMost = 1_000 } = {},
): Promise<readonly CitationRow[]> {
  const headed = role === "head" ? (participant?.delegationId ?? null) : null;
  const values = [debate.id, participant?.id ?? null, headed, sourceId ?? null, ids ?? null, claimIds ?? null, from, atMost];
  const { rows } = await hot.query<CitationRow>({ name: "citation-rows", text: CITATIONS, values });
  return rows;
}

const CITATIONS = `
SELECT t.id, v.claim_id AS "claimId", c.text AS claim, g.key AS delegation, c.is_locked AS "isLocked",
  v.source_id AS "sourceId", s.title AS "sourceTitle", t.locator, t.bearing, t.quotation, t.paraphrase, t.verbatim, t.line,
  p.display_name AS "addedBy", (t.added_by_id = $2::uuid OR p.delegation_id = $3::uuid) IS TRUE AS "isMine",
  (SELECT ${GRADE_LIST} FROM grade e WHERE e.citation_id = t.id) AS grades
FROM standing_citation v
JOIN citation t ON t.id = v.citation_id
JOIN claim c ON c.id = v.claim_id AND c.status = 'visible'
JOIN source s ON s.id = v.source_id
LEFT JOIN delegation g ON g.id = c.delegation_id
LEFT JOIN participant p ON p.id = t.added_by_id
WHERE v.debate_id = $1::uuid AND ($4::uuid IS NULL OR v.source_id = $4::uuid) AND ($5::uuid[] IS NULL OR t.id = ANY($5::uuid[]))
  AND ($6::uuid[] IS NULL OR v.claim_id = ANY($6::uuid[]))
ORDER BY t.created_at, t.id OFFSET $7::int LIMIT $8::int`;
