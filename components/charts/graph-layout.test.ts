import { describe, expect, it } from "vitest";
import { arrowBetween, GRAPH, inLines, onCircle, placeLabels } from "./graph-layout";

it("puts the first node at the top and goes round clockwise", () => {
  const [top, right, bottom, left] = onCircle(["a", "b", "c", "d"]);
  expect(top).toEqual({ key: "a", x: GRAPH.width / 2, y: GRAPH.height / 2 - GRAPH.radius });
  expect(right!.x).toBe(GRAPH.width / 2 + GRAPH.radius);
  expect(bottom!.y).toBe(GRAPH.height / 2 + GRAPH.radius);
  expect(left!.x).toBe(GRAPH.width / 2 - GRAPH.radius);
});

describe("arrowBetween", () => {
  const from = { key: "a", x: 0, y: 100 };
  const to = { key: "b", x: 200, y: 100 };
  it("starts outside one node and ends outside the other", () => {
    const { path, tip } = arrowBetween(from, to, 1);
    expect(path).toBe("M15 100L175 100");
    expect(tip).toMatch(/^M185 100L175 /);
  });
});

it("places no two labels on one another, where lines cross in the middle", () => {
  const nodes = onCircle(["a", "b", "c", "d", "e", "f"]);
  const arrows = [0, 1, 2].map((index) => arrowBetween(nodes[index]!, nodes[index + 3]!, 1));
  const labels = placeLabels([...arrows, arrowBetween(nodes[3]!, nodes[0]!, 1)]);
  for (const [index, one] of labels.entries())
    for (const other of labels.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(18);
});

it.each([
  ["NATO", ["NATO"]],
  ["Bilateral pacts", ["Bilateral", "pacts"]],
  ["A to Z of it", ["A to Z of it"]],
  ["Incontrovertibly", ["Incontroverti…"]],
  ["one eleven-year two eleven-year three eleven-year", ["one", "eleven-year", "two…"]],
])("breaks %s", (label, lines) => {
  expect(inLines(label, 13)).toEqual(lines);
});
