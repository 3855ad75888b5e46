import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { parseScores } from "@/tests/support/tally/notation";
import type { Ballot, BallotType, OptionKey, ScoreBallot } from "../ballots/types";
import { pairwiseMatrix } from "../pairwise/matrix";
import { summarisePairs } from "../pairwise/summary";
import { countBy, type TallyMethodId } from "../registry";

/** Criteria that methods counting amounts have. What every method has is in axioms.test.ts. */
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

describe("Condorcet loser: an option that loses to every other one does not win", () => {
  it("STAR has it", () => {
    fc.assert(
      fc.property(profileOfType("score", 2), (profile) => {
        const { winners } = countRaw("star", profile);
        for (const winner of winners) expect(loserOf(profile)).not.toBe(winner);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["score", "2: A=5 B=0\n3: A=1 B=2"],
    ["majority-judgment", "2: A=4 B=5\n1: A=4 B=0\n2: A=0 B=1\n"],
  ] as const)("%s lacks it", (method, text) => {
    const profile = parseScores(text);
    expect(summarisePairs(pairwiseMatrix(profile, "last"), profile.optionKeys).condorcetWinner).toBe("B");
    expect(countBy(method, profile).winners).toEqual(["A"]);
    expect(countBy("star", profile).winners).toEqual(["B"]);
  });
});

describe("majority and Condorcet winner: lacking where strength counts", () => {
  it("score, cumulative and quadratic: two fifths with strong views outweigh three fifths with weak ones", () => {
    expect(countBy("score", LOSER_WITH_POINTS).winners).toEqual(["A"]);
    const ballots = (member: "dots" | "votes", strong: number) => [
      { ballot: { [member]: { A: strong } } as unknown as Ballot, weight: 2 },
      { ballot: { [member]: { B: 1 } } as unknown as Ballot, weight: 3 },
    ];
    expect(countRaw("cumulative", { options: ["A", "B"], ballots: ballots("dots", 10) }).winners).toEqual(["A"]);
    expect(countRaw("quadratic", { options: ["A", "B"], ballots: ballots("votes", 3) }).winners).toEqual(["A"]);
  });

  it("STAR: a Condorcet winner with the third sum is not in the runoff", () => {
    const profile = parseScores("3: A=5 B=1 C=0\n3: A=0 B=1 C=5\n1: A=2 B=3 C=0");
    expect(summarisePairs(pairwiseMatrix(profile, "last"), profile.optionKeys).condorcetWinner).toBe("B");
    expect(countBy("star", profile).winners).toEqual(["A"]);
  });
});

describe("clones: STAR lacks independence of them", () => {
  it("a clone of the highest sum takes the second place in the runoff", () => {
    const before = parseScores("3: A=5 B=0\n4: A=3 B=4");
    const after = parseScores("3: A=5 B=0 Z=5\n4: A=3 B=4 Z=3");
    expect(countBy("star", before).winners).toEqual(["B"]);
    expect(countBy("star", after).winners).toEqual(["A", "Z"]);
  });
});

/** Three of five weakly prefer B; A has more points. */
const LOSER_WITH_POINTS = parseScores("2: A=5 B=0\n3: A=1 B=2");

function loserOf(profile: RawProfile): OptionKey | undefined {
  const scores = profile.ballots.map(({ ballot, weight }) => ({ scores: (ballot as ScoreBallot).scores, weight }));
  const lead = (one: OptionKey, other: OptionKey) =>
    scores.reduce((sum, cast) => sum + Math.sign((cast.scores[one] ?? 0) - (cast.scores[other] ?? 0)) * cast.weight, 0);
  return profile.options.find((option) => profile.options.every((other) => other === option || lead(option, other) < 0));
}

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
