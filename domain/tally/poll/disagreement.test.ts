import { describe, expect, it } from "vitest";
import { BURLINGTON, TENNESSEE } from "@/tests/support/tally/elections";
import { parseRanking } from "@/tests/support/tally/notation";
import { packBallots, type TallyMethodId, tallyPoll } from "..";

/** Lines of "12: A>B=C", counted by these methods. */
function ranked(text: string, optionKeys: readonly string[], methods: readonly TallyMethodId[], seats = 1) {
  const ballots = text
    .trim()
    .split("\n")
    .map((line) => {
      const [copies, ranking] = line.split(":");
      return { copies: Number(copies), ballot: parseRanking(ranking!) };
    });
  return tallyPoll({
    ballotType: "ranked",
    methods,
    optionKeys,
    ballots: packBallots(ballots, optionKeys),
    eligible: 10_000,
    rule: { id: "plurality" },
    conventions: { seats },
  }).disagreement;
}

/** Rows of [copies, scores in the order of the options]. */
function scored(rows: readonly (readonly [number, Readonly<Record<string, number>>])[], methods: readonly TallyMethodId[]) {
  const options = [...new Set(rows.flatMap(([, scores]) => Object.keys(scores)))];
  const ballots = packBallots(
    rows.map(([copies, scores]) => ({ copies, ballot: { scores } })),
    options,
  );
  return tallyPoll({ ballotType: "score", methods, optionKeys: options, ballots, eligible: 100, rule: { id: "plurality" } }).disagreement;
}

const CITIES = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];

describe("why methods name different winners", () => {
  it("not at all: Borda and Schulze both choose Nashville", () => {
    expect(ranked(TENNESSEE, CITIES, ["schulze", "borda", "copeland", "minimax"])).toBeNull();
  });

  it("a squeezed centre is eliminated early: Burlington, 2009", () => {
    expect(ranked(BURLINGTON, ["Kiss", "Montroll", "Wright"], ["schulze", "irv"])).toMatchObject({
      winners: [{ winners: ["Montroll"] }, { winners: ["Kiss"] }],
      why: "centre-squeeze",
      says: expect.stringContaining("Instant runoff eliminates it early"),
    });
  });

  it("Borda counts every place", () => {
    expect(ranked("3: A>B>C\n2: B>C>A", ["A", "B", "C"], ["schulze", "borda"])).toMatchObject({
      winners: [{ winners: ["A"] }, { winners: ["B"] }],
      why: "places",
      says: "More votes prefer “A” to “B” than the reverse, but “B” stands higher over all places of all ballots, and Borda counts every place.",
    });
  });

  it("scores count how much", () => {
    const strong = [
      [2, { A: 5, B: 0 }],
      [3, { A: 1, B: 2 }],
    ] as const;
    expect(scored(strong, ["score", "star", "schulze"])).toMatchObject({
      winners: [{ winners: ["A"] }, { winners: ["B"] }, { winners: ["B"] }],
      why: "strength",
      says: "More votes prefer “B” to “A” than the reverse, but Score counts how much: those who prefer “A” see a larger difference.",
    });
  });

  it("STAR leaves an option with the third sum out of the runoff", () => {
    const rows = [
      [3, { A: 5, B: 1, C: 0 }],
      [3, { A: 0, B: 1, C: 5 }],
      [1, { A: 2, B: 3, C: 0 }],
    ] as const;
    expect(scored(rows, ["star", "schulze"])).toMatchObject({ why: "strength", says: expect.stringContaining("out of the runoff") });
  });

  it("majority judgment asks for the middle grade", () => {
    const rows = [
      [2, { A: 4, B: 5 }],
      [1, { A: 4, B: 0 }],
      [2, { A: 0, B: 1 }],
    ] as const;
    expect(scored(rows, ["majority-judgment", "schulze"])).toMatchObject({
      winners: [{ winners: ["A"] }, { winners: ["B"] }],
      why: "strength",
      says: expect.stringContaining("the middle grades of “A” are higher"),
    });
  });

  it("for several reasons at once, a sentence each", () => {
    const rows = [
      [2, { A: 4, B: 5 }],
      [1, { A: 5, B: 0 }],
      [2, { A: 0, B: 1 }],
    ] as const;
    const { says, winners } = scored(rows, ["schulze", "score", "majority-judgment", "star"])!;
    expect(winners.map((row) => row.winners)).toEqual([["B"], ["A"], ["A"], ["B"]]);
    expect(says).toMatch(/Score counts how much.*\. More votes .* Majority judgment asks how good/);
  });

  it("not because a method elects several", () => {
    const text = "4: A>B>C\n3: B>A>C\n2: C>A>B";
    expect(ranked(text, ["A", "B", "C"], ["schulze", "stv"], 2)).toBeNull();
  });
});
