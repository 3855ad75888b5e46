import { describe, expect, it } from "vitest";
import { BALLOT_TYPES, type BallotType, DEFAULT_BALLOT_LIMITS, refusalToCount } from "@/domain/tally";
import { BLANK, ballotInWords, isBlank, readBallot, sameBallot } from "./ballot-content";

const name = (option: string) => option.toUpperCase();

describe("sameBallot", () => {
  it.each([
    [{ tiers: [["a", "b"], ["c"]] }, { tiers: [["b", "a"], ["c"]] }],
    [{ approved: ["a", "b"] }, { approved: ["b", "a"] }],
    [{ dots: { a: 1, b: 0 } }, { dots: { a: 1 } }],
    [{ votes: { b: 2, a: 1 } }, { votes: { a: 1, b: 2 } }],
    [{ answers: { a: "block", b: "object" } }, { answers: { b: "object", a: "block" } }],
  ] as const)("%j says the same as %j", (first, second) => {
    expect(sameBallot(first, second)).toBe(true);
  });
  it.each([
    [{ tiers: [["a"], ["b"]] }, { tiers: [["b"], ["a"]] }],
    [{ choice: null }, { choice: "a" }],
    [{ scores: { a: 0 } }, { scores: {} }],
    [{ answers: { a: "abstain" } }, { answers: {} }],
    [{ dots: { a: 1, b: 2 } }, { dots: { a: 2, b: 1 } }],
  ] as const)("%j does not say the same as %j", (first, second) => {
    expect(sameBallot(first, second)).toBe(false);
  });
});

it.each([
  [{ choice: "a" }, "A"],
  [{ choice: null }, "a blank ballot"],
  [{ approved: ["a", "b"] }, "A and B"],
  [{ tiers: [] }, "a blank ballot"],
  [{ tiers: [["a", "b"], ["c"]] }, "1. A and B tied, 3. C"],
  [{ scores: { a: 0, b: 5 } }, "5 for B and 0 for A"],
  [{ dots: { a: 1, b: 0, c: 4 } }, "4 dots for C and 1 dot for A"],
  [{ dots: { a: 0 } }, "a blank ballot"],
  [{ votes: { a: 3 } }, "3 votes for A"],
  [{ answers: { c: "block", a: "support", b: "support", d: "object" } }, "support A and B; object to D; block C"],
] as const)("%j in words", (ballot, words) => {
  expect(ballotInWords(ballot, name).replaceAll("\u00a0", " ")).toBe(words);
});

it.each(BALLOT_TYPES)("has a blank %s ballot that the count takes", (type) => {
  expect(isBlank(BLANK[type])).toBe(true);
  expect(refusalToCount(BLANK[type], ["a"], type)).toBeNull();
});

describe("readBallot", () => {
  const options = ["a", "b", "c"];
  const limits = { ...DEFAULT_BALLOT_LIMITS, maximumChoices: 2 };
  it.each([
    [{ tiers: [["a", "c"]] }, "ranked"],
    [{ choice: null }, "plurality"],
    [{ approved: ["a", "b"] }, "approval"],
    [{ scores: { a: 5, b: 0 } }, "score"],
    [{ dots: { a: 6, b: 4 } }, "cumulative"],
    [{ votes: { a: 3, b: 1 } }, "quadratic"],
    [{ answers: { a: "object" } }, "consent"],
  ] as const)("takes back %j, which fits a %s poll", (kept, type) => {
    expect(readBallot(kept, type, options, limits)).toEqual(kept);
  });
  it.each<[unknown, BallotType]>([
    [null, "plurality"],
    ["a", "plurality"],
    [{ choice: 3 }, "plurality"],
    [{ choice: "z" }, "plurality"],
    [{ approved: ["a", "a"] }, "approval"],
    [{ approved: ["a", "b", "c"] }, "approval"],
    [{ tiers: [[]] }, "ranked"],
    [{ tiers: "a" }, "ranked"],
    [{ choice: "a" }, "ranked"],
    [{ scores: { a: 6 } }, "score"],
    [{ scores: { a: 1.5 } }, "score"],
    [{ scores: [1] }, "score"],
    [{ scores: { z: 1 } }, "score"],
    [{ dots: { a: 6, b: 5 } }, "cumulative"],
    [{ dots: { a: -1 } }, "cumulative"],
    [{ dots: { a: "1" } }, "cumulative"],
    [{ votes: { a: 3, b: 2 } }, "quadratic"],
    [{ answers: { a: "maybe" } }, "consent"],
    [{ answers: null }, "consent"],
  ])("drops %j for a %s poll", (kept, type) => {
    expect(readBallot(kept, type, options, limits)).toBeNull();
  });
});
