import { DomainError } from "@/domain/kernel";
import { can } from "@/domain/permissions";
import { type GradeBook, gradeBookCsv } from "@/formats/grade-book";
import type { DebateScope } from "@/server/data/scope";
import { everybody, partOf } from "./get-participation";
import { askedPhases, rubricOf } from "./phases";

/** The grade book as a table, for those who run the debate and nobody else. */
export async function exportGradeBook(scope: DebateScope): Promise<string> {
  if (!can(scope.role, "assessment:write")) throw new DomainError("not-allowed", "Only those who run the debate take its grade book away.");
  const { agenda, people } = await everybody(scope);
  const rubric = rubricOf(agenda);
  const rows = people.map(({ row, counts, checklist }): GradeBook["rows"][number] => {
    const person = partOf(row, counts, { checklist, rubric });
    return { person, checklist, points: row.points ?? {}, comment: row.comment ?? "" };
  });
  return gradeBookCsv({ phases: askedPhases(agenda), rubric, rows });
}
