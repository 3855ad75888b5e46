import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { parseScores, sortTiers } from "@/tests/support/tally/notation";
import { PUBLISHED_GRADES, PUBLISHED_STAR } from "@/tests/support/tally/published-scores";
import { packBallots, profileOf } from "../ballots/profile";
import { DEFAULT_BALLOT_LIMITS } from "../ballots/types";
import { majorityJudgment } from "../methods/majority-judgment";
import { firstDifference, medianSequence, removedMedians } from "../methods/parts/medians";
import { star } from "../methods/star";
import type { TallyStep } from "../steps";
import { type Count, DEFAULT_TALLY_SETTINGS } from "../types";

describe("STAR's published winners", () => {
  it.each(PUBLISHED_STAR)("$name ($source)", ({ ballots, winners, finalists }) => {
    const count = star.count(parseScores(ballots), DEFAULT_TALLY_SETTINGS);
    expect(count.winners).toEqual(winners);
    if (finalists) expect(stepOf(count, "runoff").finalists).toEqual(finalists);
  });
});

describe("STAR's tie-breaks", () => {
  it("drop whoever loses most contests among the tied, until two are left", () => {
    // Sums of 8 each; C loses to A and to B, so A and B meet, and A wins 2 to 1.
    const count = star.count(parseScores("2: A=4 B=3 C=2\n1: A=0 B=2 C=4"), DEFAULT_TALLY_SETTINGS);
    expect(stepOf(count, "runoff")).toMatchObject({
      finalists: ["A", "B"],
      contests: [{ pair: ["A", "B"], prefer: [2, 1], equal: 0, winner: "A" }],
      ties: ["“A”, “B” and “C” have the highest sum; the fewest contests among them are lost by “A” and “B”."],
    });
    expect(count).toMatchObject({ winners: ["A"], ranking: [["A"], ["B"], ["C"]] });
  });

  it("let the most highest scores through a circle, and start again with the others", () => {
    // Sums of 16 in a circle: A beats B, B beats C and C beats A, 4 to 2 each. A has two fives, the others one.
    const count = star.count(
      parseScores("2: A=5 B=3 C=1\n1: A=1 B=5 C=3\n1: A=0 B=4 C=2\n1: A=3 B=1 C=5\n1: A=2 B=0 C=4"),
      DEFAULT_TALLY_SETTINGS,
    );
    expect(count.figures.map(({ amounts }) => amounts.points!.exact)).toEqual(["16", "16", "16"]);
    expect(stepOf(count, "runoff")).toMatchObject({
      finalists: ["A", "B"],
      contests: [{ prefer: [4, 2], winner: "A" }],
      ties: [
        "“A”, “B” and “C” have the highest sum and lose equally many contests; the most highest scores go to “A”.",
        "“B” and “C” are left for the other place; one against one, more votes prefer “B”.",
      ],
    });
  });

  it("ask the poll's tie-break where the protocol draws lots, and not before", () => {
    const circle = parseScores("1: A=1 B=3 C=5\n1: A=3 B=5 C=1\n1: A=5 B=1 C=3");
    const byEarlier = (ranking: readonly (readonly string[])[]) =>
      star.count(circle, { ...DEFAULT_TALLY_SETTINGS, tieBreak: { kind: "earlier-round", ranking } });
    // C goes through, B beats A for the other place, and C beats B, each 2 to 1; with A or B first, each wins in its own way.
    expect(stepOf(byEarlier([["C"], ["A", "B"]]), "runoff").finalists).toEqual(["B", "C"]);
    expect(byEarlier([["C"], ["A"], ["B"]]).winners).toEqual(["C"]);
    expect(byEarlier([["A", "B"], ["C"]]).winners).toEqual(["A", "B"]);
    const decided = parseScores("2: A=1 B=2 C=5\n1: A=5 B=3 C=5");
    expect(
      star.count(decided, { ...DEFAULT_TALLY_SETTINGS, tieBreak: { kind: "earlier-round", ranking: [["A"], ["B"], ["C"]] } }).winners,
    ).toEqual(["C"]);
  });

  it("leave one option without a runoff", () => {
    const count = star.count(parseScores("3: A=2"), DEFAULT_TALLY_SETTINGS);
    expect(count).toMatchObject({ winners: ["A"], figures: [{ support: { exact: "3" } }] });
    expect(count.steps.map(({ kind }) => kind)).toEqual(["totals", "ranking"]);
  });

  it("agree with a straightforward count wherever sums and runoff are not tied", () => {
    fc.assert(
      fc.property(profileOfType("score", 2), (profile) => {
        const score = (ballot: object, option: string): number => (ballot as { scores: Record<string, number> }).scores[option] ?? 0;
        const sum = (option: string) => profile.ballots.reduce((total, { ballot, weight }) => total + score(ballot, option) * weight, 0);
        const [first, second, third] = profile.options.toSorted((a, b) => sum(b) - sum(a)) as [string, string, string | undefined];
        fc.pre(third === undefined || sum(third) < sum(second));
        const lead = profile.ballots.reduce(
          (total, { ballot, weight }) => total + Math.sign(score(ballot, first) - score(ballot, second)) * weight,
          0,
        );
        fc.pre(lead !== 0);
        expect(countRaw("star", profile).winners).toEqual([lead > 0 ? first : second]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("majority judgment's published rankings", () => {
  it.each(PUBLISHED_GRADES)("$name ($source)", ({ counts, ranking }) => {
    const count = majorityJudgment.count(profileOfGrades(counts), DEFAULT_TALLY_SETTINGS);
    expect(sortTiers(count.ranking.slice(0, ranking.length))).toEqual(sortTiers(ranking));
    expect(stepOf(count, "grades").rows.map(({ option, counts: row }) => [option, row])).toEqual(Object.entries(counts));
  });

  it("shows the medians that had to be taken away", () => {
    const count = majorityJudgment.count(profileOfGrades(PUBLISHED_GRADES[0]!.counts), DEFAULT_TALLY_SETTINGS);
    const rows = stepOf(count, "grades").rows.map(({ option, median, removed }) => [option, median, removed]);
    // Nashville's votes below "good" begin 18 below the middle, Chattanooga's 8: the seventeenth median to go is "fair" for one alone.
    expect(rows).toEqual([
      ["Memphis", 0, []],
      ["Nashville", 2, [{ grade: 2, votes: 17 }]],
      [
        "Chattanooga",
        2,
        [
          { grade: 2, votes: 16 },
          { grade: 1, votes: 1 },
        ],
      ],
      ["Knoxville", 1, []],
    ]);
  });
});

describe("medians taken away", () => {
  /** One vote at a time, as Balinski & Laraki write it. */
  function slowly(counts: readonly number[]): readonly number[] {
    const votes = counts.flatMap((number, grade) => new Array<number>(number).fill(grade));
    return Array.from(
      counts.flatMap((number) => new Array<number>(number).fill(0)),
      () => votes.splice((votes.length - 1) >> 1, 1)[0]!,
    );
  }
  const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 });

  it("are those of a list from which they are taken one by one", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const expected = slowly(row);
        const sequence = medianSequence(row, expected.length);
        expect(expected.map((_, removed) => sequence.at(removed))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("differ first where the lists do, and are listed up to there", () => {
    const pairs = fc.tuple(counts, counts).map(([a, b]) => {
      const [x, y] = [a.reduce((sum, votes) => sum + votes, 0), b.reduce((sum, votes) => sum + votes, 0)];
      return x > y ? [a, [b[0]! + x - y, ...b.slice(1)]] : [[a[0]! + y - x, ...a.slice(1)], b];
    });
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [x, y] = [slowly(a!), slowly(b!)];
        const [one, other] = [medianSequence(a!, x.length), medianSequence(b!, y.length)];
        const expected = x.findIndex((grade, removed) => grade !== y[removed]);
        expect(firstDifference(one, other)).toBe(expected === -1 ? null : expected);
        if (expected < 1) return;
        const listed = removedMedians(one, expected);
        expect(listed.flatMap(({ grade, votes }) => new Array<number>(votes).fill(grade)).sort()).toEqual(
          x.slice(0, expected + 1).toSorted(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("are worked out from counts, however many votes there are", () => {
    const half = 2 ** 51;
    const sequence = medianSequence([half, half], 2 * half);
    expect([0, 1, 2, 2 * half - 1].map(sequence.at)).toEqual([0, 1, 0, 1]);
    expect(removedMedians(sequence, half - 1)).toEqual([
      { grade: 0, votes: 1 },
      { grade: 1, votes: half / 2 },
      { grade: 0, votes: half / 2 - 1 },
    ]);
  });
});

/** Ballots that give each option so many votes for each grade. */
function profileOfGrades(counts: Readonly<Record<string, readonly number[]>>) {
  const options = Object.keys(counts);
  const columns = options.map((option) => counts[option]!.flatMap((votes, grade) => new Array<number>(votes).fill(grade)));
  const limits = { ...DEFAULT_BALLOT_LIMITS, maximumScore: counts[options[0]!]!.length - 1 };
  const ballots = columns[0]!.map((_, row) => ({
    ballot: { scores: Object.fromEntries(options.map((option, index) => [option, columns[index]![row]!])) },
  }));
  return profileOf("score", options, packBallots(ballots, options, limits), limits);
}

function stepOf<Kind extends TallyStep["kind"]>(count: Count, kind: Kind): Extract<TallyStep, { kind: Kind }> {
  return count.steps.find((step): step is Extract<TallyStep, { kind: Kind }> => step.kind === kind)!;
}
