import { describe, expect, it } from "vitest";
import { packBallot } from "./packing";
import { refusalToCount } from "./refusal";
import { type Ballot, type BallotType, DEFAULT_BALLOT_LIMITS } from "./types";

const OPTIONS = ["neutral", "pact", "alliance"];

describe("a ballot", () => {
  it.each<[string, Ballot, BallotType]>([
    ["a choice", { choice: "pact" }, "plurality"],
    ["a blank choice", { choice: null }, "plurality"],
    ["every option approved", { approved: OPTIONS }, "approval"],
    ["nothing approved", { approved: [] }, "approval"],
    ["a ranking with ties and an option left out", { tiers: [["pact", "neutral"]] }, "ranked"],
    ["nothing ranked", { tiers: [] }, "ranked"],
  ])("is counted with %s", (_, ballot, ballotType) => {
    expect(refusalToCount(ballot, OPTIONS, ballotType)).toBeNull();
  });

  it.each<[string, Ballot, BallotType, string]>([
    ["of another type", { choice: "pact" }, "ranked", "wrong-type"],
    ["with an option of another poll", { choice: "none" }, "plurality", "foreign-option"],
    ["that approves an option of another poll", { approved: ["pact", "none"] }, "approval", "foreign-option"],
    ["that approves an option twice", { approved: ["pact", "pact"] }, "approval", "duplicate-option"],
    ["that ranks an option twice in one place", { tiers: [["pact", "pact"]] }, "ranked", "duplicate-option"],
    ["that ranks an option twice in two places", { tiers: [["pact"], ["neutral", "pact"]] }, "ranked", "duplicate-option"],
    ["with an empty place", { tiers: [["pact"], [], ["neutral"]] }, "ranked", "empty-tier"],
    ["with a name that every object has", { tiers: [["constructor"]] }, "ranked", "foreign-option"],
  ])("is refused %s", (_, ballot, ballotType, reason) => {
    expect(refusalToCount(ballot, OPTIONS, ballotType)).toMatchObject({ name: "DomainError", code: "invalid-ballot", details: { reason } });
    if (reason !== "wrong-type")
      expect(() => packBallot(ballot, OPTIONS)).toThrow(expect.objectContaining({ details: expect.objectContaining({ reason }) }));
  });

  it("may approve as many options as the poll says", () => {
    const two = { approved: ["pact", "neutral"] };
    expect(refusalToCount(two, OPTIONS, "approval", { ...DEFAULT_BALLOT_LIMITS, maximumChoices: 2 })).toBeNull();
    expect(refusalToCount(two, OPTIONS, "approval", { ...DEFAULT_BALLOT_LIMITS, maximumChoices: 1 })).toMatchObject({
      message: "Approve at most 1; this ballot approves 2.",
      details: { reason: "beyond-limits" },
    });
  });
});
