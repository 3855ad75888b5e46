import { describe, expect, it } from "vitest";
import { type Ballot, type PollTallyInput, packBallot, packBallots, tallyPoll } from "..";

const OPTIONS = ["pact", "alliance"];

/** Everybody's ballot by name, under the silence procedure. */
function council(
  ballots: Readonly<Record<string, Ballot>>,
  more: Partial<PollTallyInput> & Pick<PollTallyInput, "ballotType" | "methods">,
) {
  const optionKeys = more.optionKeys ?? OPTIONS;
  return tallyPoll({
    optionKeys,
    ballots: packBallots(
      Object.values(ballots).map((ballot) => ({ ballot })),
      optionKeys,
    ),
    voices: Object.entries(ballots).map(([name, ballot]) => ({
      name,
      kind: "delegation",
      holdsVeto: false,
      packed: packBallot(ballot, optionKeys),
    })),
    eligible: 5,
    rule: { id: "consensus" },
    ...more,
  }).outcome;
}

describe("the silence procedure", () => {
  const approval = { ballotType: "approval", methods: ["approval"] } as const;
  const consent = { ballotType: "consent", methods: ["consent"] } as const;

  it("is broken by an approval ballot that leaves the option out", () => {
    expect(
      council(
        {
          Poland: { approved: ["pact"] },
          Latvia: { approved: ["pact", "alliance"] },
          France: { approved: ["alliance"] },
          Spain: { approved: ["pact"] },
        },
        approval,
      ),
    ).toMatchObject({
      outcome: "not-adopted",
      reason: "“pact” is in first place, but France opposes it.",
    });
  });

  it("is not broken by a blank ballot", () => {
    expect(council({ Poland: { approved: ["pact"] }, France: { approved: [] } }, approval).outcome).toBe("adopted");
  });

  it("is broken by whoever objects or blocks, not by whoever abstains", () => {
    const support: Ballot = { answers: { pact: "support", alliance: "block" } };
    expect(council({ Poland: support, Latvia: { answers: { pact: "abstain" } } }, consent)).toMatchObject({
      outcome: "adopted",
      option: "pact",
    });
    expect(council({ Poland: support, Latvia: { answers: { pact: "object" } } }, consent).reason).toBe(
      "“pact” is in first place, but Latvia opposes it.",
    );
    expect(council({ Poland: support, Latvia: { answers: { pact: "block" } } }, consent).outcome).toBe("not-adopted");
  });

  it("is broken by a stated objection, each name once", () => {
    const objections = [
      { option: "pact", by: "Spain" },
      { option: "pact", by: "France" },
    ];
    expect(
      council(
        { Poland: { approved: ["pact"] }, Italy: { approved: ["pact"] }, France: { approved: ["alliance"] } },
        { ...approval, objections },
      ).reason,
    ).toBe("“pact” is in first place, but France and Spain oppose it.");
  });

  it("is not broken by preferring another option", () => {
    const plurality = { ballotType: "plurality", methods: ["plurality"] } as const;
    expect(council({ Poland: { choice: "pact" }, Latvia: { choice: "pact" }, France: { choice: "alliance" } }, plurality)).toMatchObject({
      outcome: "adopted",
      reason: "“pact” has 2 of 3 votes (66.7%) and nobody opposes it.",
    });
  });

  it("adopts a single proposal on which nobody says anything", () => {
    const single = { ...consent, optionKeys: ["pact"], labels: { pact: "The pact" } };
    expect(council({}, single)).toEqual({
      outcome: "adopted",
      option: "pact",
      options: ["pact"],
      reason: "Nobody broke silence on “The pact” before voting ended.",
    });
    expect(council({}, { ...single, objections: [{ option: "pact", by: "France" }] }).reason).toBe("France broke silence on “The pact”.");
    expect(council({}, { ...single, quorum: 20 }).outcome).toBe("no-decision");
    expect(council({}, consent).reason).toBe("Nobody voted.");
  });

  it("finds none of several in first place unopposed", () => {
    expect(council({ Poland: { approved: ["pact"] }, France: { approved: ["alliance"] } }, approval)).toMatchObject({
      outcome: "not-adopted",
      reason: "“pact” and “alliance” share first place and none is unopposed.",
    });
  });
});
