import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType } from "@/tests/support/tally/arbitraries";
import {
  BALLOT_TYPES,
  type Ballot,
  type BallotGroup,
  type BallotType,
  DEFAULT_BALLOT_LIMITS,
  fromAmount,
  packBallots,
  plus,
  profileOf,
  tallyByGroup,
  tallyMethods,
  ZERO,
} from "..";
import { DEFAULT_TALLY_SETTINGS } from "../types";

const OPTIONS = ["neutral", "pact", "alliance"];

const of = (group: string, ballots: readonly { ballot: Ballot; weight?: number }[]): (BallotGroup & { group: string })[] =>
  packBallots(ballots, OPTIONS).map((packed) => ({ ...packed, group }));

const brief = (ballotType: BallotType, ballots: readonly (BallotGroup & { group: string })[]) =>
  tallyByGroup({ ballotType, optionKeys: OPTIONS, ballots }).map(({ group, cast, blank, figure, rows }) => [
    group,
    cast,
    blank,
    figure,
    ...rows.map(({ total, share }) => `${total.exact} ${share.exact}`),
  ]);

describe("each delegation", () => {
  it("has its first choices, with a shared first place split", () => {
    const ballots = [
      ...of("poland", [
        { ballot: { tiers: [["alliance"], ["pact"]] } },
        { ballot: { tiers: [["alliance", "pact"]] } },
        { ballot: { tiers: [] } },
      ]),
      ...of("france", [{ ballot: { tiers: [["neutral"]] }, weight: 3 }]),
    ];
    expect(brief("ranked", ballots)).toEqual([
      ["france", 1, 0, "votes", "3 1", "0 0", "0 0"],
      ["poland", 3, 1, "votes", "0 0", "1/2 1/4", "3/2 3/4"],
    ]);
  });

  it("has its approvals", () => {
    const ballots = of("france", [{ ballot: { approved: ["pact", "neutral"] } }, { ballot: { approved: ["pact"] } }]);
    expect(brief("approval", ballots)).toEqual([["france", 2, 0, "approvals", "1 1/2", "2 1", "0 0"]]);
  });

  it("has its points, of the most that an option could get", () => {
    const ballots = of("france", [{ ballot: { scores: { neutral: 5, pact: 1 } } }, { ballot: { scores: { pact: 2 } }, weight: 3 }]);
    expect(brief("score", ballots)).toEqual([["france", 2, 0, "points", "5 1/4", "7 7/20", "0 0"]]);
  });

  it("has its dots and the votes it bought, of all that it gave", () => {
    expect(brief("cumulative", of("france", [{ ballot: { dots: { neutral: 6, pact: 2 } } }, { ballot: { dots: {} } }]))).toEqual([
      ["france", 2, 1, "dots", "6 3/4", "2 1/4", "0 0"],
    ]);
    expect(brief("quadratic", of("france", [{ ballot: { votes: { pact: 3, alliance: 1 } } }]))).toEqual([
      ["france", 1, 0, "votes", "0 0", "3 3/4", "1 1/4"],
    ]);
  });

  it("has its support, where ballots consent or object", () => {
    const ballots = of("france", [
      { ballot: { answers: { neutral: "support", pact: "block" } } },
      { ballot: { answers: { pact: "support" } } },
    ]);
    expect(brief("consent", ballots)).toEqual([["france", 2, 0, "votes", "1 1/2", "1 1/2", "0 0"]]);
  });

  it("keeps to the poll's limits", () => {
    const limits = { ...DEFAULT_BALLOT_LIMITS, maximumScore: 10 };
    const ballots = packBallots([{ ballot: { scores: { neutral: 9 } } }], OPTIONS, limits).map((packed) => ({
      ...packed,
      group: "france",
    }));
    const [france] = tallyByGroup({ ballotType: "score", optionKeys: OPTIONS, limits, ballots });
    expect(france!.rows[0]).toMatchObject({ total: { exact: "9" }, share: { exact: "9/10" } });
  });

  it("has a row even when every ballot was blank", () => {
    expect(brief("plurality", of("france", [{ ballot: { choice: null } }]))).toEqual([["france", 1, 1, "votes", "0 0", "0 0", "0 0"]]);
  });
});

it.each(BALLOT_TYPES)("groups add up to the whole (%s)", (ballotType) => {
  const method = tallyMethods[ballotType === "ranked" ? "plurality" : ballotType];
  fc.assert(
    fc.property(
      profileOfType(ballotType),
      fc.array(fc.constantFrom("x", "y", "z"), { minLength: 12, maxLength: 12 }),
      ({ options, ballots }, groups) => {
        const packed = ballots.map((ballot, index) => ({ ...packBallots([ballot], options)[0]!, group: groups[index]! }));
        const parts = tallyByGroup({ ballotType, optionKeys: options, ballots: packed });
        const whole = method.count(profileOf(ballotType, options, packed), DEFAULT_TALLY_SETTINGS);
        for (const [index, { amounts }] of whole.figures.entries())
          for (const part of parts.slice(0, 1))
            expect(parts.map(({ rows }) => fromAmount(rows[index]!.total)).reduce(plus, ZERO)).toEqual(fromAmount(amounts[part.figure]!));
        expect(parts.map(({ group }) => group)).toEqual([...new Set(groups.slice(0, ballots.length))].sort());
      },
    ),
  );
});
