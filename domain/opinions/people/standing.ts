import { FEWEST_RATINGS, type OpinionMap } from "../opinion-map";
import type { RatingTable } from "../ratings/table";

/** Where one participant stands on the map. */
export type Standing = {
  readonly x: number;
  readonly y: number;
  readonly ratings: number;
  /** How many more ratings until the participant counts; 0 for who does. */
  readonly missing: number;
  /** The camp the participant belongs to; null for who does not count, and where there are no camps. */
  readonly camp: number | null;
  /** Camps by how near their middle is, the nearest first. */
  readonly distances: readonly { readonly camp: number; readonly distance: number }[];
  /** The nearest camp that is not the participant's own; for who has none, the nearest of all. */
  readonly nearestOther: number | null;
};

/** Null for who has rated nothing. */
export function standingOf(map: OpinionMap, table: RatingTable, participant: string): Standing | null {
  const place = table.participantIds.indexOf(participant);
  if (place < 0) return null;
  const ratings = table.starts[place + 1]! - table.starts[place]!;
  if (ratings === 0) return null;
  const [x, y] = [map.x[place]!, map.y[place]!];
  const camp = map.campOf[place]! < 0 ? null : map.campOf[place]!;
  const distances = map.camps
    .map((own, at) => ({ camp: at, distance: Math.sqrt((own.x - x) ** 2 + (own.y - y) ** 2) }))
    .sort((a, b) => a.distance - b.distance || a.camp - b.camp);
  return {
    x,
    y,
    ratings,
    missing: Math.max(0, Math.min(FEWEST_RATINGS, table.claimIds.length) - ratings),
    camp,
    distances,
    nearestOther: distances.find((one) => one.camp !== camp)?.camp ?? null,
  };
}
