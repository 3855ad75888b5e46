/**
 * Eigenvalues of the symmetric tridiagonal matrix with these entries, and some rows of its eigenvectors: `rows[r][i]` is the entry that
 * eigenvector i has at `wanted[r]`. Implicit QL with Wilkinson's shifts (Bowdler, Martin, Reinsch and Wilkinson 1968). In no order.
 */
export function tridiagonalEigen(
  diagonal: readonly number[],
  offDiagonal: readonly number[],
  wanted: readonly number[],
): { readonly values: Float64Array; readonly rows: readonly Float64Array[] } {
  const size = diagonal.length;
  const values = Float64Array.from(diagonal);
  const off = new Float64Array(size);
  off.set(offDiagonal.slice(0, size - 1));
  const rows = wanted.map((at) => {
    const row = new Float64Array(size);
    row[at] = 1;
    return row;
  });
  for (let at = 0; at < size; at++) {
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      const end = blockEnd(values, off, at);
      if (end === at) break;
      sweepOf(values, off, rows, at, end);
    }
  }
  return { values, rows };
}

const MOST_SWEEPS = 60;

/** Where the part that begins at `from` falls off from the rest. */
function blockEnd(values: Float64Array, off: Float64Array, from: number): number {
  for (let at = from; at < values.length - 1; at++) {
    const scale = Math.abs(values[at]!) + Math.abs(values[at + 1]!);
    if (Math.abs(off[at]!) <= Number.EPSILON * scale) return at;
  }
  return values.length - 1;
}

function sweepOf(values: Float64Array, off: Float64Array, rows: readonly Float64Array[], from: number, to: number): void {
  let g = (values[from + 1]! - values[from]!) / (2 * off[from]!);
  let r = Math.sqrt(g * g + 1);
  g = values[to]! - values[from]! + off[from]! / (g + (g >= 0 ? r : -r));
  let sine = 1;
  let cosine = 1;
  let p = 0;
  for (let at = to - 1; at >= from; at--) {
    const f = sine * off[at]!;
    const b = cosine * off[at]!;
    r = Math.sqrt(f * f + g * g);
    off[at + 1] = r;
    if (r === 0) {
      values[at + 1]! -= p;
      off[to] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = values[at + 1]! - p;
    r = (values[at]! - g) * sine + 2 * cosine * b;
    p = sine * r;
    values[at + 1] = g + p;
    g = cosine * r - b;
    for (const row of rows) {
      const upper = row[at + 1]!;
      row[at + 1] = sine * row[at]! + cosine * upper;
      row[at] = cosine * row[at]! - sine * upper;
    }
  }
  values[from]! -= p;
  off[from] = g;
  off[to] = 0;
}
