import { campsOf } from "./camps/camps";
import { type Bridge, bridgesOf, type Consensus, consensusOf } from "./claims/consensus";
import { countsByCamp } from "./claims/counts";
import { type CampVoice, voicesOf } from "./claims/representative";
import { type Components, componentsOf } from "./components/components";
import { projectionOf } from "./components/projection";
import { claimOf, type RatingTable } from "./ratings/table";

/** From so many ratings a participant counts, or from all claims where there are fewer. */
export const FEWEST_RATINGS = 7;
/** Below so many participants who count no camps are drawn. */
export const FEWEST_COUNTED = 15;

/**
 * Where people stand on claims, and which camps they form. Participants and claims are named by their places in the table; plain data
 * and typed arrays, which cross to and from a worker.
 */
export type OpinionMap = {
  readonly components: Components;
  /** Where each participant stands. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Participants who count, in the order of the table. */
  readonly counted: Int32Array;
  /** The camp of each participant, −1 for who does not count; the largest camp is 0. */
  readonly campOf: Int32Array;
  readonly camps: readonly Camp[];
  /** How well each number of camps that was tried keeps them apart. */
  readonly tried: readonly { readonly camps: number; readonly silhouette: number }[];
  /** Disagree, pass and agree for every claim of every camp, or of all who count where there are no camps. */
  readonly counts: Int32Array;
  /** How many rated each claim, whether they count or not. */
  readonly ratings: Int32Array;
  readonly consensus: readonly Consensus[];
  readonly bridges: readonly Bridge[];
  /** Claims left out, by places: 1. */
  readonly isLeftOut: Uint8Array;
};

export type Camp = CampVoice & { readonly members: Int32Array; readonly x: number; readonly y: number };

export type MapOptions = {
  /** Claims that are not shown: they count for who takes part, and for nothing else. */
  readonly leftOut?: readonly string[];
  /** Whether claims left out that were rated count as passed by everybody where ratings are counted to place people, as in Polis. */
  readonly countsLeftOut?: boolean;
};

/**
 * The map of opinions. The same ratings give the same map to the last digit, in whatever order they came: everything is computed from
 * the table alone, in its canonical order, from the same start.
 */
export function opinionMap(table: RatingTable, { leftOut = [], countsLeftOut = false }: MapOptions = {}): OpinionMap {
  const isLeftOut = placesOf(table.claimIds, leftOut);
  const components = componentsOf(table, isLeftOut);
  const { x, y } = projectionOf(table, components, isLeftOut, countsLeftOut ? ratedOf(table, isLeftOut) : 0);
  const counted = countedOf(table);
  const campOf = new Int32Array(table.participantIds.length).fill(-1);
  const hasCamps = counted.length >= FEWEST_COUNTED;
  const camps = hasCamps ? campsOf({ x: gather(x, counted), y: gather(y, counted) }) : null;
  if (camps) for (const [place, participant] of counted.entries()) campOf[participant] = camps.of[place]!;
  const members = camps ? Array.from(camps.sizes, (_, camp) => counted.filter((participant) => campOf[participant] === camp)) : [];
  const claims = table.claimIds.length;
  const counts = countsByCamp(table, camps ? members : [counted]);
  const voices = voicesOf(counts, claims, members.length, isLeftOut);
  return {
    components,
    x,
    y,
    counted,
    campOf,
    camps: members.map((own, camp) => ({ members: own, x: camps!.x[camp]!, y: camps!.y[camp]!, ...voices[camp]! })),
    tried: camps?.tried ?? [],
    counts,
    ratings: ratingsOf(table),
    consensus: consensusOf(counts, claims, Math.max(1, members.length), isLeftOut),
    bridges: bridgesOf(counts, claims, camps?.sizes ?? new Int32Array(0), isLeftOut),
    isLeftOut,
  };
}

/** Participants with ratings enough to count, in the order of the table. A claim that is left out counts here like any other. */
export function countedOf({ claimIds, starts }: RatingTable): Int32Array {
  const fewest = Math.max(1, Math.min(FEWEST_RATINGS, claimIds.length));
  const participants = starts.length - 1;
  const counted: number[] = [];
  for (let row = 0; row < participants; row++) if (starts[row + 1]! - starts[row]! >= fewest) counted.push(row);
  return Int32Array.from(counted);
}

function ratingsOf({ claimIds, cells }: RatingTable): Int32Array {
  const ratings = new Int32Array(claimIds.length);
  for (const cell of cells) ratings[claimOf(cell)]! += 1;
  return ratings;
}

/** How many of the claims left out were rated. */
function ratedOf({ cells }: RatingTable, isLeftOut: Uint8Array): number {
  const rated = new Set<number>();
  for (const cell of cells) if (isLeftOut[claimOf(cell)]) rated.add(claimOf(cell));
  return rated.size;
}

function placesOf(ids: readonly string[], named: readonly string[]): Uint8Array {
  const names = new Set(named);
  return Uint8Array.from(ids, (id) => (names.has(id) ? 1 : 0));
}

const gather = (values: Float64Array, places: Int32Array): Float64Array => Float64Array.from(places, (place) => values[place]!);
