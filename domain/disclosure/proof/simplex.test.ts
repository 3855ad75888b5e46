import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangesOf } from "./simplex";

describe("ranges under equations", () => {
  it("finds the best mix of two products", () => {
    // Maximise 5x + 4y under 6x + 4y ≤ 24 and x + 2y ≤ 6: 21 at (3, 1.5). Taha, Operations Research, the Reddy Mikks model.
    const [{ least, most }] = rangesOf(
      [
        [6, 4, 1, 0],
        [1, 2, 0, 1],
      ],
      [24, 6],
      [[5, 4, 0, 0]],
    ) as [{ least: number; most: number }];
    expect(least).toBeCloseTo(0, 9);
    expect(most).toBeCloseTo(21, 9);
  });

  it("refuses equations that contradict each other", () => {
    expect(() =>
      rangesOf(
        [
          [1, 1],
          [2, 2],
        ],
        [1, 3],
        [[1, 0]],
      ),
    ).toThrow(/contradict/);
  });

  it("gives the bounds of Fréchet for a cell of a table with its margins", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }), (table) => {
        const cells = table.flat().map((_, index) => index);
        const rows = table.map((_, row) => cells.map((cell) => (Math.floor(cell / 3) === row ? 1 : 0)));
        const columns = [0, 1, 2].map((column) => cells.map((cell) => (cell % 3 === column ? 1 : 0)));
        const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
        const rowSums = table.map(sum);
        const columnSums = [0, 1, 2].map((column) => sum(table.map((row) => row[column]!)));
        const ranges = rangesOf(
          [...rows, ...columns],
          [...rowSums, ...columnSums],
          cells.map((cell) => cells.map((other) => (other === cell ? 1 : 0))),
        );
        const all = sum(rowSums);
        for (const cell of cells) {
          const [row, column] = [rowSums[Math.floor(cell / 3)]!, columnSums[cell % 3]!];
          expect(ranges[cell]!.least).toBeCloseTo(Math.max(0, row + column - all), 6);
          expect(ranges[cell]!.most).toBeCloseTo(Math.min(row, column), 6);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
