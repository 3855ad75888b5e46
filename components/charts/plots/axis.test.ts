import { describe, expect, it } from "vitest";
import { axisAround, placeOn, ticksOn } from "./axis";

describe("an axis", () => {
  it("puts values in proportion, by factors where it is logarithmic, and what lies outside at its end", () => {
    expect(placeOn({ from: 1, to: 9 }, 5)).toBe(0.5);
    expect(placeOn({ from: 1, to: 100, isLog: true }, 10)).toBeCloseTo(0.5, 12);
    expect(placeOn({ from: 1, to: 9 }, 12)).toBe(1);
    expect(placeOn({ from: 3, to: 3 }, 3)).toBe(0.5);
  });

  it("holds all values with room about them, also where all are one", () => {
    const { from, to } = axisAround([10, 30]);
    expect([from, to]).toEqual([9, 31]);
    const one = axisAround([7]);
    expect(placeOn(one, 7)).toBeCloseTo(0.5, 12);
    expect(axisAround([1, 100], true).from).toBeLessThan(1);
  });

  it("is marked at round values", () => {
    expect(ticksOn({ from: 0, to: 100 })).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticksOn({ from: 9, to: 31 })).toEqual([10, 15, 20, 25, 30]);
    expect(ticksOn({ from: -0.05, to: 1.05 })).toEqual([0, 0.5, 1]);
    expect(ticksOn({ from: 0.9, to: 110, isLog: true })).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(ticksOn({ from: 1, to: 1e6, isLog: true })).toEqual([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);
  });
});
