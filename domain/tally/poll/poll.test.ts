import { describe, expect, it } from "vitest";
import { BURLINGTON, TENNESSEE } from "@/tests/support/tally/elections";
import { parseRanking } from "@/tests/support/tally/notation";
import { type PollTallyInput, packBallots, tallyPoll } from "..";

/** A ranked poll counted by Schulze, with plurality beside it; lines of "12: A>B=C". */
function ranked(text: string, optionKeys: readonly string[], more: Partial<PollTallyInput> = {}) {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.split(":"));
  const ballots = lines.map(([copies, ranking]) => ({ copies: Number(copies), ballot: parseRanking(ranking!) }));
  return tallyPoll({
    ballotType: "ranked",
    methods: ["schulze", "plurality"],
    optionKeys,
    ballots: packBallots(ballots, optionKeys),
    eligible: 10_000,
    rule: { id: "plurality" },
    ...more,
  });
}

describe("methods that differ", () => {
  it("over split votes: the majority's first choices were divided", () => {
    const tally = ranked("4: A>B>C\n3: B>C>A\n2: C>B>A", ["A", "B", "C"], { labels: { A: "Alpha", B: "Beta" } });
    expect(tally.disagreement).toEqual({
      winners: [
        { method: "schulze", winners: ["B"] },
        { method: "plurality", winners: ["A"] },
      ],
      why: "split-vote",
      says: "More votes prefer “Beta” to “Alpha” than the reverse, but the votes against “Alpha” were split over several first choices.",
    });
  });

  it("over a centre that few put first: Burlington, 2009", () => {
    expect(ranked(BURLINGTON, ["Kiss", "Montroll", "Wright"]).disagreement).toMatchObject({
      why: "centre-squeeze",
      says: "More votes prefer “Montroll” to each other option than the reverse, but 2 options have more first choices: it is many voters' second choice.",
    });
  });

  it("over a circle of majorities", () => {
    // A beats B by 8 to 7, B beats C by 11 to 4, C beats A by 9 to 6: Schulze gives up the weakest of them.
    const tally = ranked("6: A>B>C\n5: B>C>A\n2: C>A>B\n2: C>B>A", ["A", "B", "C"]);
    expect(tally.pairwise).toMatchObject({ condorcetWinner: null, smithSet: ["A", "B", "C"], cycle: ["A", "B", "C"] });
    expect(tally.disagreement).toMatchObject({
      why: "cycle",
      winners: [{ winners: ["B"] }, { winners: ["A"] }],
      says: "Majorities run in a circle: “A” beats “B”, “B” beats “C” and “C” beats “A”. No option beats all others, and the methods break the circle differently.",
    });
  });

  it("over a tie one against one", () => {
    const tally = ranked("2: A>B\n1: B>A\n1: B", ["A", "B", "C"], { methods: ["schulze", "plurality"] });
    expect(tally.disagreement).toBeNull();
    const uneven = ranked("3: A>B>C\n2: B>A>C\n1: C>B>A", ["A", "B", "C"]);
    expect(uneven).toMatchObject({ pairwise: { condorcetWinner: null, smithSet: ["A", "B"], cycle: [] }, disagreement: { why: "tie" } });
  });

  it("over a first place that one method finds shared", () => {
    expect(ranked("2: A>C>B\n2: B>A>C\n1: C>A>B", ["A", "B", "C"]).disagreement).toMatchObject({
      why: "tie",
      winners: [{ winners: ["A"] }, { winners: ["A", "B"] }],
    });
  });
});

describe("a whole poll", () => {
  it("puts the pairs beside every ranked count, and beside no other", () => {
    expect(ranked(TENNESSEE, ["Memphis", "Nashville", "Chattanooga", "Knoxville"]).pairwise).toMatchObject({
      condorcetWinner: "Nashville",
    });
    const ballots = packBallots([{ ballot: { choice: "A" } }], ["A", "B"]);
    expect(
      tallyPoll({
        ballotType: "plurality",
        methods: ["plurality"],
        optionKeys: ["A", "B"],
        ballots,
        eligible: 1,
        rule: { id: "plurality" },
      }).pairwise,
    ).toBeNull();
  });

  it("lets the first method decide", () => {
    const cities = ["Memphis", "Nashville", "Chattanooga", "Knoxville"];
    expect(ranked(TENNESSEE, cities).outcome.option).toBe("Nashville");
    expect(ranked(TENNESSEE, cities, { methods: ["plurality", "schulze"] }).outcome.option).toBe("Memphis");
  });

  it("passes its settings to every method", () => {
    // M. Schulze, arXiv:1804.02973, section 3, example 7.
    const text = "6: A>B>C>D\n8: A=B\n8: A=C\n18: A=C>D\n8: A=C=D\n40: B\n4: C>B>D\n9: C>D>A\n8: C=D\n14: D>A>B\n11: D>B>C\n4: D>C>A";
    expect(ranked(text, ["A", "B", "C", "D"]).results[0]!.winners).toEqual(["D"]);
    const margins = ranked(text, ["A", "B", "C", "D"], { conventions: { measure: "margins" } });
    expect(margins).toMatchObject({ conventions: { measure: "margins", unranked: "last" }, results: [{ winners: ["A"] }, {}] });
  });

  it("is plain JSON", () => {
    const tally = ranked(BURLINGTON, ["Kiss", "Montroll", "Wright"]);
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
  });

  it("refuses a method that cannot count its ballots, and no method at all", () => {
    expect(() => ranked("1: A>B", ["A", "B"], { methods: ["schulze", "approval"] })).toThrow(
      expect.objectContaining({
        code: "invalid",
        message: "Approval cannot count ranked ballots.",
        details: { method: "approval", ballotType: "ranked" },
      }),
    );
    expect(() => ranked("1: A>B", ["A", "B"], { methods: [] })).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});
