import type { Profile } from "./profile";

/** For each column the sum of its bytes, each times the weight of its row: exact up to 2^53. */
export function sumColumns({ blocks, optionKeys }: Profile): Float64Array {
  const sums = new Float64Array(optionKeys.length);
  for (const { rows, columns, weights } of blocks)
    for (const [column, bytes] of columns.entries()) {
      let sum = 0;
      if (weights) for (let row = 0; row < rows; row++) sum += bytes[row]! * weights[row]!;
      else for (let row = 0; row < rows; row++) sum += bytes[row]!;
      sums[column]! += sum;
    }
  return sums;
}

/** For each option the sum of its scores; unscored counts as 0. */
export function sumScores(profile: Profile): Float64Array {
  return Float64Array.from(weighValues(profile, profile.limits.maximumScore + 2), (weights) =>
    weights.reduce((sum, weight, byte) => sum + (byte > 1 ? (byte - 1) * weight : 0), 0),
  );
}

/** For each column the weight of the rows that hold each byte below `values`. */
export function weighValues({ blocks, optionKeys }: Profile, values: number): readonly (readonly number[])[] {
  const tables = optionKeys.map(() => new Float64Array(values));
  for (const { rows, columns, weights } of blocks)
    for (const [column, bytes] of columns.entries()) {
      const table = tables[column]!;
      if (weights) for (let row = 0; row < rows; row++) table[bytes[row]!]! += weights[row]!;
      else for (let row = 0; row < rows; row++) table[bytes[row]!]!++;
    }
  return tables.map((table) => [...table]);
}
