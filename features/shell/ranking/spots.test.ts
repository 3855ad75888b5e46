import { describe, expect, it } from "vitest";
import { type Landing, sameSpot, spotAt } from "./spots";

/** Rows of 50 from 100 on: a, then b and c tied, then d. Unranked options from 320 to 400. */
const RANKING = [["a"], ["b", "c"], ["d"]];
const LANDING: Landing = {
  rows: new Map(["a", "b", "c", "d"].map((option, index) => [option, { top: 100 + index * 50, bottom: 150 + index * 50 }])),
  list: { top: 100, bottom: 300 },
  outside: { top: 320, bottom: 400 },
};

describe("spotAt", () => {
  it.each([
    [90, { kind: "gap", tier: 0 }],
    [105, { kind: "gap", tier: 0 }],
    [125, { kind: "onto", tier: 0 }],
    [145, { kind: "gap", tier: 1 }],
    [155, { kind: "gap", tier: 1 }],
    [200, { kind: "onto", tier: 1 }],
    [240, { kind: "gap", tier: 2 }],
    [275, { kind: "onto", tier: 2 }],
    [295, { kind: "gap", tier: 3 }],
    [310, { kind: "gap", tier: 3 }],
    [350, { kind: "out" }],
    [20, null],
    [470, null],
  ] as const)("at %d it is %j", (y, spot) => {
    expect(spotAt(y, RANKING, LANDING, true)).toEqual(spot);
  });

  it.each([
    [120, 0],
    [130, 1],
    [270, 3],
    [295, 4],
  ])("at %d it is the gap above %d where nothing shares a place", (y, tier) => {
    expect(spotAt(y, [["a"], ["b"], ["c"], ["d"]], LANDING, false)).toEqual({ kind: "gap", tier });
  });

  it("takes the first option into an empty ranking", () => {
    expect(spotAt(120, [], { rows: new Map(), list: { top: 100, bottom: 160 }, outside: null }, true)).toEqual({ kind: "gap", tier: 0 });
  });
});

it("tells spots apart", () => {
  expect(sameSpot({ kind: "gap", tier: 1 }, { kind: "gap", tier: 1 })).toBe(true);
  expect(sameSpot({ kind: "gap", tier: 1 }, { kind: "onto", tier: 1 })).toBe(false);
  expect(sameSpot({ kind: "gap", tier: 1 }, { kind: "gap", tier: 2 })).toBe(false);
  expect(sameSpot({ kind: "out" }, null)).toBe(false);
});
