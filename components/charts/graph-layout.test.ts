import { describe, expect, it } from "vitest";
import { arrowBetween, GRAPH, inLines, onCircle } from "./graph-layout";

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
  it("labels the two ways between two nodes at different places", () => {
    const there = arrowBetween(from, to, 1).labelAt;
    const back = arrowBetween(to, from, 1).labelAt;
    expect(back.x - there.x).toBeGreaterThan(30);
  });
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
