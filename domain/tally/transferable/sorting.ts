import { orderOfBytes } from "../ballots/columns";
import { findHolders, holderFinder, NOBODY, SEVERAL } from "../ballots/holders";
import { BLOCK_ROWS, type Profile } from "../ballots/profile";
import { type Vectors, vectorsFor } from "../vectors/vectors";

/** Ballots that put the same options first, none where they rank none of those that are in. Rows are numbered through all blocks. */
export type Sorted = { readonly options: readonly number[]; readonly rows: Int32Array; readonly weight: number };

/** Sorts rows by the options that they put first among those that are in. */
export type Sorter = (chunks: readonly Int32Array[], isIn: Uint8Array) => readonly Sorted[];

/** The same with vectors and without. */
export function sorterOf(profile: Profile, vectors: Vectors | null = vectorsFor(profile)): Sorter {
  const isLight = profile.blocks.every(({ weights }) => weights === null);
  const order = orderOfBytes(profile.ballotType, profile.limits);
  const holders = new Uint8Array(profile.blocks.length * BLOCK_ROWS);
  return (chunks, isIn) => {
    const rows = chunks.reduce((sum, { length }) => sum + length, 0);
    const isByVectors = vectors !== null && rows * FEW > holders.length;
    if (isByVectors) findHolders(profile, isIn, vectors, holders);
    if (!isByVectors || !isLight) findOneByOne({ profile, order, isIn }, chunks, holders, isByVectors);
    const sorted: Sorted[] = [];
    for (const { holder, rows: heap } of heapUp(chunks, holders)) {
      const sets =
        holder === SEVERAL ? sortShared(profile, order, isIn, heap) : [{ options: holder === NOBODY ? [] : [holder], rows: heap }];
      for (const { options, rows } of sets) sorted.push({ options, rows, weight: isLight ? rows.length : weigh(profile, rows) });
    }
    return sorted;
  };
}

/** Where fewer than one row in so many is to be sorted, only these are looked at. */
const FEW = 16;

const blockOf = ({ blocks }: Profile, row: number) => blocks[Math.floor(row / BLOCK_ROWS)]!;

type Look = { readonly profile: Profile; readonly order: Uint8Array; readonly isIn: Uint8Array };

function findOneByOne({ profile, order, isIn }: Look, chunks: readonly Int32Array[], holders: Uint8Array, onlyHeavy: boolean): void {
  const holderOf = holderFinder(profile, order, isIn);
  for (const chunk of chunks)
    for (const row of chunk) if (!onlyHeavy || blockOf(profile, row).weights !== null) holders[row] = holderOf(row);
}

/** The rows of each holder that has any; counted first, so that nothing has to grow. */
function heapUp(chunks: readonly Int32Array[], holders: Uint8Array): readonly { readonly holder: number; readonly rows: Int32Array }[] {
  const left = new Int32Array(256);
  for (const chunk of chunks) for (let at = 0; at < chunk.length; at++) left[holders[chunk[at]!]!]!++;
  const heaps: Int32Array[] = [];
  const found: { holder: number; rows: Int32Array }[] = [];
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at++) {
      const holder = holders[chunk[at]!]!;
      if (heaps[holder] === undefined) {
        heaps[holder] = new Int32Array(left[holder]!);
        found.push({ holder, rows: heaps[holder] });
      }
      heaps[holder][heaps[holder].length - left[holder]!--] = chunk[at]!;
    }
  return found;
}

/** Rows whose best place several options share, by these options. */
function sortShared(profile: Profile, order: Uint8Array, isIn: Uint8Array, rows: Int32Array): readonly Omit<Sorted, "weight">[] {
  const standing = Uint8Array.from([...isIn.keys()].filter((option) => isIn[option] === 1));
  const places = new Uint8Array(standing.length);
  const sets = openSets();
  for (const row of rows) {
    const { columns } = blockOf(profile, row);
    let best = 255;
    for (let index = 0; index < standing.length; index++) {
      places[index] = order[columns[standing[index]!]![row % BLOCK_ROWS]!]!;
      if (places[index]! < best) best = places[index]!;
    }
    let set = 0;
    for (let index = 0; index < standing.length; index++) if (places[index] === best) set = sets.with(set, standing[index]!);
    sets.rows[set]!.push(row);
  }
  return sets.rows.flatMap((own, set) => (own.length > 0 ? [{ options: sets.optionsOf(set), rows: Int32Array.from(own) }] : []));
}

/** Sets of options by number, each one option more than another: nothing is made for a row whose set is known. */
function openSets() {
  const next = new Map<number, number>();
  const without: { readonly set: number; readonly option: number }[] = [{ set: 0, option: 0 }];
  const rows: number[][] = [[]];
  return {
    rows,
    with(set: number, option: number): number {
      const known = next.get(set * 256 + option);
      if (known !== undefined) return known;
      next.set(set * 256 + option, rows.length);
      without.push({ set, option });
      rows.push([]);
      return rows.length - 1;
    },
    optionsOf(set: number): readonly number[] {
      const options: number[] = [];
      for (let at = set; at > 0; at = without[at]!.set) options.unshift(without[at]!.option);
      return options;
    },
  };
}

function weigh(profile: Profile, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += blockOf(profile, row).weights?.[row % BLOCK_ROWS] ?? 1;
  return sum;
}
