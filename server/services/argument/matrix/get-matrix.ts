import type { MatrixQuery, MatrixRowView, MatrixView } from "@/contracts/argument/matrix";
import { columnScores, leastInconsistent, ratersIn, rowFigures, sortRows } from "@/domain/argumentation";
import { type ClaimWords, wordsOfClaims } from "@/server/data/argument/matrix";
import type { DebateScope } from "@/server/data/scope";
import { type MatrixRowFacts, readMatrix } from "./read-matrix";

/** The options × evidence matrix, a page at a time. Scores are those of the whole matrix, whatever is filtered. */
export async function getMatrix(scope: DebateScope, wanted: MatrixQuery): Promise<MatrixView> {
  const { options, rows } = await readMatrix(scope);
  const column = wanted.option === null ? -1 : options.indexOf(wanted.option);
  const matching = rows.filter((row) => isWanted(row, wanted, column));
  const candidates = sortRows(matching, wanted.order, wanted.basis).slice(wanted.from, wanted.from + ROWS);
  const words = await wordsOfClaims(
    scope.debate.id,
    candidates.map(({ claim }) => claim),
  );
  const page = withinBounds(candidates.flatMap((row) => viewOf(row, words.get(row.claim))));
  const cells = rows.map((row) => row.cells);
  const scores = { graph: columnScores(options, cells, "graph"), ratings: columnScores(options, cells, "ratings") };
  const end = wanted.from + (page.length < ROWS ? Math.max(page.length, 1) : ROWS);
  return {
    options,
    scores,
    leastInconsistent: { graph: leastInconsistent(scores.graph), ratings: leastInconsistent(scores.ratings) },
    total: rows.length,
    matching: matching.length,
    rows: page,
    next: end < matching.length ? end : null,
  };
}

const ROWS = 30;
/** Characters of a page; claims can be long in bytes. */
const MOST = 60_000;

function isWanted(row: MatrixRowFacts, { option, criterion, delegation, grade, unrated }: MatrixQuery, column: number): boolean {
  if (criterion !== null && !row.criteria.includes(criterion)) return false;
  if (delegation !== null && row.delegation !== delegation) return false;
  if (grade !== null && !row.grades.includes(grade === "none" ? null : grade)) return false;
  if (unrated && row.cells.every(({ mine }) => mine !== null)) return false;
  if (option === null) return true;
  const cell = row.cells[column];
  return cell !== undefined && (cell.derived !== "none" || ratersIn(cell.counts) > 0);
}

/** Nothing for a claim that went between the two readings. */
function viewOf(row: MatrixRowFacts, words: ClaimWords | undefined): readonly MatrixRowView[] {
  if (!words) return [];
  const { claim, citations, delegation, grades, cells } = row;
  return [{ claim, ...words, delegation, citations, grades: grades.filter((grade) => grade !== null), cells, ...rowFigures(row) }];
}

/** As many rows as fit, at least one. */
function withinBounds(rows: readonly MatrixRowView[]): readonly MatrixRowView[] {
  let length = 0;
  const end = rows.findIndex((row) => {
    length += JSON.stringify(row).length;
    return length > MOST;
  });
  return end < 0 ? rows : rows.slice(0, Math.max(end, 1));
}
