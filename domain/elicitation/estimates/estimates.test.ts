import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedQuantity, intervalsOf, panelInterval } from "../items/intervals";
import type { Item } from "../items/types";
import { rescaled } from "./four-step";
import { informationOf, intrinsicRange } from "./information";
import { performanceOf } from "./performance";
import { averagedQuantiles } from "./quantile-averaging";

const OPEN = { least: null, most: null };
const step = (lowest: number, best: number, highest: number, confidence: number) => ({ lowest, best, highest, confidence });

describe("a four-step estimate at 80%", () => {
  it.each([
    { given: step(20, 30, 40, 50), low: 14, high: 46 },
    { given: step(20, 30, 40, 80), low: 20, high: 40 },
    { given: step(20, 30, 40, 100), low: 22, high: 38 },
    { given: step(10, 30, 35, 60), low: 30 - (20 * 80) / 60, high: 30 + (5 * 80) / 60 },
  ])("$given is $low to $high", ({ given, low, high }) => {
    const interval = rescaled(given, "linear", OPEN);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
    expect(interval.best).toBe(30);
  });

  it("is stretched by factors on a log scale: half and double at 40 become a quarter and fourfold", () => {
    const interval = rescaled(step(50, 100, 200, 40), "log", OPEN);
    expect(interval.low).toBeCloseTo(25, 10);
    expect(interval.high).toBeCloseTo(400, 10);
  });

  it("is cut off only at bounds that the quantity has", () => {
    expect(rescaled(step(1, 5, 95, 50), "linear", { least: 0, most: 100 })).toEqual({ low: 0, best: 5, high: 100 });
    expect(rescaled(step(1, 5, 95, 50), "linear", OPEN).low).toBeLessThan(0);
  });
});

describe("quantile averaging", () => {
  const intervals = [
    { low: 1, best: 4, high: 16 },
    { low: 4, best: 16, high: 64 },
  ];
  it("takes the mean of each quantile, by weight, geometric on a log scale", () => {
    expect(averagedQuantiles(intervals, "linear")).toEqual({ n: 2, low: 2.5, best: 10, high: 40 });
    expect(averagedQuantiles(intervals, "linear", [3, 1])).toEqual({ n: 2, low: 1.75, best: 7, high: 28 });
    const logged = averagedQuantiles(intervals, "log")!;
    expect([logged.low, logged.best, logged.high].map((value) => value.toFixed(9))).toEqual(["2.000000000", "8.000000000", "32.000000000"]);
    expect(averagedQuantiles(intervals, "linear", [0, 2])).toEqual({ n: 1, low: 4, best: 16, high: 64 });
    expect(averagedQuantiles(intervals, "linear", [0, 0])).toBeNull();
  });

  it("is the same in any order, and keeps low, best and high in order", () => {
    const one = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
      .map((three) => {
        const [low, best, high] = three.sort((a, b) => a - b).map((value) => value / 7) as [number, number, number];
        return { low, best, high };
      });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), fc.constantFrom("linear" as const, "log" as const), (given, scale) => {
        const averaged = averagedQuantiles(given, scale)!;
        expect(averagedQuantiles([...given].reverse(), scale)).toEqual(averaged);
        expect(averaged.low).toBeLessThanOrEqual(averaged.best + 1e-9);
        expect(averaged.best).toBeLessThanOrEqual(averaged.high + 1e-9);
      }),
    );
  });
});

describe("information", () => {
  it("reaches a tenth beyond all estimates and the truth", () => {
    expect(intrinsicRange([{ low: 10, best: 20, high: 30 }], 60, "linear")).toEqual({ from: 5, to: 65 });
    expect(intrinsicRange([{ low: 10, best: 20, high: 30 }], null, "linear")).toEqual({ from: 8, to: 32 });
    expect(intrinsicRange([], null, "linear")).toBeNull();
  });

  it("is 0 for the background itself, and grows as intervals narrow", () => {
    const range = { from: 0, to: 100 };
    expect(informationOf({ low: 10, best: 50, high: 90 }, range, "linear")).toBeCloseTo(0, 14);
    const narrow = informationOf({ low: 45, best: 50, high: 55 }, range, "linear")!;
    expect(narrow).toBeCloseTo(0.8 * Math.log(8) + 0.2 * Math.log(0.1 / 0.45), 14);
    expect(informationOf({ low: 50, best: 50, high: 55 }, range, "linear")).toBeNull();
  });
});

describe("weights by performance", () => {
  const truths = [11, 22, 33, 44, 55];
  const around = (width: number, shift: number) => (truth: number) => ({
    low: truth - width + shift,
    best: truth + shift,
    high: truth + width + shift,
  });
  const questions = truths.map((truth) => ({
    scale: "linear" as const,
    truth: truth as number | null,
    intervals: new Map([
      ["good", around(5, truth % 2 ? 1 : -1)(truth)],
      ["off", around(5, 50)(truth)],
    ]),
  }));

  it("go to who is calibrated, add up to 1, and know no order", () => {
    const performance = performanceOf(questions);
    expect(performance.map(({ panellist }) => panellist)).toEqual(["good", "off"]);
    expect(performance[0]!.weight).toBeGreaterThan(0.99);
    expect(performance[0]!.weight + performance[1]!.weight).toBeCloseTo(1, 14);
    expect(performanceOf([...questions].reverse())).toEqual(performance);
    expect(performanceOf(questions, { cutOff: 0.05 })[1]?.weight).toBe(0);
  });

  it("are none without calibration questions", () => {
    const [first] = performanceOf(questions.map((question) => ({ ...question, truth: null })));
    expect(first).toMatchObject({ calibration: null, information: null, score: 0, weight: 0 });
    expect(first!.informationOfAll).toBeGreaterThan(0);
  });
});

describe("estimates of an item", () => {
  const item: Item<"estimate"> = { kind: "estimate", settings: { unit: "t", scale: "linear", least: 0, most: null } };
  const answers = new Map([
    ["a", step(20, 30, 40, 50)],
    ["b", step(10, 20, 30, 80)],
    ["c", step(1, 2, 3, 50)],
  ]);

  it("are rescaled, averaged alike or by weight, and judged against the truth", () => {
    expect(intervalsOf(item, answers).get("a")).toEqual({ low: 14, best: 30, high: 46 });
    expect(
      panelInterval(
        item,
        answers,
        new Map([
          ["a", 1],
          ["b", 3],
        ]),
      ),
    ).toEqual({ n: 2, low: 11, best: 22.5, high: 34 });
    expect(panelInterval(item, answers)?.n).toBe(3);
    expect(panelInterval(item, new Map())).toBeNull();
    const performance = performanceOf([askedQuantity(item, answers, 25)]);
    expect(performance.map(({ calibration }) => calibration?.counts)).toEqual([
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });
});
