import { countsOf, type RatingTable } from "../ratings/table";

/** How many of a camp rated a claim how. */
export type Counts = { readonly agree: number; readonly disagree: number; readonly pass: number; readonly rated: number };

/** Three figures for every claim of every camp: disagree, pass and agree, the camps one after the other. */
export function countsByCamp(table: RatingTable, members: readonly Int32Array[]): Int32Array {
  const width = 3 * table.claimIds.length;
  const counts = new Int32Array(members.length * width);
  for (const [camp, rows] of members.entries()) counts.set(countsOf(table, rows), camp * width);
  return counts;
}

export function countsAt(counts: Int32Array, claims: number, camp: number, claim: number): Counts {
  const at = 3 * (camp * claims + claim);
  const [disagree, pass, agree] = [counts[at]!, counts[at + 1]!, counts[at + 2]!];
  return { agree, disagree, pass, rated: agree + disagree + pass };
}
