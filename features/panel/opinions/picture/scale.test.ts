import { describe, expect, it } from "vitest";
import { SIZES, scaleOf } from "./scale";

const mark = (x: number, y: number, people = 5) => ({ company: 0, people, x, y });

describe.each(SIZES)("scaleOf, $name", (size) => {
  it("keeps every mark in the picture, up being up, with one measure for both directions", () => {
    const marks = [mark(-3, 1), mark(4, -2), mark(0, 2)];
    const { at } = scaleOf({ marks, camps: [] }, null, size);
    for (const one of marks) {
      const { x, y } = at(one);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    expect(at(marks[2]!).y).toBeLessThan(at(marks[1]!).y);
    const unit = at({ x: 1, y: 0 }).x - at({ x: 0, y: 0 }).x;
    expect(at({ x: 0, y: 0 }).y - at({ x: 0, y: 1 }).y).toBeCloseTo(unit, 0);
  });

  it("draws a mark by the area of its people, and places one alone in the middle", () => {
    const { radius } = scaleOf({ marks: [mark(0, 0, 160)], camps: [] }, null, size);
    expect(radius(160)).toBeCloseTo(2 * radius(40), 0);
    const { at } = scaleOf({ marks: [mark(0, 0)], camps: [] }, null, size);
    expect(at({ x: 0, y: 0 })).toEqual({ x: size.width / 2, y: size.height / 2 });
  });
});
