import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { parseScores } from "@/tests/support/tally/notation";
import type { Ballot, BallotType, OptionKey } from "../ballots/types";
import { countBy, type TallyMethodId } from "../registry";

/** Criteria about methods that count amounts; what every method has is in axioms.test.ts, what the literature asks of each in criteria.test.ts. */
const LOSERS_DO_NOT_MATTER = [
  ["score", "score"],
  ["majority-judgment", "score"],
  ["approval", "approval"],
  ["cumulative", "cumulative"],
  ["quadratic", "quadratic"],
  ["consent", "consent"],
] as const satisfies readonly (readonly [TallyMethodId, BallotType])[];

describe("independence of irrelevant options: taking a loser off the ballots changes no place", () => {
  it.each(LOSERS_DO_NOT_MATTER)("%s", (method, ballotType) => {
    fc.assert(
      fc.property(profileOfType(ballotType, 2), fc.nat(), (profile, pick) => {
        const { winners, ranking } = countRaw(method, profile);
        const losers = profile.options.filter((option) => !winners.includes(option));
        fc.pre(winners.length > 0 && losers.length > 0);
        const gone = losers[pick % losers.length]!;
        const without = withoutOption(profile, gone);
        // A ballot that only spoke of the loser is blank now; grades of 0 are lost with it, so only ballots that remain are compared.
        fc.pre(without.ballots.every(({ ballot }) => Object.keys(Object.values(ballot)[0] as object).length > 0));
        expect(countRaw(method, without).ranking).toEqual(
          ranking.map((tier) => tier.filter((option) => option !== gone)).filter((tier) => tier.length > 0),
        );
      }),
    );
  });

  it("STAR lacks it: with C in the runoff B wins, without C it meets A and loses", () => {
    expect(countBy("star", parseScores("4: A=5 B=4 C=0\n3: A=0 B=4 C=3\n3: A=0 B=0 C=5")).winners).toEqual(["B"]);
    expect(countBy("star", parseScores("4: A=5 B=4\n3: A=0 B=4\n3: A=0 B=0")).winners).toEqual(["A"]);
  });
});

describe("consistency: two electorates that elect the same option elect it together", () => {
  it.each([
    ["score", "score"],
    ["approval", "approval"],
    ["cumulative", "cumulative"],
    ["quadratic", "quadratic"],
  ] as const)("%s", (method, ballotType) => {
    fc.assert(
      fc.property(profileOfType(ballotType, 2), profileOfType(ballotType, 2), (one, other) => {
        const second = { options: one.options, ballots: other.ballots.filter(({ ballot }) => namesOnly(ballot, one.options)) };
        fc.pre(one.ballots.length > 0 && second.ballots.length > 0);
        const [first, last] = [countRaw(method, one).winners, countRaw(method, second).winners];
        const both = first.filter((option) => last.includes(option));
        fc.pre(both.length > 0);
        expect(countRaw(method, { options: one.options, ballots: [...one.ballots, ...second.ballots] }).winners).toEqual(both);
      }),
    );
  });

  it("majority judgment lacks it: A wins here and there, B wins both together", () => {
    const here = "1: A=1 B=0\n1: A=1 B=0\n1: A=5 B=3";
    const there = "1: A=4 B=3\n1: A=4 B=3\n1: A=0 B=5\n1: A=0 B=5\n1: A=4 B=3";
    expect(countBy("majority-judgment", parseScores(here)).winners).toEqual(["A"]);
    expect(countBy("majority-judgment", parseScores(there)).winners).toEqual(["A"]);
    expect(countBy("majority-judgment", parseScores(`${here}\n${there}`)).winners).toEqual(["B"]);
  });
});

it("two fifths with strong views outweigh three fifths by dots and by bought votes", () => {
  const ballots = (member: "dots" | "votes", strong: number) => [
    { ballot: { [member]: { A: strong } } as unknown as Ballot, weight: 2 },
    { ballot: { [member]: { B: 1 } } as unknown as Ballot, weight: 3 },
  ];
  expect(countRaw("cumulative", { options: ["A", "B"], ballots: ballots("dots", 10) }).winners).toEqual(["A"]);
  expect(countRaw("quadratic", { options: ["A", "B"], ballots: ballots("votes", 3) }).winners).toEqual(["A"]);
});

function withoutOption({ options, ballots }: RawProfile, gone: OptionKey): RawProfile {
  const strip = (ballot: Ballot): Ballot => {
    const [[member, value]] = Object.entries(ballot) as [[string, object]];
    const rest = Array.isArray(value)
      ? value.filter((option) => option !== gone)
      : Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone));
    return { [member]: rest } as unknown as Ballot;
  };
  return {
    options: options.filter((option) => option !== gone),
    ballots: ballots.map(({ ballot, weight }) => ({ ballot: strip(ballot), weight })),
  };
}

const namesOnly = (ballot: Ballot, options: readonly OptionKey[]): boolean => {
  const [value] = Object.values(ballot) as [object];
  const named = Array.isArray(value) ? (value as string[]) : Object.keys(value);
  return named.every((option) => options.includes(option));
};
