import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Points } from "../components/projection";
import { CAMP_PRICE, campsOf } from "./camps";
import { firstDistinct, kMeans } from "./k-means";
import { adjustedRandIndex } from "./rand-index";
import { silhouette } from "./silhouette";

const points = (pairs: readonly (readonly [number, number])[]): Points => ({
  x: Float64Array.from(pairs, ([x]) => x),
  y: Float64Array.from(pairs, ([, y]) => y),
});
const SIX = points([
  [0, 0],
  [1, 0],
  [0, 1],
  [5, 5],
  [6, 5],
  [9, 0],
]);
const LABELS = Int32Array.of(0, 0, 0, 1, 1, 2);

describe("silhouette", () => {
  // scikit-learn 1.9.1, silhouette_score; with weights over the points repeated.
  it("agrees with scikit-learn", () => {
    expect(silhouette(SIX, LABELS, 3)).toBeCloseTo(0.6969045984327297, 12);
    expect(silhouette(SIX, LABELS, 3, Float64Array.of(2, 1, 3, 1, 2, 2))).toBeCloseTo(0.9075804514061765, 12);
  });

  it("is 0 where there is nothing to compare", () => {
    expect(silhouette(SIX, new Int32Array(6), 1)).toBe(0);
    expect(silhouette(points([]), new Int32Array(0), 2)).toBe(0);
    expect(
      silhouette(
        points([
          [1, 1],
          [1, 1],
        ]),
        Int32Array.of(0, 1),
        2,
      ),
    ).toBe(0);
  });
});

describe("adjustedRandIndex", () => {
  // scikit-learn 1.9.1, adjusted_rand_score.
  it("agrees with scikit-learn", () => {
    expect(adjustedRandIndex([0, 0, 1, 1, 2, 2, 2], [0, 0, 1, 2, 2, 2, 2])).toBeCloseTo(0.5384615384615384, 12);
    expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, 1])).toBeCloseTo(-0.1111111111111111, 12);
  });

  it("is 1 for the same groups by other names, and null for nobody", () => {
    expect(adjustedRandIndex(["a", "b", "a"], [7, 3, 7])).toBe(1);
    expect(adjustedRandIndex([1, 1], [2, 2])).toBe(1);
    expect(adjustedRandIndex([1], [2])).toBeNull();
    expect(() => adjustedRandIndex([1, 2], [1])).toThrow(RangeError);
  });
});

describe("kMeans", () => {
  const clouds = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 80 });

  it("leaves every point with a nearest centre, the first of equal ones, and every centre in the middle of its points", () => {
    fc.assert(
      fc.property(clouds, fc.integer({ min: 1, max: 20 }), (cloud, count) => {
        const given = points(cloud);
        const { x, y, of, sizes } = kMeans(given, firstDistinct(given, count));
        for (const [point, own] of of.entries()) {
          const distances = Array.from(x, (cx, centre) => (cx - given.x[point]!) ** 2 + (y[centre]! - given.y[point]!) ** 2);
          expect(own).toBe(distances.indexOf(Math.min(...distances)));
        }
        expect(sizes.every((size) => size > 0)).toBe(true);
        for (const [centre, size] of sizes.entries()) {
          const own = cloud.filter((_, point) => of[point] === centre);
          expect(x[centre]).toBeCloseTo(own.reduce((sum, [at]) => sum + at, 0) / size, 9);
        }
      }),
    );
  });

  it("counts weights as points", () => {
    const doubled = points([
      [0, 0],
      [4, 0],
      [4, 0],
      [10, 0],
    ]);
    const weighted = points([
      [0, 0],
      [4, 0],
      [10, 0],
    ]);
    const starts = points([
      [0, 0],
      [10, 0],
    ]);
    expect(kMeans(weighted, starts, Float64Array.of(1, 2, 1)).x).toEqual(kMeans(doubled, starts).x);
  });
});

describe("campsOf", () => {
  const around = (x: number, y: number, count: number): [number, number][] =>
    Array.from({ length: count }, (_, at) => [x + Math.cos(at * 2.4) * (1 + (at % 3) / 3), y + Math.sin(at * 2.4) * (1 + (at % 5) / 5)]);

  it.each([2, 3, 4, 5])("finds %i camps that lie apart, the largest first", (count) => {
    const corners = [
      [0, 0],
      [12, 0],
      [0, 12],
      [12, 12],
      [24, 24],
    ] as const;
    const sizes = [40, 30, 50, 20, 60].slice(0, count);
    const { of, sizes: found, tried } = campsOf(points(sizes.flatMap((size, camp) => around(corners[camp]![0], corners[camp]![1], size))));
    expect([...found]).toEqual([...sizes].sort((a, b) => b - a));
    expect(
      adjustedRandIndex(
        [...of],
        sizes.flatMap((size, camp) => new Array<number>(size).fill(camp)),
      ),
    ).toBe(1);
    expect(tried.map(({ camps }) => camps)).toEqual([2, 3, 4, 5]);
  });

  it("takes no camp more for a silhouette that is hardly better", () => {
    const { sizes, tried } = campsOf(points([...around(0, 0, 60), ...around(2.2, 0, 60)]));
    const [four, five] = [tried[2]!.silhouette, tried[3]!.silhouette];
    expect(five).toBeGreaterThan(four);
    expect(five - four).toBeLessThan(CAMP_PRICE);
    expect(sizes).toHaveLength(4);
  });

  it("tries no more camps than the points allow", () => {
    expect(campsOf(points(around(0, 0, 15))).tried.map(({ camps }) => camps)).toEqual([2, 3]);
    const same = campsOf(points(new Array<[number, number]>(20).fill([1, 1])));
    expect([...same.sizes]).toEqual([20]);
    expect([same.x[0], same.y[0]]).toEqual([1, 1]);
  });
});
