import { ranksOf } from "./ids";

export const RATINGS = [-1, 0, 1] as const;
/** What somebody says to a claim: 1 agree, −1 disagree, 0 pass. */
export type Rating = (typeof RATINGS)[number];

/**
 * Who rated which claim how, row by row: plain data that crosses to a worker. Ids are in canonical order; the cells of participant p are
 * `cells[starts[p]]` up to `cells[starts[p + 1]]`, in the order of claims, each 3 × claim + rating + 1.
 */
export type RatingTable = {
  readonly participantIds: readonly string[];
  readonly claimIds: readonly string[];
  readonly starts: Int32Array;
  readonly cells: Int32Array;
};

/** Ratings as they come, in any order: row i says that `participantIds[participant[i]]` gives `claimIds[claim[i]]` the rating `value[i]`. */
export type RatingColumns = {
  readonly participantIds: readonly string[];
  readonly claimIds: readonly string[];
  readonly participant: Int32Array;
  readonly claim: Int32Array;
  readonly value: Int8Array;
  /** When each was given, in any unit. */
  readonly at?: Float64Array;
};

/**
 * The same ratings give the same table in whatever order they come. Of several ratings of one participant for one claim the latest
 * counts, by `at` and then by row. Throws a `RangeError` when an id comes twice.
 */
export function ratingTable({ participantIds, claimIds, participant, claim, value, at: times }: RatingColumns): RatingTable {
  const participantRanks = ranksOf(participantIds);
  const claimRanks = ranksOf(claimIds);
  const byClaim = stableOrder(null, claim, claimRanks);
  const order = stableOrder(byClaim, participant, participantRanks);
  const cells = new Int32Array(order.length);
  const starts = new Int32Array(participantIds.length + 1);
  let size = 0;
  let row = 0;
  let kept = 0;
  for (const at of order) {
    const rank = participantRanks[participant[at]!]!;
    while (row < rank) starts[++row] = size;
    const cell = 3 * claimRanks[claim[at]!]! + 1 + value[at]!;
    const isAnother = size === starts[row]! || claimOf(cells[size - 1]!) !== claimOf(cell);
    if (!isAnother && times && times[at]! < times[kept]!) continue;
    if (isAnother) size++;
    cells[size - 1] = cell;
    kept = at;
  }
  while (row < participantIds.length) starts[++row] = size;
  return {
    participantIds: inOrder(participantIds, participantRanks),
    claimIds: inOrder(claimIds, claimRanks),
    starts,
    cells: size === cells.length ? cells : cells.slice(0, size),
  };
}

export const claimOf = (cell: number): number => (cell / 3) | 0;
export const ratingOf = (cell: number): Rating => ((cell % 3) - 1) as Rating;

/** How many rated each claim how: three figures for a claim, disagree, pass and agree; only of the participants asked for. */
export function countsOf({ claimIds, starts, cells }: RatingTable, participants?: Iterable<number>): Int32Array {
  const counts = new Int32Array(3 * claimIds.length);
  if (!participants) for (const cell of cells) counts[cell]! += 1;
  else for (const row of participants) for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[cells[at]!]! += 1;
  return counts;
}

export function inOrder<Item>(items: readonly Item[], ranks: Int32Array): Item[] {
  const sorted = new Array<Item>(items.length);
  for (const [at, item] of items.entries()) sorted[ranks[at]!] = item;
  return sorted;
}

/** A counting sort: places of `keys` by rank, those of one rank in the order they had. */
function stableOrder(before: Int32Array | null, keys: Int32Array, ranks: Int32Array): Int32Array {
  const next = new Int32Array(ranks.length + 1);
  for (const key of keys) next[ranks[key]! + 1]! += 1;
  for (let rank = 0; rank < ranks.length; rank++) next[rank + 1]! += next[rank]!;
  const order = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const at = before ? before[place]! : place;
    const rank = ranks[keys[at]!]!;
    order[next[rank]!] = at;
    next[rank]! += 1;
  }
  return order;
}
