import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableFromRows } from "../ratings/rows";
import { componentsOf } from "./components";
import { largestEigenpairs } from "./lanczos";
import { projectionOf } from "./projection";

// Twelve participants drawn by numpy (seed 7). Means, components and projection by scikit-learn 1.9.1: PCA with svd_solver="full" over the
// matrix with missing ratings at the mean of their column; then deviations @ components.T, times sqrt(7 / ratings).
const ROWS = [
  "-+0++00",
  "-.0++0-",
  ".+.0+-+",
  "+-0.-0.",
  "+0-0..0",
  "..-.-0.",
  "+00+.+-",
  ".00+.0-",
  "-..++..",
  "-...++0",
  ".--0+..",
  "----00+",
];
const MEAN = [-0.25, -0.125, -0.4444444444444444, 0.4444444444444444, 0.4444444444444444, 0.1111111111111111, -0.125];
const FIRST = [
  -0.5501127920086177, 0.4235013118507276, 0.17913477814505208, 0.31130585875776245, 0.6136326920516331, -0.014618062218822503,
  -0.11073924324124601,
];
const SECOND = [
  -0.43560929327776193, -0.042096681808239944, -0.2997692029958808, -0.5095319108320283, 0.09020945557688015, -0.258565467022487,
  0.6196726742061707,
];
const X = [
  1.4702756009718214, 1.1930782974493241, 0.6752004229276719, -2.2047138428633843, -1.0488300888444524, -1.5034719410575017,
  -0.32213295551347715, 0.47804514377776136, 1.4151594742518239, 0.9612747474283994, -0.35391431797698253, -0.9028454536830898,
];
const Y = [
  0.019349107062403163, -0.597270247476098, 1.436001699407733, -0.878515162594908, -0.09384978417657022, 0.0992362808109135,
  -1.8773920587270965, -1.1063663399571797, 0.1432055674120665, 0.29691474170819243, 0.63491157001567, 1.951838713968111,
];

const close = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, 11);
};
const nothing = (claims: number): Uint8Array => new Uint8Array(claims);

describe("componentsOf", () => {
  it("agrees with scikit-learn", () => {
    const table = tableFromRows(ROWS);
    const components = componentsOf(table, nothing(7));
    close(components.mean, MEAN);
    close(components.first, FIRST);
    close(components.second, SECOND);
    close(components.explained, [0.34930406529587354, 0.3150520768081614]);
    const { x, y } = projectionOf(table, components, nothing(7));
    close(x, X);
    close(y, Y);
  });

  it("gives claims left out no weight, as if they were not there", () => {
    const table = tableFromRows(ROWS);
    const without = tableFromRows(ROWS.map((row) => row.slice(0, 5)));
    const leftOut = Uint8Array.of(0, 0, 0, 0, 0, 1, 1);
    const components = componentsOf(table, leftOut);
    close(components.first, [...componentsOf(without, nothing(5)).first, 0, 0]);
    const { x } = projectionOf(table, components, leftOut);
    close(x, [...projectionOf(without, componentsOf(without, nothing(5)), nothing(5)).x]);
  });

  it("has no direction where nobody differs, and one where people differ in one way", () => {
    const same = componentsOf(tableFromRows(["++", "+."]), nothing(2));
    expect([...same.first, ...same.second, ...same.explained]).toEqual([0, 0, 0, 0, 0, 0]);
    const one = componentsOf(tableFromRows(["++", "--", "++", "--"]), nothing(2));
    close(one.first, [Math.SQRT1_2, Math.SQRT1_2]);
    expect([...one.second]).toEqual([0, 0]);
    expect(one.explained[0]).toBeCloseTo(1, 12);
    const empty = componentsOf(tableFromRows([]), nothing(0));
    expect(empty.first).toHaveLength(0);
  });

  it("turns the people round and nothing else when every rating is turned round", () => {
    const turned = ROWS.map((row) => [...row].map((sign) => ({ "+": "-", "-": "+" })[sign] ?? sign).join(""));
    const [table, other] = [tableFromRows(ROWS), tableFromRows(turned)];
    const [components, others] = [componentsOf(table, nothing(7)), componentsOf(other, nothing(7))];
    expect(others.first).toEqual(components.first);
    expect(projectionOf(other, others, nothing(7)).x).toEqual(projectionOf(table, components, nothing(7)).x.map((x) => -x));
  });

  it("pushes out by claims and ratings, those that everybody passed included", () => {
    const table = tableFromRows(["++..", "----", "++++", "+-+-"]);
    const components = componentsOf(table, nothing(4));
    const plain = projectionOf(table, components, nothing(4)).x[0]!;
    expect(projectionOf(table, components, nothing(4), 6).x[0]! / plain).toBeCloseTo(Math.sqrt(10 / 8) / Math.sqrt(4 / 2), 12);
  });
});

describe("largestEigenpairs", () => {
  const times = (matrix: readonly (readonly number[])[]) => (vector: Float64Array, into: Float64Array) => {
    for (const [row, entries] of matrix.entries()) into[row] = entries.reduce((sum, entry, at) => sum + entry * vector[at]!, 0);
  };

  it("finds equal eigenvalues, each with a vector of its own", () => {
    const { values, vectors } = largestEigenpairs(
      4,
      2,
      times([
        [5, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 5, 0],
        [0, 0, 0, 2],
      ]),
    );
    close(values, [5, 5]);
    expect(vectors[0]!.reduce((sum, entry, at) => sum + entry * vectors[1]![at]!, 0)).toBeCloseTo(0, 12);
  });

  it("solves the equation of eigenvectors for any matrix A transposed times A", () => {
    const matrices = fc
      .integer({ min: 1, max: 30 })
      .chain((size) =>
        fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }), { minLength: 1, maxLength: 12 }),
      );
    fc.assert(
      fc.property(matrices, (rows) => {
        const size = rows[0]!.length;
        const gram = Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
        );
        const { values, vectors } = largestEigenpairs(size, 2, times(gram));
        const trace = gram.reduce((sum, row, at) => sum + row[at]!, 0);
        expect(values[0]!).toBeGreaterThanOrEqual(trace / size - 1e-9);
        for (const [pair, vector] of vectors.entries()) {
          const image = new Float64Array(size);
          times(gram)(vector, image);
          for (const [at, entry] of vector.entries()) expect(image[at]! - values[pair]! * entry).toBeCloseTo(0, 8);
        }
      }),
    );
  });
});
