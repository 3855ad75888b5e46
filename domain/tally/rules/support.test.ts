import { describe, expect, it } from "vitest";
import {
  type Ballot,
  type BallotType,
  type DecisionRule,
  type PollTallyInput,
  packBallots,
  refusalToDecide,
  type TallyMethodId,
  tallyPoll,
} from "..";

const OPTIONS = ["neutral", "pact", "alliance"];

/** Ten electors; ballots with how many cast each. */
function poll(
  ballotType: BallotType,
  method: TallyMethodId,
  ballots: readonly (readonly [number, Ballot])[],
  rule: DecisionRule,
  more: Partial<PollTallyInput> = {},
) {
  return tallyPoll({
    ballotType,
    methods: [method],
    optionKeys: OPTIONS,
    ballots: packBallots(
      ballots.map(([copies, ballot]) => ({ copies, ballot })),
      OPTIONS,
    ),
    eligible: 10,
    rule,
    ...more,
  });
}

describe("what an absolute majority is of", () => {
  const scores = [
    [5, { scores: { neutral: 2, pact: 3 } }],
    [3, { scores: { neutral: 5, pact: 0 } }],
    [1, { scores: { neutral: 0, pact: 5 } }],
  ] as const satisfies readonly (readonly [number, Ballot])[];

  it("score: ballots that give the option at least half of the highest score", () => {
    const { outcome } = poll("score", "score", scores, { id: "absolute-majority" });
    expect(outcome.reason).toBe("“neutral” gets at least half of the highest score from 3 of 9 votes (33.3%), not more than half (4 1/2).");
  });

  it("STAR: votes in the runoff", () => {
    const { outcome } = poll("score", "star", scores, { id: "absolute-majority" });
    expect(outcome).toMatchObject({
      outcome: "adopted",
      reason: "“pact” has 6 of 9 votes (66.7%) in the runoff, more than half (4 1/2).",
    });
  });

  it("majority judgment: ballots that give the option at least half of the highest grade", () => {
    const { outcome } = poll("score", "majority-judgment", scores, { id: "supermajority" });
    expect(outcome.reason).toBe("“pact” gets at least half of the highest score from 6 of 9 votes (66.7%), at least two thirds (6).");
  });

  it("cumulative and quadratic: all that was given", () => {
    const dots = [
      [2, { dots: { pact: 10 } }],
      [2, { dots: { neutral: 6, alliance: 3 } }],
    ] as const satisfies readonly (readonly [number, Ballot])[];
    expect(poll("cumulative", "cumulative", dots, { id: "absolute-majority" }).outcome).toMatchObject({
      outcome: "adopted",
      reason: "“pact” has 20 of 38 dots given (52.6%), more than half (19).",
    });
    const votes = [
      [2, { votes: { pact: 3 } }],
      [3, { votes: { neutral: 2, alliance: 2 } }],
    ] as const satisfies readonly (readonly [number, Ballot])[];
    expect(
      poll("quadratic", "quadratic", votes, { id: "absolute-majority" }, { tieBreak: { kind: "earlier-round", ranking: [["pact"]] } })
        .outcome.reason,
    ).toBe("“pact” has 6 of 18 votes given (33.3%), not more than half (9).");
  });

  it("consent: ballots that support the option", () => {
    const answers = [
      [3, { answers: { pact: "support" } }],
      [2, { answers: { pact: "abstain" } }],
    ] as const satisfies readonly (readonly [number, Ballot])[];
    expect(poll("consent", "consent", answers, { id: "absolute-majority" }).outcome.reason).toBe(
      "“pact” is supported by 3 of 5 votes (60%), more than half (2 1/2).",
    );
  });
});

describe("a rule that cannot judge a method is refused before the poll opens", () => {
  it.each<[TallyMethodId, DecisionRule, string | null]>([
    [
      "cumulative",
      { id: "unanimity", of: "eligible" },
      "Under Cumulative (dots) a share is of all dots given: it cannot be a share of ballots or of electors.",
    ],
    [
      "quadratic",
      { id: "absolute-majority", of: "cast" },
      "Under Quadratic a share is of all votes given: it cannot be a share of ballots or of electors.",
    ],
    ["cumulative", { id: "supermajority" }, null],
    ["score", { id: "absolute-majority", of: "eligible" }, null],
    [
      "stv",
      { id: "supermajority" },
      "Single transferable vote elects 2 options, and Supermajority judges one: choose Plurality, or one seat.",
    ],
    ["stv", { id: "plurality" }, null],
  ])("%s by %o", (method, rule, says) => {
    expect(refusalToDecide(rule, { method, seats: 2 })?.message ?? null).toBe(says);
  });

  it("and by the count itself", () => {
    expect(() => poll("cumulative", "cumulative", [[1, { dots: { pact: 1 } }]], { id: "unanimity", of: "cast" })).toThrow(
      expect.objectContaining({ code: "invalid" }),
    );
  });
});

describe("several seats", () => {
  const ballots = [
    [4, { tiers: [["pact"], ["neutral"]] }],
    [3, { tiers: [["neutral"]] }],
    [2, { tiers: [["alliance"]] }],
  ] as const satisfies readonly (readonly [number, Ballot])[];

  it("are all filled: the elected do not tie", () => {
    expect(poll("ranked", "stv", ballots, { id: "plurality" }, { conventions: { seats: 2 } })).toMatchObject({
      tie: null,
      outcome: {
        outcome: "adopted",
        option: null,
        options: ["neutral", "pact"],
        reason: "“neutral” and “pact” take 2 of 2 seats.",
      },
    });
  });

  it("stay open where more tie for them than there are", () => {
    const tied = [
      [2, { tiers: [["pact"]] }],
      [1, { tiers: [["neutral"]] }],
      [1, { tiers: [["alliance"]] }],
    ] as const satisfies readonly (readonly [number, Ballot])[];
    const tally = poll("ranked", "stv", tied, { id: "plurality" }, { conventions: { seats: 2 } });
    expect(tally.tie).toMatchObject({ by: "none", left: OPTIONS });
    expect(tally.outcome).toMatchObject({
      outcome: "no-decision",
      options: [],
      reason: expect.stringContaining("can each take one of 2 seats"),
    });
  });
});
