import type { Points } from "../components/projection";

/**
 * Mean silhouette (Rousseeuw 1987): how much nearer points lie to their own cluster than to the next one, −1 to 1. A point alone in its
 * cluster has 0; 0 also with a single cluster. A weight says how many points stand at one place.
 */
export function silhouette({ x, y }: Points, of: Int32Array, clusters: number, weights?: Float64Array): number {
  if (clusters < 2 || of.length === 0) return 0;
  const weightOf = (point: number): number => (weights ? weights[point]! : 1);
  const sizes = new Float64Array(clusters);
  for (const [point, cluster] of of.entries()) sizes[cluster]! += weightOf(point);
  const sums = new Float64Array(clusters);
  let total = 0;
  let all = 0;
  for (let point = 0; point < of.length; point++) {
    const own = of[point]!;
    all += weightOf(point);
    if (sizes[own]! <= 1) continue;
    sums.fill(0);
    for (let other = 0; other < of.length; other++) {
      const dx = x[other]! - x[point]!;
      const dy = y[other]! - y[point]!;
      sums[of[other]!]! += weightOf(other) * Math.sqrt(dx * dx + dy * dy);
    }
    const within = sums[own]! / (sizes[own]! - 1);
    let next = Infinity;
    for (let cluster = 0; cluster < clusters; cluster++)
      if (cluster !== own && sizes[cluster]! > 0) next = Math.min(next, sums[cluster]! / sizes[cluster]!);
    const larger = Math.max(within, next);
    if (larger > 0 && next < Infinity) total += (weightOf(point) * (next - within)) / larger;
  }
  return total / all;
}
