/** A prime: what no combination modulo it gives, no combination with small denominators gives either. */
const PRIME = 32_749;

/** Sums that follow from sums known, by adding and subtracting any multiples of them. */
export type RowSpace = { readonly holds: (row: readonly number[]) => boolean };

export function rowSpaceOf(rows: readonly (readonly number[])[]): RowSpace {
  const reduced: { readonly pivot: number; readonly row: number[] }[] = [];
  const remainder = (row: readonly number[]): number[] => {
    const left = row.map((value) => ((value % PRIME) + PRIME) % PRIME);
    for (const known of reduced) {
      const times = left[known.pivot]!;
      if (times !== 0)
        known.row.forEach((value, column) => {
          left[column] = (left[column]! + (PRIME - times) * value) % PRIME;
        });
    }
    return left;
  };
  for (const row of rows) {
    const left = remainder(row);
    const pivot = left.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const inverse = power(left[pivot]!, PRIME - 2);
    reduced.push({ pivot, row: left.map((value) => (value * inverse) % PRIME) });
  }
  return { holds: (row) => remainder(row).every((value) => value === 0) };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let left = exponent, square = base; left > 0; left = Math.floor(left / 2), square = (square * square) % PRIME)
    if (left % 2 === 1) result = (result * square) % PRIME;
  return result;
}
