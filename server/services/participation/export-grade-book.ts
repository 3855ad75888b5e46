import { DomainError } from "@/domain/kernel";
import { checklistOf } from "@/domain/participation";
import { can } from "@/domain/permissions";
import { type GradeBook, gradeBookCsv } from "@/formats/grade-book";
import { readAgenda, readCounts, readPeople } from "@/server/data/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { countsByPerson, partOf } from "./get-participation";
import { askedPhases, rubricOf } from "./phases";

/** The grade book as a table, for those who run the debate and nobody else. */
export async function exportGradeBook(scope: DebateScope): Promise<string> {
  if (!can(scope.role, "assessment:write")) throw new DomainError("not-allowed", "Only those who run the debate take its grade book away.");
  const [agenda, people, counts] = await Promise.all([readAgenda(scope.debate.id), readPeople(scope), readCounts(scope, null)]);
  const phases = askedPhases(agenda);
  const rubric = rubricOf(agenda);
  const byPerson = countsByPerson(counts);
  const rows = people.map((row): GradeBook["rows"][number] => {
    const done = byPerson.get(row.id) ?? [];
    const person = partOf(row, done, { phases, rubric });
    return { person, checklist: checklistOf(phases, done), points: row.points ?? {}, comment: row.comment ?? "" };
  });
  return gradeBookCsv({ phases, rubric, rows });
}
