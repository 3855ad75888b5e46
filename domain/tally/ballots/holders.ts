import { HOLDER_AT, loadPlaces, rowsToRead, type Vectors } from "../vectors/vectors";
import { UNRANKED } from "./columns";
import { BLOCK_ROWS, type Profile } from "./profile";

/** In the place of an option: several share a ballot's best place; it ranks none of them. */
export const SEVERAL = 255;
export const NOBODY = 254;

/** Writes which of the options that are in each row puts first, for every row of a block that weighs 1. Rows are numbered through blocks. */
export function findHolders(profile: Profile, isIn: Uint8Array, vectors: Vectors, holders: Uint8Array): void {
  for (const [index, block] of profile.blocks.entries()) {
    if (block.weights) continue;
    const length = rowsToRead(block);
    loadPlaces(vectors, profile, block);
    let columns = 0;
    for (let option = 0; option < isIn.length; option++) if (isIn[option] === 1) vectors.addresses[columns++] = option * BLOCK_ROWS;
    if (columns === 0) {
      holders.fill(NOBODY, index * BLOCK_ROWS, index * BLOCK_ROWS + block.rows);
      continue;
    }
    vectors.findFirst(columns, length);
    vectors.nameFirst(columns, length);
    holders.set(vectors.memory.subarray(HOLDER_AT, HOLDER_AT + block.rows), index * BLOCK_ROWS);
  }
}

/** The same for one row, of any weight; `order` is what `orderOfBytes` says. */
export function holderFinder({ blocks }: Profile, order: Uint8Array, isIn: Uint8Array): (row: number) => number {
  const options: number[] = [];
  for (let option = 0; option < isIn.length; option++) if (isIn[option] === 1) options.push(option);
  return (number) => {
    const { columns } = blocks[number >> BLOCK_BITS]!;
    const row = number & (BLOCK_ROWS - 1);
    let best = UNRANKED;
    let holder = NOBODY;
    for (const option of options) {
      const place = order[columns[option]![row]!]!;
      if (place < best) {
        best = place;
        holder = option;
      } else if (place === best && place !== UNRANKED) holder = SEVERAL;
    }
    return holder;
  };
}

const BLOCK_BITS = Math.log2(BLOCK_ROWS);
