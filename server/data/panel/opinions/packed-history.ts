import { claimOf, type Rating, type RatingTable, ratingOf } from "@/domain/opinions";

/** Ratings of an earlier conversation as they are kept: claims by id, people by number. */
export type PackedHistory = {
  readonly claims: readonly string[];
  readonly starts: readonly number[];
  /** 3 × place of the claim + rating + 1. */
  readonly cells: readonly number[];
};
export type HistoryRating = { readonly person: number; readonly claim: string; readonly rating: Rating };

/**
 * Packs ratings of a table under the ids that its claims have in a debate; claims without one, and people who rated none of the others,
 * are left out. People get numbers in an order of ratings, so that nothing is left of who they were.
 */
export function packed({ participantIds, claimIds, starts, cells }: RatingTable, idOf: ReadonlyMap<string, string>): PackedHistory {
  const claims = [...new Set(claimIds.flatMap((claim) => idOf.get(claim) ?? []))];
  const places = new Map(claims.map((id, place) => [id, place]));
  const rows = participantIds
    .map((_, person) => {
      const own = new Map<number, number>();
      for (const cell of cells.subarray(starts[person], starts[person + 1])) {
        const id = idOf.get(claimIds[claimOf(cell)]!);
        if (id !== undefined) own.set(places.get(id)!, 3 * places.get(id)! + ratingOf(cell) + 1);
      }
      return [...own.values()].sort((a, b) => a - b);
    })
    .filter((row) => row.length > 0)
    .map((row) => ({ row, says: row.join() }))
    .sort((a, b) => (a.says < b.says ? -1 : a.says > b.says ? 1 : 0));
  const ends = [0];
  for (const { row } of rows) ends.push(ends.at(-1)! + row.length);
  return { claims, starts: ends, cells: rows.flatMap(({ row }) => row) };
}

export function unpacked({ claims, starts, cells }: PackedHistory): readonly HistoryRating[] {
  return starts
    .slice(1)
    .flatMap((end, person) =>
      cells.slice(starts[person], end).map((cell) => ({ person, claim: claims[claimOf(cell)]!, rating: ratingOf(cell) })),
    );
}
