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
export function ratingTable(columns: RatingColumns): RatingTable {
  const participantRanks = ranksOf(columns.participantIds);
  const claimRanks = ranksOf(columns.claimIds);
  const { starts, ends, cells } = rowsFrom(byClaim(columns, participantRanks, claimRanks), columns.participantIds.length);
  return {
    participantIds: inOrder(columns.participantIds, participantRanks),
    claimIds: inOrder(columns.claimIds, claimRanks),
    ...withoutGaps(starts, ends, cells),
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

type Sorted = { readonly who: Int32Array; readonly cells: Int32Array; readonly at: Float64Array | null };

/** Ratings by the order of claims, those of one claim as they came: a counting sort. */
function byClaim({ participant, claim, value, at }: RatingColumns, participantRanks: Int32Array, claimRanks: Int32Array): Sorted {
  const next = startsOf(claim, claimRanks, claimRanks.length);
  const sorted = { who: new Int32Array(claim.length), cells: new Int32Array(claim.length), at: at ? new Float64Array(claim.length) : null };
  for (let row = 0; row < claim.length; row++) {
    const rank = claimRanks[claim[row]!]!;
    const place = next[rank]!;
    next[rank] = place + 1;
    sorted.who[place] = participantRanks[participant[row]!]!;
    sorted.cells[place] = 3 * rank + 1 + value[row]!;
    if (sorted.at) sorted.at[place] = at![row]!;
  }
  return sorted;
}

/** Ratings by participant: ratings of one claim meet in a row, where the latest stays. A row may end before the next one begins. */
function rowsFrom({ who, cells: given, at }: Sorted, participants: number) {
  const starts = startsOf(who, null, participants);
  const ends = starts.slice(0, participants);
  const cells = new Int32Array(given.length);
  const latest = at ? new Float64Array(participants) : null;
  for (let place = 0; place < given.length; place++) {
    const row = who[place]!;
    const end = ends[row]!;
    const isAnother = end === starts[row]! || claimOf(cells[end - 1]!) !== claimOf(given[place]!);
    if (latest && !isAnother && at![place]! < latest[row]!) continue;
    if (isAnother) ends[row] = end + 1;
    cells[isAnother ? end : end - 1] = given[place]!;
    if (latest) latest[row] = at![place]!;
  }
  return { starts, ends, cells };
}

/** Where the items of each rank begin, once they are in order. */
function startsOf(keys: Int32Array, ranks: Int32Array | null, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < keys.length; at++) starts[(ranks ? ranks[keys[at]!]! : keys[at]!) + 1]! += 1;
  for (let rank = 0; rank < count; rank++) starts[rank + 1]! += starts[rank]!;
  return starts;
}

function withoutGaps(starts: Int32Array, ends: Int32Array, cells: Int32Array): Pick<RatingTable, "starts" | "cells"> {
  const closed = new Int32Array(starts.length);
  for (let row = 0; row < ends.length; row++) closed[row + 1] = closed[row]! + ends[row]! - starts[row]!;
  const size = closed[ends.length]!;
  if (size === cells.length) return { starts, cells };
  const kept = new Int32Array(size);
  for (let row = 0; row < ends.length; row++) kept.set(cells.subarray(starts[row], ends[row]), closed[row]);
  return { starts: closed, cells: kept };
}
