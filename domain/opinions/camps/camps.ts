import type { Points } from "../components/projection";
import { type Clusters, firstDistinct, kMeans } from "./k-means";
import { silhouette } from "./silhouette";
import { leastSpread } from "./starts";

export const FEWEST_CAMPS = 2;
export const MOST_CAMPS = 5;
/** Points that lie close together are taken as one before camps are looked for, at most so many, as in Polis. */
export const BASE_CLUSTERS = 100;

/** Camps of points; the largest is the first, of equal ones the one that has the first point. */
export type Camps = {
  /** The camp of each point. */
  readonly of: Int32Array;
  /** For each camp how many points it has, and their mean. */
  readonly sizes: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How well each number of camps that was tried keeps them apart. */
  readonly tried: readonly { readonly camps: number; readonly silhouette: number }[];
};

/**
 * Two to five camps. In two steps, as in Polis: at most 100 base clusters, then k-means over their centres, weighted by their points, of
 * many starts the one that leaves the least spread; then once more over the points themselves. The number of camps is the one with the
 * best silhouette, where each camp more has to bring `CAMP_PRICE`. Depends on the points and their order alone.
 */
export function campsOf(points: Points): Camps {
  const base = kMeans(points, firstDistinct(points, BASE_CLUSTERS));
  const weights = Float64Array.from(base.sizes);
  const most = Math.min(MOST_CAMPS, FEWEST_CAMPS + Math.floor(base.x.length / 12));
  const trials = Array.from({ length: most - FEWEST_CAMPS + 1 }, (_, more) => {
    const clusters = leastSpread(base, weights, FEWEST_CAMPS + more);
    return { camps: FEWEST_CAMPS + more, clusters, silhouette: silhouette(base, clusters.of, clusters.x.length, weights) };
  });
  const worth = (trial: (typeof trials)[number]): number => trial.silhouette - CAMP_PRICE * trial.camps;
  const best = trials.reduce((chosen, trial) => (worth(trial) > worth(chosen) ? trial : chosen));
  return {
    ...numbered(points, kMeans(points, best.clusters)),
    tried: trials.map(({ camps, silhouette }) => ({ camps, silhouette })),
  };
}

/** Differences in silhouette smaller than this, for each camp more, are no reason to part people. */
export const CAMP_PRICE = 0.02;

function numbered(points: Points, { of: found, x: centres }: Clusters): Omit<Camps, "tried"> {
  const count = centres.length;
  const sizes = new Int32Array(count);
  const firstPoint = new Int32Array(count).fill(found.length);
  for (let point = found.length - 1; point >= 0; point--) {
    sizes[found[point]!]! += 1;
    firstPoint[found[point]!] = point;
  }
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || firstPoint[a]! - firstPoint[b]!);
  const places = new Int32Array(count);
  for (const [place, camp] of order.entries()) places[camp] = place;
  const of = found.map((camp) => places[camp]!);
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let point = 0; point < of.length; point++) {
    x[of[point]!]! += points.x[point]!;
    y[of[point]!]! += points.y[point]!;
  }
  const ordered = Int32Array.from(order, (camp) => sizes[camp]!);
  return { of, sizes: ordered, x: x.map((sum, camp) => sum / ordered[camp]!), y: y.map((sum, camp) => sum / ordered[camp]!) };
}
