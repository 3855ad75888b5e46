import { describe, expect, it } from "vitest";
import { LABEL_ROOM, layOutFlow, ribbonPath } from "./flow-layout";

const KEYS = ["a", "b"];
const COUNTS = [
  [3, 1],
  [0, 4],
];

describe("layOutFlow", () => {
  const flow = layOutFlow(KEYS, COUNTS, 80);

  it("totals rows on the left and columns on the right", () => {
    expect(flow.left.map((node) => node.total)).toEqual([4, 4]);
    expect(flow.right.map((node) => node.total)).toEqual([3, 5]);
  });
  it("gives every ballot the same height on both sides", () => {
    expect(flow.left.map((node) => node.height)).toEqual([40, 40]);
    expect(flow.right.map((node) => node.height)).toEqual([30, 50]);
  });
  it("leaves room for labels, and lets no two nodes of a side overlap", () => {
    for (const side of [flow.left, flow.right]) {
      expect(side[0]!.top).toBe(LABEL_ROOM);
      expect(side[1]!.top - LABEL_ROOM).toBeGreaterThanOrEqual(side[0]!.top + side[0]!.height);
    }
  });
  it("fills each node with its bands, end to end, and draws none for nobody", () => {
    expect(flow.bands.map(({ from, to, count }) => `${from}${to}${count}`)).toEqual(["aa3", "ab1", "bb4"]);
    const [, moved, stayed] = flow.bands;
    expect(moved!.toTop).toBe(flow.right[1]!.top);
    expect(stayed!.toTop).toBe(moved!.toTop + moved!.height);
  });
  it("ends below its last node", () => {
    expect(flow.height).toBeGreaterThanOrEqual(flow.right[1]!.top + flow.right[1]!.height);
  });
  it("stands without a single ballot", () => {
    const empty = layOutFlow(
      KEYS,
      [
        [0, 0],
        [0, 0],
      ],
      80,
    );
    expect(empty.bands).toEqual([]);
    expect(empty.left.every((node) => Number.isFinite(node.top) && node.height === 0)).toBe(true);
  });
});

it("draws a ribbon that starts and ends level", () => {
  expect(ribbonPath({ fromTop: 10, toTop: 40, height: 5 })).toBe("M0 10C50 10 50 40 100 40V45C50 45 50 15 0 15Z");
});
