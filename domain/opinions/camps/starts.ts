import type { Points } from "../components/projection";
import { type Clusters, kMeans } from "./k-means";

/**
 * K-means from many starts, of which the one counts that leaves the least spread: squared distances to the centres, times weights. Every
 * point is once the first centre; the others are those furthest from the centres so far, with their weights and without.
 */
export function leastSpread(points: Points, weights: Float64Array, count: number): Clusters {
  const tried = new Set<string>();
  let best: { readonly clusters: Clusters; readonly spread: number } | null = null;
  for (let first = 0; first < points.x.length; first++) {
    for (const isWeighted of [true, false]) {
      const chosen = furthestFrom(points, isWeighted ? weights : null, first, count);
      const name = [...chosen].sort((a, b) => a - b).join(" ");
      if (tried.has(name)) continue;
      tried.add(name);
      const clusters = kMeans(points, placesOf(points, chosen), weights);
      const spread = spreadOf(points, weights, clusters);
      if (!best || spread < best.spread) best = { clusters, spread };
    }
  }
  return best?.clusters ?? kMeans(points, points, weights);
}

function furthestFrom({ x, y }: Points, weights: Float64Array | null, first: number, count: number): readonly number[] {
  const distances = new Float64Array(x.length).fill(Infinity);
  const chosen = [first];
  while (chosen.length < count) {
    const last = chosen.at(-1)!;
    let next = -1;
    let furthest = 0;
    for (let point = 0; point < x.length; point++) {
      const distance = Math.min(distances[point]!, (x[point]! - x[last]!) ** 2 + (y[point]! - y[last]!) ** 2);
      distances[point] = distance;
      const value = weights ? weights[point]! * distance : distance;
      if (value > furthest) {
        furthest = value;
        next = point;
      }
    }
    if (next < 0) break;
    chosen.push(next);
  }
  return chosen;
}

const placesOf = ({ x, y }: Points, chosen: readonly number[]): Points => ({
  x: Float64Array.from(chosen, (point) => x[point]!),
  y: Float64Array.from(chosen, (point) => y[point]!),
});

function spreadOf({ x, y }: Points, weights: Float64Array, clusters: Clusters): number {
  let sum = 0;
  for (let point = 0; point < x.length; point++) {
    const centre = clusters.of[point]!;
    sum += weights[point]! * ((x[point]! - clusters.x[centre]!) ** 2 + (y[point]! - clusters.y[centre]!) ** 2);
  }
  return sum;
}
