import { describe, expect, it } from "vitest";
import { type BoxToPlace, type LayoutAnswer, type LineToPlace, layOut } from "./layout";

const box = (id: string, side: BoxToPlace["side"], cluster = "o"): BoxToPlace => ({ id, side, cluster, width: 100, height: 40 });
const line = (from: string, to: string): LineToPlace => ({ id: `${from}-${to}`, from, to });

const SMALL = {
  boxes: [box("o", "root"), box("for", "right"), box("why", "right"), box("against", "left"), box("other", "root", "other")],
  lines: [line("o", "for"), line("for", "why"), line("o", "against"), line("other", "why")],
  aspect: 1.6,
};

const overlaps = ({ boxes }: LayoutAnswer) => {
  const placed = Object.values(boxes);
  return placed.some((a, i) => placed.some((b, j) => i < j && Math.abs(a.x - b.x) < 100 && Math.abs(a.y - b.y) < 40));
};

describe("laying out a map", () => {
  it("puts one side of a root to its left and the other to its right, farther with every step", () => {
    const { boxes } = layOut(SMALL);
    expect(boxes.against!.x).toBeLessThan(boxes.o!.x - 100);
    expect(boxes.for!.x).toBeGreaterThan(boxes.o!.x + 100);
    expect(boxes.why!.x).toBeGreaterThan(boxes.for!.x + 100);
  });

  it("lets no box lie on another, and everything inside the whole", () => {
    const answer = layOut(SMALL);
    expect(overlaps(answer)).toBe(false);
    for (const { x, y } of Object.values(answer.boxes)) {
      expect(x - 50).toBeGreaterThanOrEqual(-0.1);
      expect(y - 20).toBeGreaterThanOrEqual(-0.1);
      expect(x + 50).toBeLessThanOrEqual(answer.size.width + 0.1);
      expect(y + 20).toBeLessThanOrEqual(answer.size.height + 0.1);
    }
    expect(Object.keys(answer.clusters)).toEqual(["o", "other"]);
  });

  it("draws every line, also one between clusters, to the edge of the box nearer to the root", () => {
    const { boxes, lines } = layOut(SMALL);
    expect(Object.keys(lines)).toEqual(["o-for", "for-why", "o-against", "other-why"]);
    expect(lines["o-for"]!.tip).toEqual({ x: boxes.o!.x + 50, y: boxes.o!.y });
    expect(lines["o-against"]!.tip).toEqual({ x: boxes.o!.x - 50, y: boxes.o!.y });
  });

  it("lays out cycles and lines to nowhere", () => {
    const { boxes, lines } = layOut({ ...SMALL, lines: [...SMALL.lines, line("why", "for"), line("why", "why"), line("why", "gone")] });
    expect(Object.keys(boxes)).toHaveLength(5);
    expect(lines["why-gone"]).toBeUndefined();
  });

  it("lays 500 boxes out without one on another, wide rather than tall", () => {
    const boxes = [1, 2, 3, 4].flatMap((cluster) => [
      box(`o${cluster}`, "root", `o${cluster}`),
      ...Array.from({ length: 124 }, (_, index) => box(`${cluster}.${index}`, index % 2 ? "left" : "right", `o${cluster}`)),
    ]);
    const lines = [1, 2, 3, 4].flatMap((cluster) =>
      Array.from({ length: 124 }, (_, index) =>
        line(
          index < 24 ? `o${cluster}` : `${cluster}.${Math.floor(index / 4) + ((index ^ Math.floor(index / 4)) & 1)}`,
          `${cluster}.${index}`,
        ),
      ),
    );
    const answer = layOut({ boxes, lines, aspect: 1.6 });
    expect(overlaps(answer)).toBe(false);
    expect(answer.size.width).toBeGreaterThan(answer.size.height / 2);
    expect(layOut({ boxes, lines, aspect: 1.6 })).toEqual(answer);
  });

  it("is nothing where there is nothing", () => {
    expect(layOut({ boxes: [], lines: [], aspect: 1 })).toMatchObject({ boxes: {}, lines: {} });
  });
});
