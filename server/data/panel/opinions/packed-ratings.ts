import { claimOf } from "@/domain/opinions";
import type { PackedHistory } from "./packed-history";

/** Ratings by participant, small enough to be handed on by the million: cells are 3 × place of the claim + rating + 1. */
export type PackedRatings = { readonly people: readonly string[]; readonly starts: Int32Array; readonly cells: Int32Array };
/** As the database packs them: how many cells each participant has, and all of them one after the other, the highest byte first. */
export type RatingBytes = { readonly people: readonly string[]; readonly sizes: readonly number[]; readonly cells: Buffer };
/** Claims in their order: which of them stand, and what those that were merged are now. */
export type Standing = { readonly claims: readonly string[]; readonly mergedInto: ReadonlyMap<string, string> };

/** The ratings of a debate and those of its histories as one. */
export function packedRatings(
  { people, sizes, cells }: RatingBytes,
  histories: readonly (readonly [id: string, packed: PackedHistory])[],
  standing: Standing,
): PackedRatings {
  const places = new Map(standing.claims.map((claim, place) => [claim, place]));
  const earlier = histories.flatMap(([id, packed]) => historyRows(id, packed, places, standing.mergedInto));
  const own = cells.length / BYTES;
  const all = new Int32Array(own + earlier.reduce((sum, { row }) => sum + row.length, 0));
  for (let at = 0; at < own; at++) all[at] = cells.readInt32BE(at * BYTES);
  const starts = new Int32Array(people.length + earlier.length + 1);
  for (const [place, size] of sizes.entries()) starts[place + 1] = starts[place]! + size;
  for (const [place, { row }] of earlier.entries()) {
    const start = starts[people.length + place]!;
    all.set(row, start);
    starts[people.length + place + 1] = start + row.length;
  }
  return { people: [...people, ...earlier.map(({ person }) => person)], starts, cells: all };
}

const BYTES = 4;

function historyRows(
  id: string,
  { claims, starts, cells }: PackedHistory,
  places: ReadonlyMap<string, number>,
  mergedInto: ReadonlyMap<string, string>,
): readonly { readonly person: string; readonly row: readonly number[] }[] {
  const isMerged = claims.map((claim) => mergedInto.has(claim));
  const now = claims.map((claim) => places.get(mergedInto.get(claim) ?? claim));
  return starts.slice(1).map((end, person) => {
    const given = cells.slice(starts[person], end);
    const own = new Map<number, number>();
    // Where somebody rated both of two claims that were merged, the rating of the one that stands counts: it comes last.
    for (const merged of [true, false])
      for (const cell of given) {
        const place = now[claimOf(cell)];
        if (place !== undefined && isMerged[claimOf(cell)] === merged) own.set(place, 3 * place + (cell % 3));
      }
    return { person: `${id}-${person}`, row: [...own.values()] };
  });
}
