import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType } from "@/tests/support/tally/arbitraries";
import { packBallot, packBallots, profileOf } from "..";
import { BALLOT_TYPES, type Ballot, type BallotType, DEFAULT_BALLOT_LIMITS } from "../ballots/types";
import { breaksSilence, inFavour, sideOf } from "./voices";

const OPTIONS = ["neutral", "pact", "alliance"];

describe("what a ballot says about each option", () => {
  it.each<[BallotType, Ballot, string]>([
    ["plurality", { choice: "pact" }, "against for against"],
    ["plurality", { choice: null }, "neither neither neither"],
    ["approval", { approved: ["neutral", "pact"] }, "for for against"],
    ["approval", { approved: [] }, "neither neither neither"],
    ["ranked", { tiers: [["pact"], ["neutral"], ["alliance"]] }, "neither for against"],
    ["ranked", { tiers: [["pact"], ["neutral", "alliance"]] }, "against for against"],
    ["ranked", { tiers: [["pact"], ["neutral"]] }, "neither for against"],
    ["ranked", { tiers: [["pact"]] }, "against for against"],
    ["ranked", { tiers: [["pact", "neutral", "alliance"]] }, "for for for"],
    ["ranked", { tiers: [] }, "neither neither neither"],
    ["score", { scores: { neutral: 3, pact: 2 } }, "for against neither"],
    ["score", { scores: { neutral: 0, pact: 5 } }, "against for neither"],
    ["cumulative", { dots: { pact: 1, alliance: 9 } }, "against for for"],
    ["quadratic", { votes: { neutral: 3 } }, "for against against"],
    ["consent", { answers: { neutral: "support", pact: "object", alliance: "block" } }, "for against against"],
    ["consent", { answers: { neutral: "abstain", pact: "support" } }, "neither for neither"],
  ])("%s %o: %s", (ballotType, ballot, sides) => {
    const packed = packBallot(ballot, OPTIONS);
    expect(OPTIONS.map((_, index) => sideOf(ballotType, packed, index, DEFAULT_BALLOT_LIMITS)).join(" ")).toBe(sides);
  });

  it("follows the highest score of the poll", () => {
    const limits = { ...DEFAULT_BALLOT_LIMITS, maximumScore: 10 };
    const packed = packBallot({ scores: { neutral: 4, pact: 5 } }, OPTIONS, limits);
    expect([0, 1].map((index) => sideOf("score", packed, index, limits))).toEqual(["against", "for"]);
  });

  it("breaks silence only where it refuses an option, not where it prefers another", () => {
    expect(BALLOT_TYPES.filter((ballotType) => breaksSilence(ballotType, "against"))).toEqual(["approval", "consent"]);
    expect(breaksSilence("consent", "neither")).toBe(false);
  });
});

it.each(BALLOT_TYPES)("electors in favour are counted alike ballot by ballot and all at once (%s)", (ballotType) => {
  fc.assert(
    fc.property(profileOfType(ballotType), ({ options, ballots }) => {
      const groups = packBallots(ballots, options);
      const profile = profileOf(ballotType, options, groups);
      for (const [index] of options.entries()) {
        const favour = groups.filter(({ packed }) => sideOf(ballotType, packed, index, DEFAULT_BALLOT_LIMITS) === "for");
        expect(inFavour(profile, index)).toEqual({
          ballots: favour.length,
          weight: favour.reduce((sum, { weight }) => sum + weight, 0),
        });
      }
    }),
  );
});
