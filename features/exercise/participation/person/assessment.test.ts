import { expect, it } from "vitest";
import { merged, pointsIn } from "./assessment";

it.each([
  ["", null],
  ["7", 7],
  [" 7,5 ", 7.5],
  ["10", 10],
  ["10.5", undefined],
  ["0.3", undefined],
  ["-1", undefined],
  ["1e1", undefined],
  ["many", undefined],
])("%j in a field of ten is %s", (text, points) => {
  expect(pointsIn(text, 10)).toBe(points);
});

it("joins changes of different things, and the later word stands", () => {
  expect(merged({ points: { evidence: 3 } }, { points: { evidence: null, role: 1 } })).toEqual({ points: { evidence: null, role: 1 } });
  expect(merged({ points: {}, comment: "Good" }, { points: { role: 1 } })).toEqual({ points: { role: 1 }, comment: "Good" });
  expect(merged({ points: {}, comment: "Good" }, { points: {}, comment: "" })).toEqual({ points: {}, comment: "" });
});
