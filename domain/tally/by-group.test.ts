import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType } from "@/tests/support/tally/arbitraries";
import {
  type Ballot,
  type BallotGroup,
  type BallotType,
  fromAmount,
  packBallots,
  plus,
  profileOf,
  tallyByGroup,
  tallyMethods,
  ZERO,
} from ".";
import { DEFAULT_TALLY_SETTINGS } from "./types";

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

  it("has a row even when every ballot was blank", () => {
    expect(brief("plurality", of("france", [{ ballot: { choice: null } }]))).toEqual([["france", 1, 1, "votes", "0 0", "0 0", "0 0"]]);
  });
});

it.each(["plurality", "approval", "ranked"] as const)("groups add up to the whole (%s)", (ballotType) => {
  const method = tallyMethods[ballotType === "approval" ? "approval" : "plurality"];
  fc.assert(
    fc.property(
      profileOfType(ballotType),
      fc.array(fc.constantFrom("x", "y", "z"), { minLength: 12, maxLength: 12 }),
      ({ options, ballots }, groups) => {
        const packed = ballots.map((ballot, index) => ({ ...packBallots([ballot], options)[0]!, group: groups[index]! }));
        const parts = tallyByGroup({ ballotType, optionKeys: options, ballots: packed });
        const whole = method.count(profileOf(ballotType, options, packed), DEFAULT_TALLY_SETTINGS);
        for (const [index, { support }] of whole.figures.entries())
          expect(parts.map(({ rows }) => fromAmount(rows[index]!.total)).reduce(plus, ZERO)).toEqual(fromAmount(support));
        expect(parts.map(({ group }) => group)).toEqual([...new Set(groups.slice(0, ballots.length))].sort());
      },
    ),
  );
});
