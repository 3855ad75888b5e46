import { rowsToRead, type Vectors, vectorsFor } from "../vectors/vectors";
import { columnsOf } from "./columns";
import { type BallotBlock, BLOCK_ROWS, type Profile } from "./profile";

/**
 * For each column the weight of the rows that hold each byte below `values`; the columns hold no other bytes. Exact up to 2^53.
 * The same with vectors and without.
 */
export function weighValues(
  profile: Profile,
  values: number,
  vectors: Vectors | null = vectorsFor(profile),
): readonly (readonly number[])[] {
  const { count } = columnsOf(profile.ballotType, profile.optionKeys.length);
  const tables = Array.from({ length: count }, () => new Float64Array(values));
  for (const block of profile.blocks)
    if (vectors && !block.weights && values <= FEW_VALUES) addByVectors(vectors, block, tables);
    else addPlainly(block, tables);
  return tables.map((table) => [...table]);
}

/** With more, looking each byte up is sooner done than looking for each value. */
const FEW_VALUES = 32;

function addByVectors(vectors: Vectors, block: BallotBlock, tables: readonly Float64Array[]): void {
  vectors.memory.set(block.bytes);
  const length = rowsToRead(block);
  for (const [column, table] of tables.entries()) {
    let others = 0;
    for (let value = 1; value < table.length; value++) {
      const rows = vectors.countValue(column * BLOCK_ROWS, value, length);
      table[value]! += rows;
      others += rows;
    }
    table[0]! += block.rows - others;
  }
}

function addPlainly({ rows, columns, weights }: BallotBlock, tables: readonly Float64Array[]): void {
  for (const [column, table] of tables.entries()) {
    const bytes = columns[column]!;
    if (weights) for (let row = 0; row < rows; row++) table[bytes[row]!]! += weights[row]!;
    else countValues(bytes, rows, table);
  }
}

/** Two tables in turn, because adding to a place that has just been added to waits for it. */
function countValues(bytes: Uint8Array, rows: number, table: Float64Array): void {
  const even = new Uint32Array(table.length);
  const odd = new Uint32Array(table.length);
  let row = 0;
  for (; row + 1 < rows; row += 2) {
    even[bytes[row]!]!++;
    odd[bytes[row + 1]!]!++;
  }
  if (row < rows) even[bytes[row]!]!++;
  for (let value = 0; value < table.length; value++) table[value]! += even[value]! + odd[value]!;
}
