import { carries, countingGrade, type DerivedCell, derivedCells, type MatrixRow, type RatingCounts } from "@/domain/argumentation";
import { type LightClaim, type LightGraph, lightGraph } from "@/server/data/argument/floor/light";
import { type ConsistencyRow, consistencyRows } from "@/server/data/argument/matrix";
import type { DebateScope } from "@/server/data/scope";

export type MatrixRowFacts = Omit<MatrixRow, "cells"> & {
  readonly cells: readonly {
    readonly derived: DerivedCell;
    readonly counts: RatingCounts;
    readonly mine: ConsistencyRow["mine"];
  }[];
  readonly delegation: string | null;
  readonly criteria: readonly string[];
  /** Counting grades of its sources, best first; null for those without. */
  readonly grades: readonly (string | null)[];
};
export type MatrixFacts = { readonly options: readonly string[]; readonly rows: readonly MatrixRowFacts[] };

/** The whole matrix of a debate without its words: a row for every visible claim that cites something. */
export async function readMatrix(scope: DebateScope): Promise<MatrixFacts> {
  const [graph, ratings] = await Promise.all([lightGraph(scope.debate), consistencyRows(scope)]);
  const cells = derivedCells(standing(graph), graph.options);
  const byCell = new Map(ratings.map((row) => [`${row.claim} ${row.option}`, row]));
  const rows = [...graph.claims.values()]
    .filter(({ status, citations }) => status === "visible" && citations.length > 0)
    .map(
      (claim): MatrixRowFacts => ({
        claim: claim.id,
        citations: claim.citations.length,
        delegation: claim.delegation,
        criteria: claim.criteria,
        grades: gradesOf(claim),
        cells: graph.options.map((option) => {
          const { counts = UNRATED, mine = null } = byCell.get(`${claim.id} ${option}`) ?? {};
          return { derived: cells.ofClaim(claim.id, option), counts, mine };
        }),
      }),
    );
  return { options: graph.options, rows };
}

const UNRATED: RatingCounts = [0, 0, 0, 0, 0];

/** Arguments that lead anywhere. */
function standing({ arguments: all, claims }: LightGraph) {
  return [...all.values()].filter((argument) => carries(argument, claims));
}

function gradesOf({ citations }: LightClaim): readonly (string | null)[] {
  const grades = new Set(citations.map(({ reliability }) => countingGrade(reliability)?.grade ?? null));
  return [...grades].toSorted((a, b) => (a ?? "Z").localeCompare(b ?? "Z"));
}
