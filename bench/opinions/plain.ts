import type { RatingTable } from "@/domain/opinions";

/**
 * What one writes without thinking of speed, to compare with in the same run: a full matrix with means for missing ratings, its covariance,
 * 100 rounds of power iteration for each of two components, k-means with ten random starts for two to five camps, and silhouettes over all
 * pairs of people.
 */
export function plainMap({ participantIds, claimIds, starts, cells }: RatingTable): readonly number[] {
  const width = claimIds.length;
  const rows = participantIds.map((_, row) => {
    const full = new Array<number | null>(width).fill(null);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) full[(cells[at]! / 3) | 0] = (cells[at]! % 3) - 1;
    return full;
  });
  const means = claimIds.map((_, claim) => {
    const rated = rows.flatMap((row) => (row[claim] === null ? [] : [row[claim]!]));
    return rated.length === 0 ? 0 : rated.reduce((sum, value) => sum + value, 0) / rated.length;
  });
  const centred = rows.map((row) => row.map((value, claim) => (value === null ? 0 : value - means[claim]!)));
  const covariance = means.map((_, a) => means.map((_, b) => centred.reduce((sum, row) => sum + row[a]! * row[b]!, 0)));
  const first = powerIteration(covariance, []);
  const axes = [first, powerIteration(covariance, [first])];
  const points = centred.map((row, at) => {
    const scale = Math.sqrt(width / Math.max(1, starts[at + 1]! - starts[at]!));
    return axes.map((axis) => scale * dot(row, axis)) as [number, number];
  });
  const trials = [2, 3, 4, 5].map((count) => bestOf(points, count));
  return trials.reduce((best, trial) => (meanSilhouette(points, trial) > meanSilhouette(points, best) ? trial : best));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function powerIteration(matrix: readonly (readonly number[])[], before: readonly (readonly number[])[]): readonly number[] {
  let vector: readonly number[] = matrix.map((_, at) => 1 + at / matrix.length);
  for (let round = 0; round < 100; round++) {
    let next = matrix.map((row) => dot(row, vector));
    for (const axis of before) {
      const along = dot(next, axis);
      next = next.map((value, at) => value - along * axis[at]!);
    }
    const length = Math.sqrt(dot(next, next));
    vector = next.map((value) => value / (length || 1));
  }
  return vector;
}

type Point = readonly [number, number];
const distance = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

function bestOf(points: readonly Point[], count: number): readonly number[] {
  let best: { readonly of: readonly number[]; readonly spread: number } | null = null;
  for (let start = 0; start < 10; start++) {
    let centres: Point[] = Array.from({ length: count }, (_, at) => points[(start * 7919 + at * 104729) % points.length]!);
    let of: number[] = [];
    for (let round = 0; round < 100; round++) {
      const next = points.map((point) => {
        const distances = centres.map((centre) => distance(point, centre));
        return distances.indexOf(Math.min(...distances));
      });
      if (next.every((own, at) => own === of[at])) break;
      of = next;
      centres = centres.map((centre, at) => {
        const own = points.filter((_, place) => of[place] === at);
        if (own.length === 0) return centre;
        return [own.reduce((sum, [x]) => sum + x, 0) / own.length, own.reduce((sum, [, y]) => sum + y, 0) / own.length];
      });
    }
    const spread = points.reduce((sum, point, at) => sum + distance(point, centres[of[at]!]!) ** 2, 0);
    if (!best || spread < best.spread) best = { of, spread };
  }
  return best!.of;
}

function meanSilhouette(points: readonly Point[], of: readonly number[]): number {
  const count = Math.max(...of) + 1;
  const sizes = new Array<number>(count).fill(0);
  for (const own of of) sizes[own]! += 1;
  const values = points.map((point, at) => {
    const sums = new Array<number>(count).fill(0);
    for (const [other, place] of points.entries()) sums[of[other]!]! += distance(point, place);
    const own = sums[of[at]!]! / Math.max(1, sizes[of[at]!]! - 1);
    const next = Math.min(...sums.flatMap((sum, camp) => (camp === of[at] || sizes[camp] === 0 ? [] : [sum / sizes[camp]!])));
    return (next - own) / Math.max(own, next);
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
