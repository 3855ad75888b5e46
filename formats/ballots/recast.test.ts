import { describe, expect, it } from "vitest";
import { type Ballot, type BallotType, packBallots, profileOf, unpackBallot } from "@/domain/tally";
import { recast } from "./recast";
import { groupedRows } from "./rows";

const OPTIONS = ["A", "B", "C"];
const LIMITS = { maximumChoices: null, maximumScore: 5, budget: 10 };

/** What each of these ballots becomes; a text is the refusal. */
function become(from: BallotType, ballots: readonly Ballot[], to: BallotType): readonly Ballot[] | string {
  const packed = packBallots(
    ballots.map((ballot, index) => ({ ballot, copies: ballots.length - index })),
    OPTIONS,
  );
  const taken = recast(profileOf(from, OPTIONS, packed), to);
  if ("refusal" in taken) return taken.refusal;
  expect(taken.profile.counted.ballots + taken.profile.blank.ballots).toBe((ballots.length * (ballots.length + 1)) / 2);
  const packs = to === "approval" || to === "plurality";
  return Array.from(groupedRows(taken.profile), ({ bytes }) => {
    if (!packs) return unpackBallot(bytes, OPTIONS, to, LIMITS);
    return to === "plurality" ? { choice: OPTIONS[bytes[0]!]! } : { approved: OPTIONS.filter((_, option) => bytes[option] === 1) };
  });
}

describe("recast", () => {
  it("takes a choice as a first place and as an approval", () => {
    expect(become("plurality", [{ choice: "B" }, { choice: null }], "ranked")).toEqual([{ tiers: [["B"]] }]);
    expect(become("plurality", [{ choice: "B" }, { choice: null }], "approval")).toEqual([{ approved: ["B"] }]);
  });

  it("takes approvals as a shared first place, and single ones as choices", () => {
    expect(become("approval", [{ approved: ["A", "C"] }], "ranked")).toEqual([{ tiers: [["A", "C"]] }]);
    expect(become("approval", [{ approved: ["C"] }, { approved: [] }], "plurality")).toEqual([{ choice: "C" }]);
    expect(become("approval", [{ approved: ["A", "C"] }], "plurality")).toMatch(/several options/);
  });

  it("takes rankings as approvals where they say no more", () => {
    expect(become("ranked", [{ tiers: [["A", "B"]] }, { tiers: [["C"], ["A", "B"]] }], "approval")).toEqual([
      { approved: ["A", "B"] },
      { approved: ["C"] },
    ]);
    expect(become("ranked", [{ tiers: [["A"], ["B"]] }], "approval")).toMatch(/several places/);
    expect(become("ranked", [{ tiers: [["A"]] }], "plurality")).toEqual([{ choice: "A" }]);
    expect(become("ranked", [{ tiers: [["A", "B"]] }], "plurality")).toMatch(/several options/);
  });

  it("takes scores as an order in which a 0 is no preference, and 0 and 1 as approvals", () => {
    expect(become("score", [{ scores: { A: 5, B: 0, C: 3 } }, { scores: { A: 2, B: 2 } }], "ranked")).toEqual([
      { tiers: [["A"], ["C"]] },
      { tiers: [["A", "B"]] },
    ]);
    expect(become("score", [{ scores: { A: 1, B: 0 } }], "approval")).toEqual([{ approved: ["A"] }]);
    expect(become("score", [{ scores: { A: 2 } }], "approval")).toMatch(/above 1/);
  });

  it("takes dots and votes as an order", () => {
    expect(become("cumulative", [{ dots: { A: 2, B: 7 } }], "ranked")).toEqual([{ tiers: [["B"], ["A"]] }]);
    expect(become("quadratic", [{ votes: { A: 2, C: 1 } }], "ranked")).toEqual([{ tiers: [["A"], ["C"]] }]);
  });

  it("refuses what cannot be said", () => {
    expect(become("ranked", [{ tiers: [["A"]] }], "score")).toBe("These are ranked ballots: they cannot become score ballots.");
  });
});
