import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Ballot, type DecisionRule, type PollTallyInput, packBallots, refusalToDecide, tallyPoll } from "..";

const OPTIONS = ["neutral", "pact", "alliance"];
const LABELS = { neutral: "Armed neutrality", pact: "Bilateral pacts", alliance: "Alliance" };

/** A plurality poll of thirty electors; `votes` are for neutral, pact, alliance and blank. */
function poll(rule: DecisionRule, votes: readonly [number, number, number, number], more: Partial<PollTallyInput> = {}) {
  const choices = [...OPTIONS, null];
  const ballots = votes.flatMap((copies, index) => (copies > 0 ? [{ ballot: { choice: choices[index]! }, copies }] : []));
  return tallyPoll({
    ballotType: "plurality",
    methods: ["plurality"],
    optionKeys: OPTIONS,
    ballots: packBallots(ballots, OPTIONS),
    eligible: 30,
    rule,
    labels: LABELS,
    ...more,
  });
}

/** The examples of docs/methods/voting/decision-rules.md. */
describe("twenty votes, two blank ballots, thirty electors", () => {
  it.each<[DecisionRule, readonly [number, number, number, number], string, string | null, string]>([
    [{ id: "plurality" }, [4, 9, 7, 2], "adopted", "pact", "“Bilateral pacts” has 9 of 20 votes (45%) and is in first place."],
    [{ id: "absolute-majority" }, [4, 9, 7, 2], "not-adopted", null, "“Bilateral pacts” has 9 of 20 votes (45%), not more than half (10)."],
    [
      { id: "absolute-majority" },
      [4, 10, 6, 2],
      "not-adopted",
      null,
      "“Bilateral pacts” has 10 of 20 votes (50%), not more than half (10).",
    ],
    [{ id: "absolute-majority" }, [4, 11, 5, 2], "adopted", "pact", "“Bilateral pacts” has 11 of 20 votes (55%), more than half (10)."],
    [
      { id: "absolute-majority", of: "cast" },
      [4, 11, 5, 2],
      "not-adopted",
      null,
      "“Bilateral pacts” has 11 of 22 votes cast, blank ones included (50%), not more than half (11).",
    ],
    [
      { id: "absolute-majority", of: "eligible" },
      [2, 16, 2, 2],
      "adopted",
      "pact",
      "“Bilateral pacts” has 16 of 30 votes of all eligible electors (53.3%), more than half (15).",
    ],
    [
      { id: "supermajority" },
      [4, 13, 3, 2],
      "not-adopted",
      null,
      "“Bilateral pacts” has 13 of 20 votes (65%), fewer than two thirds (13 1/3).",
    ],
    [
      { id: "supermajority" },
      [4, 14, 2, 2],
      "adopted",
      "pact",
      "“Bilateral pacts” has 14 of 20 votes (70%), at least two thirds (13 1/3).",
    ],
    [
      { id: "supermajority", share: [3, 4] },
      [3, 15, 2, 2],
      "adopted",
      "pact",
      "“Bilateral pacts” has 15 of 20 votes (75%), at least 3/4 (15).",
    ],
    [
      { id: "supermajority", of: "cast" },
      [1, 14, 6, 0],
      "adopted",
      "pact",
      "“Bilateral pacts” has 14 of 21 votes cast, blank ones included (66.7%), at least two thirds (14).",
    ],
    [{ id: "unanimity" }, [1, 19, 0, 2], "not-adopted", null, "“Bilateral pacts” has 19 of 20 votes (95%), not all of them."],
    [{ id: "unanimity" }, [0, 20, 0, 2], "adopted", "pact", "“Bilateral pacts” has 20 of 20 votes (100%), all of them."],
    [{ id: "consensus" }, [4, 9, 7, 2], "adopted", "pact", "“Bilateral pacts” has 9 of 20 votes (45%) and nobody opposes it."],
  ])("%o with %o is %s", (rule, votes, outcome, option, reason) => {
    expect(poll(rule, votes).outcome).toEqual({ outcome, option, options: option === null ? [] : [option], reason });
  });
});

describe("consensus", () => {
  const objections = [
    { option: "pact", by: "Poland" },
    { option: "neutral", by: "Estonia" },
    { option: "pact", by: "Latvia" },
    { option: "pact", by: "Poland" },
  ];

  it("fails when anybody opposes the option in first place", () => {
    expect(poll({ id: "consensus" }, [4, 9, 7, 0], { objections }).outcome).toEqual({
      outcome: "not-adopted",
      option: null,
      options: [],
      reason: "“Bilateral pacts” is in first place, but Poland and Latvia oppose it.",
    });
  });

  it("does not mind opposition to other options", () => {
    expect(poll({ id: "consensus" }, [4, 9, 7, 0], { objections: [objections[1]!] }).outcome.outcome).toBe("adopted");
  });

  it("is asked by no other rule", () => {
    expect(poll({ id: "plurality" }, [4, 9, 7, 0], { objections }).outcome.outcome).toBe("adopted");
  });
});

describe("quorum", () => {
  it("counts people who cast a ballot, blank or not", () => {
    expect(poll({ id: "plurality" }, [4, 9, 0, 2], { quorum: 50 })).toMatchObject({
      turnout: { eligible: 30, cast: 15, counted: 13, blank: 2, share: { exact: "1/2" }, quorum: { percent: 50, needed: 15, met: true } },
      outcome: { outcome: "adopted" },
    });
  });

  it("decides before anything else", () => {
    expect(poll({ id: "plurality" }, [4, 9, 0, 1], { quorum: 50 }).outcome).toEqual({
      outcome: "no-decision",
      option: null,
      options: [],
      reason: "Quorum was not met: 14 of 30 electors voted and 15 were needed.",
    });
  });

  it("does not count weight: one heavy ballot is one person", () => {
    const ballots = packBallots([{ ballot: { choice: "pact" } as Ballot, weight: 100 }], OPTIONS);
    const tally = poll({ id: "plurality" }, [0, 0, 0, 0], { ballots, eligible: 3, eligibleWeight: 102, quorum: 50 });
    expect(tally).toMatchObject({ turnout: { cast: 1, weight: { cast: 100, eligible: 102 }, quorum: { needed: 2, met: false } } });
  });

  it("rounds up to whole people", () => {
    expect(poll({ id: "plurality" }, [4, 9, 0, 1], { quorum: 34, eligible: 31 }).turnout.quorum.needed).toBe(11);
  });

  it.each([-1, 101, 33.3, Number.NaN])("is not %d per cent", (quorum) => {
    expect(() => poll({ id: "plurality" }, [1, 0, 0, 0], { quorum })).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  it("cannot be asked of more ballots than electors", () => {
    expect(() => poll({ id: "plurality" }, [31, 0, 0, 0], { eligibleWeight: 1000 })).toThrow(expect.objectContaining({ code: "invalid" }));
    const heavy = packBallots([{ ballot: { choice: "pact" } as Ballot, weight: 31 }], OPTIONS);
    expect(() => poll({ id: "plurality" }, [0, 0, 0, 0], { ballots: heavy })).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});

describe("an empty poll", () => {
  it.each([
    [[0, 0, 0, 0], "Nobody voted."],
    [[0, 0, 0, 3], "Every ballot was blank."],
  ] as const)("of %o decides nothing", (votes, reason) => {
    expect(poll({ id: "unanimity" }, votes)).toMatchObject({
      results: [{ winners: [] }],
      tie: null,
      outcome: { outcome: "no-decision", option: null, reason },
    });
  });
});

describe("a tie for first place", () => {
  const tied = [8, 8, 4, 0] as const;

  it("stays visible and decides nothing", () => {
    expect(poll({ id: "plurality" }, tied)).toMatchObject({
      results: [{ winners: ["neutral", "pact"] }],
      tie: { by: "none", tied: ["neutral", "pact"], left: ["neutral", "pact"] },
      outcome: { outcome: "no-decision", reason: "“Armed neutrality” and “Bilateral pacts” share first place." },
    });
    expect(poll({ id: "consensus" }, tied).outcome.outcome).toBe("no-decision");
  });

  it("is no tie to break when none of them would pass anyway", () => {
    expect(poll({ id: "absolute-majority" }, tied).outcome).toMatchObject({
      outcome: "not-adopted",
      reason: "“Armed neutrality” and “Bilateral pacts” share first place and none has more than half (10).",
    });
  });

  it("is broken by the earlier round where that separates them", () => {
    const tally = poll({ id: "plurality" }, tied, { tieBreak: { kind: "earlier-round", ranking: [["alliance"], ["pact"], ["neutral"]] } });
    expect(tally).toMatchObject({
      results: [{ winners: ["neutral", "pact"] }],
      tie: {
        left: ["pact"],
        says: "“Armed neutrality” and “Bilateral pacts” share first place; the earlier round puts “Bilateral pacts” ahead.",
      },
      outcome: { outcome: "adopted", option: "pact" },
    });
    expect(
      poll({ id: "plurality" }, tied, { tieBreak: { kind: "earlier-round", ranking: [["neutral", "pact"], ["alliance"]] } }).outcome
        .outcome,
    ).toBe("no-decision");
    expect(poll({ id: "plurality" }, tied, { tieBreak: { kind: "earlier-round", ranking: [["alliance"]] } }).outcome.outcome).toBe(
      "no-decision",
    );
  });

  it("is broken by a lot that anyone can draw again", () => {
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    const { tie, outcome } = poll({ id: "plurality" }, tied, { tieBreak: { kind: "lot", seed: "lotto 2026-03-01", sha256 } });
    // printf 'lotto 2026-03-01\nneutral' | sha256sum, and the same for pact
    expect(tie!.tickets).toEqual([
      { option: "pact", ticket: "6bfb1656646886156f17daaf445efdbd7fd7d8887aa0299b5724934c7f6c762a" },
      { option: "neutral", ticket: "93c15dad9ad0e56e3526c3ec96c3f851294ec5967b1741800b204fcf35c00f92" },
    ]);
    expect(outcome).toMatchObject({ outcome: "adopted", option: tie!.tickets[0]!.option });
    expect(tie!.says).toContain("seed “lotto 2026-03-01”");
  });

  it("leaves a single winner alone", () => {
    expect(poll({ id: "plurality" }, [4, 9, 7, 0], { tieBreak: { kind: "earlier-round", ranking: [["alliance"]] } })).toMatchObject({
      tie: null,
      outcome: { option: "pact" },
    });
  });
});

describe("the votes behind an option", () => {
  const eligible = 20;

  it("are its approvals, in an approval poll", () => {
    const ballots = packBallots(
      [
        { ballot: { approved: ["pact", "neutral"] }, copies: 12 },
        { ballot: { approved: ["alliance"] }, copies: 8 },
      ],
      OPTIONS,
    );
    const input = {
      ballotType: "approval",
      methods: ["approval"],
      optionKeys: OPTIONS,
      ballots,
      eligible,
      rule: { id: "absolute-majority" },
    } as const;
    expect(tallyPoll(input).outcome.reason).toBe("“neutral” and “pact” share first place.");
    expect(tallyPoll({ ...input, tieBreak: { kind: "earlier-round", ranking: [["pact"]] } }).outcome.reason).toBe(
      "“pact” is approved by 12 of 20 votes (60%), more than half (10).",
    );
  });

  it("are those that prefer it to its closest rival, under Schulze", () => {
    const ballots = packBallots(
      [
        { ballot: { tiers: [["pact"], ["neutral"], ["alliance"]] }, copies: 9 },
        { ballot: { tiers: [["neutral"], ["pact"], ["alliance"]] }, copies: 7 },
        { ballot: { tiers: [["alliance"], ["pact"], ["neutral"]] }, copies: 4 },
      ],
      OPTIONS,
    );
    const input = { ballotType: "ranked", methods: ["schulze"], optionKeys: OPTIONS, ballots, eligible } as const;
    expect(tallyPoll({ ...input, rule: { id: "absolute-majority" } }).outcome).toMatchObject({
      outcome: "adopted",
      reason: "“pact” is preferred by 13 of 20 votes (65%) to its closest rival, more than half (10).",
    });
    expect(tallyPoll({ ...input, rule: { id: "supermajority" } }).outcome.outcome).toBe("not-adopted");
  });
});

it.each<[DecisionRule, string | null]>([
  [{ id: "supermajority", share: [3, 5] }, null],
  [{ id: "supermajority", share: [1, 1] }, null],
  [{ id: "supermajority", share: [1, 2] }, "invalid"],
  [{ id: "supermajority", share: [4, 3] }, "invalid"],
  [{ id: "supermajority", share: [0.6, 1] }, "invalid"],
  [{ id: "supermajority", share: [1, 0] }, "invalid"],
  [{ id: "plurality", share: [2, 3] }, "invalid"],
  [{ id: "veto", share: [9, 15] }, null],
  [{ id: "veto", share: [16, 15] }, "invalid"],
  [{ id: "veto", blockingMinority: 4 }, "invalid"],
  [{ id: "qualified-majority", share: [55, 100], weightShare: [65, 100], blockingMinority: 4 }, null],
  [{ id: "qualified-majority", blockingMinority: 0 }, "invalid"],
  [{ id: "qualified-majority", weightShare: [0, 1] }, "invalid"],
  [{ id: "consensus", of: "cast" }, "invalid"],
  [{ id: "unanimity", of: "eligible" }, null],
])("the rule %o is refused as %s", (rule, code) => {
  expect(refusalToDecide(rule)?.code ?? null).toBe(code);
});
