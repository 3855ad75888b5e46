import { describe, expect, it } from "vitest";
import { ballotInWords, readBallot, sameBallot } from "./ballot-content";

const name = (option: string) => option.toUpperCase();

describe("sameBallot", () => {
  it("takes no notice of the order inside a tie or among approved options", () => {
    expect(sameBallot({ tiers: [["a", "b"], ["c"]] }, { tiers: [["b", "a"], ["c"]] })).toBe(true);
    expect(sameBallot({ approved: ["a", "b"] }, { approved: ["b", "a"] })).toBe(true);
  });
  it("takes notice of the order of tiers and of a blank ballot", () => {
    expect(sameBallot({ tiers: [["a"], ["b"]] }, { tiers: [["b"], ["a"]] })).toBe(false);
    expect(sameBallot({ choice: null }, { choice: "a" })).toBe(false);
  });
});

it.each([
  [{ choice: "a" }, "A"],
  [{ choice: null }, "a blank ballot"],
  [{ approved: ["a", "b"] }, "A and B"],
  [{ tiers: [] }, "a blank ballot"],
  [{ tiers: [["a", "b"], ["c"]] }, "1. A and B tied, 3. C"],
])("%j in words", (ballot, words) => {
  expect(ballotInWords(ballot, name)).toBe(words);
});

describe("readBallot", () => {
  const options = ["a", "b", "c"];
  it("takes back what fits the poll", () => {
    expect(readBallot({ tiers: [["a", "c"]] }, "ranked", options)).toEqual({ tiers: [["a", "c"]] });
    expect(readBallot({ choice: null }, "plurality", options)).toEqual({ choice: null });
  });
  it.each([
    [null, "plurality"],
    ["a", "plurality"],
    [{ choice: 3 }, "plurality"],
    [{ choice: "z" }, "plurality"],
    [{ approved: ["a", "a"] }, "approval"],
    [{ tiers: [[]] }, "ranked"],
    [{ tiers: "a" }, "ranked"],
    [{ choice: "a" }, "ranked"],
  ] as const)("drops %j for a %s poll", (kept, type) => {
    expect(readBallot(kept, type, options)).toBeNull();
  });
});
