import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType } from "@/tests/support/tally/arbitraries";
import { isBlank, isCanonical, packBallot, packedWidth, unpackBallot } from "./packing";
import { BALLOT_TYPES, type Ballot, type BallotType, ballotTypeOf } from "./types";

const OPTIONS = ["neutral", "pact", "alliance"];
const THIRTY_TWO = Array.from({ length: 32 }, (_, index) => `option-${index}`);

const bytes = (ballot: Ballot, options: readonly string[] = OPTIONS) => [...packBallot(ballot, options)];

describe("a packed ballot", () => {
  it.each([
    ["the index of the choice", { choice: "pact" }, [1]],
    ["0xFF for a blank choice", { choice: null }, [0xff]],
    ["one bit per approved option, lowest first", { approved: ["alliance", "neutral"] }, [0b101]],
    ["no bit when nothing is approved", { approved: [] }, [0]],
    ["the tier of each option", { tiers: [["pact"], ["alliance", "neutral"]] }, [2, 1, 2]],
    ["zero for an unranked option", { tiers: [["pact"]] }, [0, 1, 0]],
    ["zeros when nothing is ranked", { tiers: [] }, [0, 0, 0]],
    ["each score plus one, so that 0 differs from none", { scores: { pact: 0, alliance: 5 } }, [0, 1, 6]],
    ["the dots of each option", { dots: { neutral: 7, alliance: 3 } }, [7, 0, 3]],
    ["the votes of each option", { votes: { pact: 3 } }, [0, 3, 0]],
    ["the number of each answer", { answers: { neutral: "support", pact: "block" } }, [1, 4, 0]],
  ] as const)("holds %s", (_, ballot, packed) => {
    expect(bytes(ballot as Ballot)).toEqual(packed);
  });

  it("carries bits over to further bytes", () => {
    const nine = THIRTY_TWO.slice(0, 9);
    expect(bytes({ approved: [nine[0]!, nine[8]!] }, nine)).toEqual([1, 1]);
  });

  it.each([31, 32])("carries %i options in as many tiers", (count) => {
    const options = THIRTY_TWO.slice(0, count);
    const ballot = { tiers: options.map((option) => [option]).reverse() };
    expect(unpackBallot(packBallot(ballot, options), options, "ranked")).toEqual(ballot);
    expect(unpackBallot(packBallot({ approved: options }, options), options, "approval")).toEqual({ approved: options });
  });

  it("is the same for two ballots that mean the same", () => {
    expect(bytes({ dots: { pact: 1, neutral: 0 } })).toEqual(bytes({ dots: { pact: 1 } }));
    expect(bytes({ scores: { pact: 1, neutral: 2 } })).toEqual(bytes({ scores: { neutral: 2, pact: 1 } }));
    expect(bytes({ tiers: [["pact", "neutral"], ["alliance"]] })).toEqual(bytes({ tiers: [["neutral", "pact"], ["alliance"]] }));
    expect(bytes({ approved: ["pact", "neutral"] })).toEqual(bytes({ approved: ["neutral", "pact"] }));
  });

  it.each(BALLOT_TYPES)("comes back as the %s ballot it was, whatever the options", (ballotType) => {
    fc.assert(
      fc.property(profileOfType(ballotType), ({ options, ballots }) => {
        for (const { ballot } of ballots) {
          const packed = packBallot(ballot, options);
          expect(packed).toHaveLength(packedWidth(ballotType, options.length));
          expect(isCanonical(packed, ballotType, options.length)).toBe(true);
          expect(unpackBallot(packed, options, ballotType)).toEqual(ballot);
          expect(isBlank(packed, ballotType)).toBe(
            Object.values(ballot).every((value) => value === null || Object.keys(value).length === 0),
          );
          expect(ballotTypeOf(ballot)).toBe(ballotType);
        }
      }),
    );
  });

  it.each(BALLOT_TYPES)("is canonical exactly when it is the packing of a %s ballot", (ballotType) => {
    const width = packedWidth(ballotType, OPTIONS.length);
    const anyBytes = fc.uint8Array({ minLength: width, maxLength: width, max: 5 });
    const edges = fc.constantFrom(0xff, 0x80, 0x08, 0x07).map((byte) => new Uint8Array(width).fill(byte));
    fc.assert(
      fc.property(fc.oneof(anyBytes, edges), (packed) => {
        if (isCanonical(packed, ballotType, OPTIONS.length))
          expect(packBallot(unpackBallot(packed, OPTIONS, ballotType), OPTIONS)).toEqual(packed);
        else expect(() => unpackBallot(packed, OPTIONS, ballotType)).toThrow(expect.objectContaining({ code: "invalid-ballot" }));
      }),
    );
  });

  it.each([
    ["a choice beyond the options", [3], "plurality"],
    ["a set with a bit beyond the options", [0b1000], "approval"],
    ["tiers with a gap", [1, 3, 0], "ranked"],
    ["tiers that do not begin at one", [2, 2, 0], "ranked"],
    ["a tier beyond the number of options", [1, 2, 4], "ranked"],
    ["too few bytes", [1, 2], "ranked"],
    ["too many bytes", [1, 0], "plurality"],
    ["a score above the highest", [7, 0, 0], "score"],
    ["more dots than there are", [6, 0, 5], "cumulative"],
    ["more votes than the credits buy", [3, 1, 1], "quadratic"],
    ["an answer that there is not", [5, 0, 0], "consent"],
  ] as const)("is never %s", (_, packed, ballotType) => {
    expect(isCanonical(Uint8Array.from(packed), ballotType, OPTIONS.length)).toBe(false);
  });
});

describe("a poll's limits", () => {
  const limits = { maximumChoices: 2, maximumScore: 10, budget: 5 };

  it.each<[string, Ballot, BallotType]>([
    ["three approvals of two", { approved: OPTIONS }, "approval"],
    ["a score of eleven of ten", { scores: { pact: 11 } }, "score"],
    ["half a point", { scores: { pact: 0.5 } }, "score"],
    ["a negative score", { scores: { pact: -1 } }, "score"],
    ["six dots of five", { dots: { pact: 4, neutral: 2 } }, "cumulative"],
    ["half a dot", { dots: { pact: 0.5 } }, "cumulative"],
    ["a negative dot that makes room for others", { dots: { pact: -1, neutral: 6 } }, "cumulative"],
    ["votes that cost six of five credits", { votes: { pact: 2, neutral: 1, alliance: 1 } }, "quadratic"],
    ["votes against", { votes: { pact: -2 } }, "quadratic"],
    ["no number", { dots: { pact: Number.NaN } }, "cumulative"],
  ])("refuse %s", (_, ballot, ballotType) => {
    expect(() => packBallot(ballot, OPTIONS, limits)).toThrow(
      expect.objectContaining({ code: "invalid-ballot", details: expect.objectContaining({ reason: "beyond-limits" }) }),
    );
    expect(ballotTypeOf(ballot)).toBe(ballotType);
  });

  it.each<[string, Ballot, BallotType]>([
    ["two approvals of two", { approved: ["neutral", "pact"] }, "approval"],
    ["the highest score", { scores: { pact: 10, neutral: 0 } }, "score"],
    ["every dot", { dots: { pact: 3, neutral: 2 } }, "cumulative"],
    ["every credit", { votes: { pact: 2, neutral: 1 } }, "quadratic"],
  ])("allow %s", (_, ballot, ballotType) => {
    const packed = packBallot(ballot, OPTIONS, limits);
    expect(unpackBallot(packed, OPTIONS, ballotType, limits)).toEqual(ballot);
    const tighter = { maximumChoices: 1, maximumScore: 9, budget: 4 };
    expect(isCanonical(packed, ballotType, OPTIONS.length, tighter)).toBe(false);
  });
});
