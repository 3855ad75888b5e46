import { columnScores, rowFigures } from "@/domain/argumentation";
import { matrixCsv } from "@/formats/matrix-export";
import { wordsOfClaims } from "@/server/data/argument/matrix";
import type { DebateScope } from "@/server/data/scope";
import { readMatrix } from "./read-matrix";

/** The whole matrix as CSV, rows in the order of the debate. */
export async function exportMatrix(scope: DebateScope): Promise<string> {
  const { options, rows } = await readMatrix(scope);
  const words = await wordsOfClaims(
    scope.debate.id,
    rows.map(({ claim }) => claim),
  );
  const cells = rows.map((row) => row.cells);
  return matrixCsv({
    options,
    rows: rows.map((row) => ({
      ...row,
      ...rowFigures(row),
      text: words.get(row.claim)?.text ?? "",
      grades: row.grades.filter((grade) => grade !== null),
    })),
    scores: { graph: columnScores(options, cells, "graph"), ratings: columnScores(options, cells, "ratings") },
  });
}
