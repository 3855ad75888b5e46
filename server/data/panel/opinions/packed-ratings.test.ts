import { describe, expect, it } from "vitest";
import { packedRatings } from "./packed-ratings";

const bytes = (...cells: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(4 * cells.length);
  for (const [at, cell] of cells.entries()) buffer.writeInt32BE(cell, 4 * at);
  return buffer;
};
const rows = ({ people, starts, cells }: ReturnType<typeof packedRatings>) =>
  people.map((person, at) => [person, ...cells.subarray(starts[at], starts[at + 1])]);

describe("packedRatings", () => {
  const standing = { claims: ["a", "b", "c"], mergedInto: new Map([["old", "b"]]) };

  it("reads what the database packed, person by person", () => {
    const own = { people: ["x", "y"], sizes: [2, 1], cells: bytes(2, 3, 300_000) };
    expect(rows(packedRatings(own, [], standing))).toEqual([
      ["x", 2, 3],
      ["y", 300_000],
    ]);
  });

  it("puts histories behind, with the places that claims have in the debate and people told apart by history", () => {
    const own = { people: ["x"], sizes: [1], cells: bytes(0) };
    const packed = { claims: ["c", "a"], starts: [0, 2, 3], cells: [2, 3, 4] };
    expect(rows(packedRatings(own, [["h", packed]], standing))).toEqual([
      ["x", 0],
      ["h-0", 8, 0],
      ["h-1", 1],
    ]);
  });

  it("counts a merged claim as the one it became, unless that was rated itself; a claim that is not there is left out", () => {
    const none = { people: [], sizes: [], cells: bytes() };
    const packed = { claims: ["b", "old", "gone"], starts: [0, 2, 3, 4], cells: [0, 5, 5, 8] };
    expect(rows(packedRatings(none, [["h", packed]], standing))).toEqual([["h-0", 3], ["h-1", 5], ["h-2"]]);
  });
});
