import { describe, expect, it } from "vitest";
import { type Profile, packBallots, profileOf } from "../ballots/profile";
import { type Ballot, ballotTypeOf } from "../ballots/types";
import type { TallyStep } from "../steps";
import { type Count, DEFAULT_TALLY_SETTINGS } from "../types";
import { consent } from "./consent";
import { cumulative } from "./cumulative";
import { majorityJudgment } from "./majority-judgment";
import { quadratic } from "./quadratic";
import { score } from "./score";
import { star } from "./star";

/** The worked examples of docs/methods, with the same numbers. */
const OPTIONS = ["neutral", "pact", "alliance"];

function profile(ballots: readonly (readonly [number, Ballot])[]): Profile {
  const rows = ballots.map(([copies, ballot]) => ({ copies, ballot }));
  return profileOf(ballotTypeOf(rows[0]!.ballot), OPTIONS, packBallots(rows, OPTIONS));
}

const placesOf = ({ figures }: Count) => figures.map(({ place }) => place);
const amountsOf = ({ figures }: Count, figure: "points" | "dots" | "votes") => figures.map(({ amounts }) => amounts[figure]?.exact);

describe("score.md", () => {
  const count = score.count(
    profile([
      [4, { scores: { pact: 5, neutral: 3, alliance: 0 } }],
      [3, { scores: { neutral: 5, pact: 2 } }],
      [3, { scores: { alliance: 5, neutral: 4, pact: 1 } }],
    ]),
    DEFAULT_TALLY_SETTINGS,
  );

  it("adds up and ranks", () => {
    expect([amountsOf(count, "points"), placesOf(count)]).toEqual([
      ["39", "29", "15"],
      [1, 2, 3],
    ]);
  });

  it("shares the most that one option could get, and takes the mean over every ballot", () => {
    expect(stepOf(count, "totals")).toMatchObject({ of: { exact: "50" }, rows: [{ share: { exact: "39/50" } }, {}, {}] });
    expect(count.figures[2]!.amounts.mean!.exact).toBe("3/2");
  });
});

describe("star.md", () => {
  it("sends the two highest sums to a runoff that the lower one wins", () => {
    const count = star.count(
      profile([
        [6, { scores: { neutral: 5, pact: 4 } }],
        [4, { scores: { pact: 5, alliance: 2, neutral: 1 } }],
      ]),
      DEFAULT_TALLY_SETTINGS,
    );
    expect([amountsOf(count, "points"), placesOf(count), count.winners]).toEqual([["34", "44", "8"], [1, 2, 3], ["neutral"]]);
    expect(stepOf(count, "runoff")).toMatchObject({
      finalists: ["neutral", "pact"],
      contests: [{ pair: ["neutral", "pact"], prefer: [6, 4], equal: 0, winner: "neutral" }],
      ties: [],
    });
  });
});

describe("majority-judgment.md", () => {
  it("tells equal medians apart by the next ones", () => {
    const count = majorityJudgment.count(
      profile([
        [3, { scores: { pact: 5, neutral: 3, alliance: 1 } }],
        [2, { scores: { pact: 4, neutral: 4 } }],
        [4, { scores: { alliance: 5, neutral: 4, pact: 1 } }],
      ]),
      DEFAULT_TALLY_SETTINGS,
    );
    expect(stepOf(count, "grades").rows).toEqual([
      { option: "neutral", counts: [0, 0, 0, 3, 6, 0], median: 4, removed: [{ grade: 4, votes: 2 }] },
      {
        option: "pact",
        counts: [0, 4, 0, 0, 2, 3],
        median: 4,
        removed: [
          { grade: 4, votes: 1 },
          { grade: 1, votes: 1 },
        ],
      },
      { option: "alliance", counts: [2, 3, 0, 0, 0, 4], median: 1, removed: [] },
    ]);
    expect(placesOf(count)).toEqual([1, 2, 3]);
  });
});

describe("cumulative.md", () => {
  it("adds up dots as shares of those placed", () => {
    const count = cumulative.count(
      profile([
        [3, { dots: { pact: 6, neutral: 4 } }],
        [2, { dots: { alliance: 10 } }],
        [1, { dots: { neutral: 5, pact: 2 } }],
      ]),
      DEFAULT_TALLY_SETTINGS,
    );
    expect([amountsOf(count, "dots"), placesOf(count), stepOf(count, "totals").of.exact]).toEqual([["17", "20", "20"], [3, 1, 1], "57"]);
    expect(count.figures[1]!.amounts.given!.exact).toBe("20/57");
  });
});

describe("quadratic.md", () => {
  it("adds up what credits buy", () => {
    const count = quadratic.count(
      profile([
        [3, { votes: { pact: 2, neutral: 2, alliance: 1 } }],
        [2, { votes: { alliance: 3, neutral: 1 } }],
        [1, { votes: { neutral: 3 } }],
      ]),
      DEFAULT_TALLY_SETTINGS,
    );
    expect([amountsOf(count, "votes"), placesOf(count)]).toEqual([
      ["11", "6", "9"],
      [1, 3, 2],
    ]);
  });
});

describe("consent.md", () => {
  it("puts blocks before objections and objections before support", () => {
    const count = consent.count(
      profile([
        [5, { answers: { pact: "support", neutral: "support", alliance: "object" } }],
        [3, { answers: { pact: "object", neutral: "abstain", alliance: "support" } }],
        [1, { answers: { pact: "support", alliance: "block" } }],
        [1, { answers: { pact: "object", neutral: "object", alliance: "support" } }],
      ]),
      DEFAULT_TALLY_SETTINGS,
    );
    expect(stepOf(count, "answers").rows).toEqual([
      { option: "neutral", support: 5, abstain: 3, object: 1, block: 0, unanswered: 1 },
      { option: "pact", support: 6, abstain: 0, object: 4, block: 0, unanswered: 0 },
      { option: "alliance", support: 4, abstain: 0, object: 5, block: 1, unanswered: 0 },
    ]);
    expect(placesOf(count)).toEqual([1, 2, 3]);
  });
});

it("sums that doubles cannot hold are exact", () => {
  const heavy = profileOf(
    "score",
    ["A", "B"],
    packBallots(
      [
        { ballot: { scores: { A: 5, B: 4 } }, weight: 2 ** 52 },
        { ballot: { scores: { B: 5 } }, weight: Math.floor(2 ** 52 / 5) },
        { ballot: { scores: { B: 1 } }, weight: 1 },
      ],
      ["A", "B"],
    ),
  );
  const [a, b] = score.count(heavy, DEFAULT_TALLY_SETTINGS).figures.map(({ amounts }) => BigInt(amounts.points!.exact));
  const fifth = 2n ** 52n / 5n;
  expect([a, b]).toEqual([5n * 2n ** 52n, 4n * 2n ** 52n + 5n * fifth + 1n]);
});

function stepOf<Kind extends TallyStep["kind"]>(count: Count, kind: Kind): Extract<TallyStep, { kind: Kind }> {
  return count.steps.find((step): step is Extract<TallyStep, { kind: Kind }> => step.kind === kind)!;
}
