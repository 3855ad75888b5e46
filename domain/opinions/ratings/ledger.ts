import { compareIds } from "./ids";
import { claimOf, type Rating, type RatingTable } from "./table";

/**
 * Ratings as they come in, one after the other: what a rating changes is changed at once, and a table is made anew only where rows have
 * changed since the last one. The table is the one that `ratingTable` gives for the same ratings, whatever came before.
 */
export type RatingLedger = {
  /** `null` takes a rating back. */
  readonly rate: (participant: string, claim: string, rating: Rating | null) => void;
  /** A claim that nobody has rated yet is one of the table all the same. */
  readonly addClaim: (claim: string) => void;
  readonly ratings: () => number;
  /** How many disagree, pass and agree. */
  readonly countsOf: (claim: string) => readonly [number, number, number];
  readonly table: () => RatingTable;
};

export function ratingLedger(): RatingLedger {
  const claims = new Map<string, number>();
  const counts: [number, number, number][] = [];
  const rows = new Map<string, Row>();
  let size = 0;
  let claimOrder: ClaimOrder | null = null;
  let rowOrder: readonly string[] | null = null;

  const placeOf = (claim: string): number => {
    const known = claims.get(claim);
    if (known !== undefined) return known;
    claims.set(claim, claims.size);
    counts.push([0, 0, 0]);
    claimOrder = null;
    return claims.size - 1;
  };
  return {
    rate(participant, claim, rating) {
      const place = placeOf(claim);
      const row = rows.get(participant) ?? newRow();
      if (row.size === 0) {
        rows.set(participant, row);
        rowOrder = null;
      }
      const before = put(row, place, rating);
      if (before !== null) counts[place]![before + 1]! -= 1;
      if (rating !== null) counts[place]![rating + 1]! += 1;
      size += (rating === null ? 0 : 1) - (before === null ? 0 : 1);
      if (row.size === 0) {
        rows.delete(participant);
        rowOrder = null;
      }
    },
    addClaim: (claim) => void placeOf(claim),
    ratings: () => size,
    countsOf: (claim) => [...(counts[claims.get(claim) ?? -1] ?? [0, 0, 0])],
    table() {
      if (!claimOrder) {
        claimOrder = orderOf(claims);
        for (const row of rows.values()) row.sorted = null;
      }
      rowOrder ??= [...rows.keys()].sort(compareIds);
      return assembled(rowOrder, rows, claimOrder, size);
    },
  };
}

/** Cells by the places that claims have in the ledger; `sorted` are the same by their canonical places. */
type Row = { cells: Int32Array; size: number; sorted: Int32Array | null };
type ClaimOrder = { readonly ids: readonly string[]; readonly ranks: Int32Array };

const newRow = (): Row => ({ cells: new Int32Array(4), size: 0, sorted: null });

/** Answers the rating that was there before. */
function put(row: Row, claim: number, rating: Rating | null): Rating | null {
  row.sorted = null;
  for (let at = 0; at < row.size; at++) {
    const cell = row.cells[at]!;
    if (claimOf(cell) !== claim) continue;
    row.cells[at] = rating === null ? row.cells[--row.size]! : 3 * claim + rating + 1;
    return ((cell % 3) - 1) as Rating;
  }
  if (rating === null) return null;
  if (row.size === row.cells.length) {
    const larger = new Int32Array(2 * row.size);
    larger.set(row.cells);
    row.cells = larger;
  }
  row.cells[row.size++] = 3 * claim + rating + 1;
  return null;
}

function orderOf(claims: ReadonlyMap<string, number>): ClaimOrder {
  const ids = [...claims.keys()].sort(compareIds);
  const ranks = new Int32Array(ids.length);
  for (const [rank, id] of ids.entries()) ranks[claims.get(id)!] = rank;
  return { ids, ranks };
}

function assembled(order: readonly string[], rows: ReadonlyMap<string, Row>, { ids, ranks }: ClaimOrder, size: number): RatingTable {
  const starts = new Int32Array(order.length + 1);
  const cells = new Int32Array(size);
  for (const [place, id] of order.entries()) {
    const row = rows.get(id)!;
    row.sorted ??= row.cells
      .subarray(0, row.size)
      .map((cell) => 3 * ranks[claimOf(cell)]! + (cell % 3))
      .sort();
    cells.set(row.sorted, starts[place]);
    starts[place + 1] = starts[place]! + row.size;
  }
  return { participantIds: order, claimIds: ids, starts, cells };
}
