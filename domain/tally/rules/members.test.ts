import { describe, expect, it } from "vitest";
import { type DecisionRule, type PollTallyInput, packBallot, packBallots, tallyPoll, type Voice } from "..";

const OPTIONS = ["resolution", "amendment"];

type Member = readonly [name: string, choice: string | null, weight?: number, holdsVeto?: boolean];

/** A plurality poll of delegations that all cast a ballot, unless `eligible` says that there are more. */
function council(members: readonly Member[], rule: DecisionRule, more: Partial<PollTallyInput> = {}) {
  const voices: readonly Voice[] = members.map(([name, choice, , holdsVeto = false]) => ({
    name,
    kind: "delegation",
    holdsVeto,
    packed: packBallot({ choice }, OPTIONS),
  }));
  return tallyPoll({
    ballotType: "plurality",
    methods: ["plurality"],
    optionKeys: OPTIONS,
    ballots: packBallots(
      members.map(([, choice, weight = 1]) => ({ ballot: { choice }, weight })),
      OPTIONS,
    ),
    eligible: members.length,
    eligibleWeight: members.reduce((sum, [, , weight = 1]) => sum + weight, 0),
    voices,
    rule,
    ...more,
  }).outcome;
}

const several = (count: number, choice: string | null, weight = 1): readonly Member[] =>
  Array.from({ length: count }, (_, index) => [`${choice ?? "blank"} ${index}`, choice, weight] as const);

const P5 = (choices: readonly (string | null)[]): readonly Member[] =>
  ["China", "France", "Russia", "United Kingdom", "United States"].map((name, index) => [name, choices[index]!, 1, true] as const);

describe("veto holders: the Security Council", () => {
  it("adopts with nine of fifteen, an abstention being no veto", () => {
    const abstaining = P5(["resolution", "resolution", null, "resolution", "resolution"]);
    expect(council([...abstaining, ...several(5, "resolution"), ...several(5, "amendment")], { id: "veto" })).toEqual({
      outcome: "adopted",
      option: "resolution",
      options: ["resolution"],
      reason: "“resolution” has 9 of 15 electors in favour, 9 needed, and no veto holder is against.",
    });
  });

  it("adopts nothing against one of the five, however many are in favour", () => {
    const divided = P5(["amendment", "resolution", "amendment", "resolution", "resolution"]);
    expect(council([...divided, ...several(10, "resolution")], { id: "veto" })).toMatchObject({
      outcome: "not-adopted",
      reason: "“resolution” has 13 of 15 electors in favour, 9 needed, but is vetoed by China and Russia.",
    });
  });

  it("adopts nothing with eight", () => {
    const united = P5(["resolution", "resolution", "resolution", "resolution", "resolution"]);
    expect(council([...united, ...several(3, "resolution"), ...several(7, null)], { id: "veto" })).toMatchObject({
      outcome: "not-adopted",
      reason: "“resolution” has 8 of 15 electors in favour, fewer than the 9 it needs.",
    });
  });

  it("counts those who stay away among those who may vote", () => {
    const rule: DecisionRule = { id: "veto", share: [2, 3] };
    expect(council(several(4, "resolution"), rule, { eligible: 6, eligibleWeight: 6 }).outcome).toBe("adopted");
    expect(council(several(4, "resolution"), rule, { eligible: 7, eligibleWeight: 7 }).reason).toContain(
      "4 of 7 electors in favour, fewer than the 5",
    );
  });
});

describe("qualified majority", () => {
  const rule: DecisionRule = { id: "qualified-majority" };

  it("takes 55% of the members with 65% of the weight", () => {
    expect(council([...several(6, "resolution", 11), ...several(4, "amendment", 8)], rule)).toMatchObject({
      outcome: "adopted",
      reason: "“resolution” has 6 of 10 members (60%) in favour, who hold 66 of 98 votes by weight (67.3%), at least 55% and 65%.",
    });
  });

  it("is blocked by four who hold enough weight", () => {
    expect(council([...several(6, "resolution", 7), ...several(4, "amendment", 9)], rule)).toMatchObject({
      outcome: "not-adopted",
      reason:
        "“resolution” has 6 of 10 members (60%) in favour, who hold 42 of 78 votes by weight (53.8%); the weight is below 65%: 4 members are not in favour and blocking takes 4.",
    });
  });

  it("is not blocked by three, whatever they weigh: the weight is deemed reached", () => {
    expect(council([...several(7, "resolution", 1), ...several(3, "amendment", 9)], { ...rule }, { methods: ["plurality"] })).toMatchObject(
      {
        outcome: "not-adopted",
        reason: expect.stringContaining("“amendment” has 3 of 10 members"),
      },
    );
    expect(council([...several(7, "resolution", 4), ...several(3, "amendment", 9)], rule)).toMatchObject({
      outcome: "adopted",
      reason: expect.stringContaining("the weight is below 65%, but only 3 members are not in favour and blocking takes 4."),
    });
  });

  it("asks for the members in any case", () => {
    expect(council([...several(2, "resolution", 90), ...several(2, "amendment", 1)], rule)).toMatchObject({
      outcome: "not-adopted",
      reason: expect.stringContaining("fewer than 55% of the members"),
    });
  });

  it("counts an abstention as not in favour", () => {
    const members = [...several(6, "resolution", 10), ...several(4, null, 10)];
    expect(council(members, rule).outcome).toBe("not-adopted");
    expect(council(members, { ...rule, weightShare: [3, 5] }).outcome).toBe("adopted");
    expect(council(members, { ...rule, blockingMinority: 5 }).outcome).toBe("adopted");
  });

  it("meets its shares exactly, without rounding", () => {
    expect(council([...several(11, "resolution", 13), ...several(9, "amendment", 1)], { ...rule, weightShare: [143, 152] }).outcome).toBe(
      "adopted",
    );
    expect(council([...several(11, "resolution", 13), ...several(9, "amendment", 1)], { ...rule, weightShare: [144, 152] }).outcome).toBe(
      "not-adopted",
    );
  });
});

describe("double majority", () => {
  it("takes more than half of the electors and of the weight", () => {
    expect(council([...several(3, "resolution", 4), ...several(2, "amendment", 5)], { id: "double-majority" })).toMatchObject({
      outcome: "adopted",
      reason: "“resolution” has 3 of 5 voters (60%) in favour, who hold 12 of 22 votes by weight, more than half of both.",
    });
    expect(council([...several(3, "amendment", 2), ...several(2, "resolution", 4)], { id: "double-majority" })).toMatchObject({
      outcome: "not-adopted",
      reason: "“resolution” has 2 of 5 voters (40%) in favour, who hold 8 of 14 votes by weight, not more than half of the electors.",
    });
  });

  it("counts half as not enough", () => {
    expect(
      council([...several(3, "resolution", 1), ...several(2, "amendment", 1), ...several(1, null, 1)], { id: "double-majority" }).outcome,
    ).toBe("adopted");
    expect(
      council([...several(3, "resolution", 1), ...several(2, "amendment", 1), ...several(1, null, 1)], {
        id: "double-majority",
        of: "cast",
      }),
    ).toMatchObject({ outcome: "not-adopted", reason: expect.stringContaining("not more than half of either") });
  });
});

describe("a tie for first place", () => {
  const tied = [...several(2, "resolution"), ...several(2, "amendment")];

  it("decides nothing where one of them would pass, and adopts none where none would", () => {
    expect(council(tied, { id: "veto", share: [1, 2] }).outcome).toBe("no-decision");
    expect(council(tied, { id: "veto" })).toMatchObject({
      outcome: "not-adopted",
      reason: "“resolution” and “amendment” share first place and none has 3 electors in favour and no veto holder against.",
    });
    expect(council(tied, { id: "qualified-majority" }).reason).toBe(
      "“resolution” and “amendment” share first place and none has 55% of the members with 65% of the weight.",
    );
    expect(council(tied, { id: "double-majority" }).reason).toContain("none has more than half of the electors and of the weight");
  });
});
