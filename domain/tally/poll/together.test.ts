import { describe, expect, it } from "vitest";
import { type DecisionRule, type PollTallyInput, packBallots, tallyBoth } from "..";

const OPTIONS = ["pact", "alliance"];

const input = (pact: number, alliance: number, rule: DecisionRule): PollTallyInput => ({
  ballotType: "plurality",
  methods: ["plurality"],
  optionKeys: OPTIONS,
  ballots: packBallots(
    [
      ...Array.from({ length: pact }, () => ({ ballot: { choice: "pact" } })),
      ...Array.from({ length: alliance }, () => ({ ballot: { choice: "alliance" } })),
    ],
    OPTIONS,
  ),
  eligible: 100,
  rule,
  labels: { pact: "Pact", alliance: "Alliance" },
});

const both = (people: readonly [number, number], bodies: readonly [number, number], rule: DecisionRule) =>
  tallyBoth({ participants: input(...people, rule), delegations: input(...bodies, rule) });

describe("participants and delegations, counted apart", () => {
  it.each([
    [[6, 4], [3, 2], "Participants and delegations both adopt “Pact”.", true],
    [[6, 4], [2, 3], "Participants adopt “Pact”, delegations “Alliance”.", false],
    [[6, 4], [2, 2], "Participants adopt “Pact”; delegations adopt nothing.", false],
    [[0, 0], [3, 2], "Delegations adopt “Pact”; participants adopt nothing.", false],
    [[5, 5], [0, 0], "Neither participants nor delegations adopt an option.", false],
  ] as const)("%o and %o: %s", (people, bodies, says, agree) => {
    expect(both(people, bodies, { id: "plurality" }).together).toEqual({ agree, says, outcome: null });
  });

  it("have a rule each, unless it is a double majority", () => {
    const tallies = both([6, 4], [2, 3], { id: "supermajority" });
    expect([tallies.participants.rule.id, tallies.delegations.rule.id]).toEqual(["supermajority", "supermajority"]);
  });
});

describe("a double majority of participants and delegations", () => {
  const rule = { id: "double-majority" } as const;

  it("is an absolute majority of each for the same option", () => {
    const tallies = both([6, 4], [3, 2], rule);
    expect(tallies.participants.rule.id).toBe("absolute-majority");
    expect(tallies.together.outcome).toEqual({
      outcome: "adopted",
      option: "pact",
      options: ["pact"],
      reason:
        "Participants and delegations both adopt “Pact”. Participants: “Pact” has 6 of 10 votes (60%), more than half (5). Delegations: “Pact” has 3 of 5 votes (60%), more than half (2 1/2).",
    });
  });

  it("adopts nothing where they differ or one of them falls short", () => {
    expect(both([6, 4], [2, 3], rule).together.outcome).toMatchObject({ outcome: "not-adopted", option: null });
    const abroad = both([6, 4], [3, 2], { ...rule, of: "eligible" });
    expect(abroad.together.outcome!.outcome).toBe("not-adopted");
  });

  it("is undecided where one of them is and the other would adopt", () => {
    expect(both([6, 4], [0, 0], rule).together.outcome!.outcome).toBe("no-decision");
    expect(both([5, 5], [0, 0], rule).together.outcome!.outcome).toBe("not-adopted");
  });
});
