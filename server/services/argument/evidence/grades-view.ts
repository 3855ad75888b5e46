import type { GradesView } from "@/contracts/argument/evidence";
import { type GivenGrades, gradeDispute } from "@/domain/argumentation";
import type { GradeRow } from "@/server/data/argument/evidence/grade-list";

/** The author's grade, the participants' and the reader's own, each by itself. */
export function gradesView(rows: readonly GradeRow[]): GradesView {
  const author = rows.find(({ by }) => by === "author");
  const mine = rows.find(({ by }) => by === "me");
  const counts = new Map<string, number>();
  for (const { value, by } of rows) if (by !== "author") counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    author: author ? { value: author.value, reason: author.reason } : null,
    participants: [...counts].map(([value, count]) => ({ value, count })),
    mine: mine ? { value: mine.value, reason: mine.reason } : null,
    dispute: gradeDispute(givenGrades(rows)),
  };
}

export function givenGrades(rows: readonly GradeRow[]): GivenGrades {
  return {
    author: rows.find(({ by }) => by === "author")?.value ?? null,
    participants: rows.flatMap(({ by, value }) => (by === "author" ? [] : [value])),
  };
}
