/** The smallest and largest value of a sum of unknowns. */
export type Range = { readonly least: number; readonly most: number };

const NOTHING = 1e-9;

/**
 * Ranges of sums of unknowns x ≥ 0 under linear equations with whole coefficients: the simplex method in two phases, Bland's rule against
 * cycling. One feasible basis serves all sums. Throws where no solution exists or a range has no end.
 */
export function rangesOf(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
  sums: readonly (readonly number[])[],
): readonly Range[] {
  const tableau = feasible(matrix, right);
  return sums.map((sum) => ({
    least: minimise(tableau, sum),
    most: -minimise(
      tableau,
      sum.map((value) => -value),
    ),
  }));
}

/** Rows of coefficients with the right side last; `basis[row]` is the unknown that the row gives. */
type Tableau = { readonly rows: number[][]; readonly basis: number[]; readonly unknowns: number };

function feasible(matrix: readonly (readonly number[])[], right: readonly number[]): Tableau {
  const unknowns = matrix[0]!.length;
  const rows = matrix.map((row, index) => {
    const sign = right[index]! < 0 ? -1 : 1;
    return [...row.map((value) => sign * value), ...matrix.map((_, other) => (other === index ? 1 : 0)), sign * right[index]!];
  });
  const start: Tableau = { rows, basis: rows.map((_, index) => unknowns + index), unknowns: unknowns + rows.length };
  const artificial = Array.from({ length: start.unknowns }, (_, column) => (column < unknowns ? 0 : 1));
  if (minimise(start, artificial) > NOTHING) throw new Error("The equations contradict each other.");
  for (const [row, unknown] of start.basis.entries()) {
    if (unknown < unknowns) continue;
    const column = start.rows[row]!.findIndex((value, index) => index < unknowns && Math.abs(value) > NOTHING);
    if (column !== -1) pivot(start, row, column);
  }
  const kept = start.basis.flatMap((unknown, row) => (unknown < unknowns ? [row] : []));
  const without = (row: readonly number[]): number[] => [...row.slice(0, unknowns), row.at(-1)!];
  return { rows: kept.map((row) => without(start.rows[row]!)), basis: kept.map((row) => start.basis[row]!), unknowns };
}

function minimise(tableau: Tableau, sum: readonly number[]): number {
  const { rows, basis, unknowns } = tableau;
  for (;;) {
    const enters = firstColumn(tableau, sum);
    if (enters === -1) return rows.reduce((value, row, index) => value + sum[basis[index]!]! * row[unknowns]!, 0);
    let leaves = -1;
    for (const [index, row] of rows.entries()) {
      if (row[enters]! <= NOTHING) continue;
      if (leaves === -1) leaves = index;
      else {
        const difference = row[unknowns]! / row[enters]! - rows[leaves]![unknowns]! / rows[leaves]![enters]!;
        if (difference < -NOTHING || (difference < NOTHING && basis[index]! < basis[leaves]!)) leaves = index;
      }
    }
    if (leaves === -1) throw new Error("The sum has no end.");
    pivot(tableau, leaves, enters);
  }
}

/** The first unknown that makes the sum smaller as it grows. */
function firstColumn({ rows, basis, unknowns }: Tableau, sum: readonly number[]): number {
  for (let column = 0; column < unknowns; column++) {
    let cost = sum[column]!;
    for (let row = 0; row < rows.length; row++) cost -= sum[basis[row]!]! * rows[row]![column]!;
    if (cost < -NOTHING) return column;
  }
  return -1;
}

function pivot({ rows, basis }: Tableau, leaves: number, enters: number): void {
  const own = rows[leaves]!;
  const by = own[enters]!;
  for (let column = 0; column < own.length; column++) own[column]! /= by;
  for (const row of rows) {
    const times = row[enters]!;
    if (row === own || times === 0) continue;
    for (let column = 0; column < row.length; column++) row[column]! -= times * own[column]!;
  }
  basis[leaves] = enters;
}
