import { describe, expect, it } from "vitest";
import { FORMS, labelledTicks, lineAt, placeRows } from "./forms";

const [wide, narrow] = FORMS as [(typeof FORMS)[0], (typeof FORMS)[0]];
const rows = [["A long", "label"], [], ["B"]];
const shape = { linesOf: (row: readonly string[]) => row, heightOf: () => 30 };

describe("rows of a picture", () => {
  it("stand evenly beside their labels where a page is wide", () => {
    const { placed, bottom } = placeRows(rows, wide, shape);
    expect(placed.map(({ y }) => y)).toEqual([20, 55, 85]);
    expect(bottom).toBe(100);
    expect([lineAt(wide, placed[0]!, 0), lineAt(wide, placed[0]!, 1)]).toEqual([17, 33]);
  });

  it("stand under them on a phone, where those without one follow at once", () => {
    const { placed, bottom } = placeRows(rows, narrow, shape);
    expect(placed.map(({ y }) => y)).toEqual([51, 81, 131]);
    expect(bottom).toBe(146);
    expect(lineAt(narrow, placed[0]!, 1)).toBeLessThan(placed[0]!.y);
  });

  it("leave out words of an axis that would run into each other", () => {
    const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(labelledTicks(steps, String, 240).size).toBe(9);
    expect([...labelledTicks(steps, (value) => `${value}00,000`, 240)]).toEqual([1, 4, 7]);
  });
});
