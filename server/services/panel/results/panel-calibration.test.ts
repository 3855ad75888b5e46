import { describe, expect, it } from "vitest";
import type { PanelRoundResults } from "@/contracts/panel/results";
import { panelCalibration } from "./panel-calibration";

const estimate = (id: string) => ({ id, key: id, kind: "estimate", settings: { scale: "linear", unit: "", least: null, most: null } });
const round = (own: Readonly<Record<string, { low: number; best: number; high: number }>>, isTold = true) =>
  ({
    items: Object.keys(own).map(estimate),
    results: {
      items: Object.entries(own).map(([id, interval]) => ({ id, interval: { n: 12, ...interval }, intervals: isTold ? [interval] : null })),
    },
  }) as unknown as PanelRoundResults;

const BAD = { low: 0, best: 1, high: 2 };

describe("the calibration of a panel", () => {
  it("is that of its last interval on each question whose truth is known", () => {
    const rounds = [round({ a: BAD, b: BAD }), round({ a: { low: 10, best: 20, high: 30 } })];
    const calibration = panelCalibration(
      [
        { id: "a", truth: 25 },
        { id: "b", truth: 9 },
        { id: "c", truth: 1 },
        { id: "d", truth: null },
      ],
      rounds,
    );
    expect(calibration).toMatchObject({ questions: 2, counts: [0, 0, 1, 1] });
    expect(calibration!.items.map(({ key, isInside }) => [key, isInside])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    // 2 N Σ s ln (s / p) with N = 2 and s = ½ in the bins of 0.4 and 0.1 is x; χ² with 3 degrees of freedom is erfc √(x/2) + √(2x/π) e^(−x/2).
    expect(calibration!.score).toBeCloseTo(0.2999642976163685, 9);
  });

  it("is none without a truth, and without information where single intervals are not told", () => {
    expect(panelCalibration([{ id: "a", truth: null }], [round({ a: BAD })])).toBeNull();
    expect(panelCalibration([{ id: "a", truth: 1 }], [round({ a: BAD }, false)])?.information).toBeNull();
    expect(panelCalibration([{ id: "a", truth: 1 }], [round({ a: BAD })])?.information).toBeGreaterThan(0);
  });
});
