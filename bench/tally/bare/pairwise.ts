import type { Layout } from "./layouts";

/** Both directions of a pair at once, without branches, a part of the ballots at a time so that the columns stay in the cache. */
export function barePairwise({ options, ballots, columns }: Layout): Float64Array {
  const matrix = new Float64Array(options * options);
  for (let from = 0; from < ballots; from += PART) {
    const to = Math.min(from + PART, ballots);
    for (let a = 0; a < options; a++)
      for (let b = a + 1; b < options; b++) {
        const one = columns[a]!;
        const other = columns[b]!;
        let ahead = 0;
        let behind = 0;
        for (let ballot = from; ballot < to; ballot++) {
          const lead = one[ballot]! - other[ballot]!;
          ahead += lead >>> 31;
          behind += -lead >>> 31;
        }
        matrix[a * options + b]! += ahead;
        matrix[b * options + a]! += behind;
      }
  }
  return matrix;
}

const PART = 4096;
