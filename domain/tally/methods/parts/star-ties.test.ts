import { describe, expect, it } from "vitest";
import { type Field, findFinalists, holdRunoff } from "./star-ties";

const OPTIONS = ["Allison", "Bill", "Carmen", "Doug"];

type Election = {
  readonly scores: readonly number[];
  /** matrix[a][b] is 1 where a beats b. */
  readonly matrix: readonly (readonly number[])[];
  readonly fives: readonly number[];
};

const field = ({ scores, matrix, fives }: Election): Field => ({
  optionKeys: OPTIONS.slice(0, scores.length),
  scores: scores.map(BigInt),
  counts: fives.map((five) => [0, 0, 0, 0, 0, five]),
  prefer: (a, b) => matrix[a]![b]!,
  tieBreak: { kind: "none" },
});

const IN_ORDER = [
  [0, 1, 1, 1],
  [0, 0, 1, 1],
  [0, 0, 0, 1],
  [0, 0, 0, 0],
];

/** Scores, contests and fives as published, with finalists and winner, in github.com/Equal-Vote/star-server, Star.test.ts, "STAR Score Round Tests". */
describe("the published scoring rounds", () => {
  it.each<[string, Election, readonly [number, number]]>([
    ["simple", { scores: [10, 9, 8, 7], matrix: IN_ORDER, fives: [3, 2, 1, 0] }, [0, 1]],
    ["score tie, both advance", { scores: [10, 10, 8, 7], matrix: IN_ORDER, fives: [3, 2, 1, 0] }, [0, 1]],
    ["three tie for first, eliminate most losses", { scores: [10, 10, 10, 7], matrix: IN_ORDER, fives: [3, 2, 1, 0] }, [0, 1]],
    [
      "three tie for first, two lose nothing",
      {
        scores: [10, 10, 10, 7],
        matrix: [
          [0, 0, 1, 1],
          [0, 0, 1, 1],
          [0, 0, 0, 1],
          [0, 0, 0, 0],
        ],
        fives: [3, 2, 1, 0],
      },
      [0, 1],
    ],
    ["three tie for second, eliminate most losses", { scores: [11, 10, 10, 10], matrix: IN_ORDER, fives: [3, 2, 1, 0] }, [0, 1]],
    [
      "three tie for first in a circle, two have most fives",
      {
        scores: [10, 10, 10, 9],
        matrix: [
          [0, 1, 0, 1],
          [0, 0, 1, 1],
          [1, 0, 0, 1],
          [0, 0, 0, 0],
        ],
        fives: [3, 3, 1, 0],
      },
      [0, 1],
    ],
    [
      "three tie for first in a circle, one has most fives",
      {
        scores: [10, 10, 10, 9],
        matrix: [
          [0, 1, 0, 1],
          [0, 0, 1, 1],
          [1, 0, 0, 1],
          [0, 0, 0, 0],
        ],
        fives: [3, 2, 2, 0],
      },
      [0, 1],
    ],
    [
      "four tie for first, eliminate fewest fives, then most losses",
      {
        scores: [10, 10, 10, 10],
        matrix: [
          [0, 1, 0, 0],
          [0, 0, 1, 1],
          [0, 0, 0, 0],
          [1, 0, 0, 0],
        ],
        fives: [3, 3, 3, 2],
      },
      [0, 1],
    ],
    [
      "three tie for second in a circle, eliminate fewest fives, then most losses",
      {
        scores: [11, 10, 10, 10],
        matrix: [
          [0, 1, 1, 1],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
          [0, 1, 0, 0],
        ],
        fives: [4, 3, 3, 2],
      },
      [0, 1],
    ],
    [
      "three tie for second in a circle, one has most fives",
      {
        scores: [11, 10, 10, 10],
        matrix: [
          [0, 1, 1, 1],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
          [0, 1, 0, 0],
        ],
        fives: [4, 3, 2, 2],
      },
      [0, 1],
    ],
  ])("%s", (_, election, finalists) => {
    const { pairs } = findFinalists(field(election));
    expect(pairs).toEqual([finalists]);
    if (election.matrix[0]![1] === 1) expect(holdRunoff(field(election), pairs[0]!)).toEqual({ winners: [0], says: null });
  });
});

describe("where lots would be drawn", () => {
  const circle: Election = {
    scores: [11, 10, 10, 10],
    matrix: [
      [0, 1, 1, 1],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0, 1, 0, 0],
    ],
    fives: [4, 2, 2, 2],
  };

  it("each of those that tie may go through", () => {
    expect(findFinalists(field(circle)).pairs).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  it("one of several goes through by the poll's tie-break, and the others start from the top", () => {
    const three: Election = {
      scores: [10, 10, 10],
      matrix: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      fives: [1, 1, 1],
    };
    const { pairs, ties } = findFinalists({
      ...field(three),
      tieBreak: { kind: "earlier-round", ranking: [["Carmen"], ["Bill"], ["Allison"]] },
    });
    expect(pairs).toEqual([[0, 2]]);
    expect(ties).toEqual([
      "“Allison”, “Bill” and “Carmen” have the highest sum and nothing on the ballots tells them apart; the poll's tie-break picks “Carmen”.",
      "“Allison” and “Bill” are left for the other place; one against one, more votes prefer “Allison”.",
    ]);
  });

  it("a runoff that stays level goes to the poll's tie-break, or stays a tie", () => {
    const level: Election = {
      scores: [10, 10],
      matrix: [
        [0, 1],
        [1, 0],
      ],
      fives: [1, 1],
    };
    expect(holdRunoff(field(level), [0, 1]).winners).toEqual([0, 1]);
    expect(holdRunoff({ ...field(level), tieBreak: { kind: "earlier-round", ranking: [["Bill"]] } }, [0, 1])).toEqual({
      winners: [1],
      says: "“Allison” and “Bill” are level in the runoff; “Bill” wins by the poll's tie-break.",
    });
  });
});
