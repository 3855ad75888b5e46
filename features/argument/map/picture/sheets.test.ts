import { expect, it } from "vitest";
import { sheetsOf } from "./sheets";

const layout = (width: number, height: number, clusters: Record<string, { x: number; y: number; width: number; height: number }>) => ({
  size: { width, height },
  boxes: {},
  lines: {},
  clusters,
});

it("prints a small map on one page", () => {
  expect(sheetsOf(layout(900, 600, { a: { x: 0, y: 0, width: 900, height: 600 } }))).toMatchObject([{ cluster: null, part: 1, parts: 1 }]);
});

it("prints a large one whole and then in parts that cover every cluster", () => {
  const area = { x: 100, y: 50, width: 2_000, height: 2_500 };
  const [whole, ...parts] = sheetsOf(layout(6_000, 5_000, { a: area, b: { x: 3_000, y: 0, width: 500, height: 500 } }));
  expect(whole).toMatchObject({ cluster: null, area: { width: 6_048 } });
  expect(parts.map(({ cluster, part, parts }) => [cluster, part, parts])).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((part) => ["a", part, 6]),
    ["b", 1, 1],
  ]);
  const ofA = parts.filter(({ cluster }) => cluster === "a").map((sheet) => sheet.area);
  expect(Math.min(...ofA.map(({ x }) => x))).toBeLessThanOrEqual(area.x);
  expect(Math.max(...ofA.map(({ x, width }) => x + width))).toBeGreaterThanOrEqual(area.x + area.width);
  expect(Math.max(...ofA.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(area.y + area.height);
});
