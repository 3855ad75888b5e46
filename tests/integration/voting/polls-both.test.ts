import { describe, expect, it } from "vitest";
import { ballotsOf, vote } from "../../support/factories/a-ballot";
import { aDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";

async function aPollOfBoth(rule: "plurality" | "double-majority" = "plurality") {
  const debate = await aDebate({ phase: "positions", delegates: { parents: 3, players: 1 } });
  await configure(debate, "opening", { electorate: "both", rule: { id: rule } });
  await debate.enter("opening-ballot");
  return debate;
}

describe("a poll of participants and delegations", () => {
  it("gives a head two ballots and everybody else one", async () => {
    const debate = await aPollOfBoth();
    const [head, delegate] = debate.delegates;
    expect((await ballotsOf(debate, head!, "opening")).map(({ capacity, refusal }) => [capacity, refusal])).toEqual([
      ["delegation", null],
      ["participant", null],
    ]);
    expect((await ballotsOf(debate, delegate!, "opening")).map(({ capacity, refusal }) => [capacity, refusal !== null])).toEqual([
      ["delegation", true],
      ["participant", false],
    ]);
  });

  it("is counted apart: many people and few delegations do not mix", async () => {
    const debate = await aPollOfBoth();
    const { turnout, turnouts } = await pollOf(debate, "opening");
    const delegations = turnouts[1]!.eligible;
    expect(turnouts).toEqual([
      { electorate: "participants", cast: 0, eligible: 4 },
      { electorate: "delegations", cast: 0, eligible: delegations },
    ]);
    expect(turnout.eligible).toBe(4 + delegations);
    for (const somebody of debate.delegates)
      await vote(debate, somebody, "opening", { choice: somebody.delegation === "parents" ? "garden" : "court" }, "participant");
    await vote(debate, debate.headOf("parents"), "opening", { choice: "court" }, "delegation");
    await vote(debate, debate.headOf("players"), "opening", { choice: "court" }, "delegation");
    await close(debate, "opening");
    const { counts, together, ballots } = await resultsOf(debate, "opening");
    expect(counts.map(({ electorate, tally }) => [electorate, tally.turnout.cast, tally.results[0]?.winners])).toEqual([
      ["participants", 4, ["garden"]],
      ["delegations", 2, ["court"]],
    ]);
    expect(together).toMatchObject({ agree: false, says: "Participants adopt “Garden”, delegations “Ball court”.", outcome: null });
    expect(ballots.ballots.filter(({ capacity }) => capacity === "delegation")).toHaveLength(2);
    const closed = await lastEntry(debate, "poll-closed");
    expect(closed.ballots).toBe(6);
    expect(closed.counts).toMatchObject([
      { electorate: "participants", ballots: 4 },
      { electorate: "delegations", ballots: 2 },
    ]);
  });

  it("adopts under a double majority what a majority of each adopts", async () => {
    const debate = await aPollOfBoth("double-majority");
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "garden" }, "participant");
    for (const key of ["parents", "players"]) await vote(debate, debate.headOf(key), "opening", { choice: "garden" }, "delegation");
    await close(debate, "opening");
    const { counts, together } = await resultsOf(debate, "opening");
    expect(counts.map(({ tally }) => tally.rule.id)).toEqual(["absolute-majority", "absolute-majority"]);
    expect(together).toMatchObject({ agree: true, outcome: { outcome: "adopted", option: "garden" } });
  });

  it("shows the change of mind of those who voted in both, electorate by electorate", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2, players: 1 } });
    await configure(debate, "opening", { electorate: "both" });
    await configure(debate, "final", { electorate: "both" });
    await debate.enter("opening-ballot");
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "garden" }, "participant");
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" }, "delegation");
    await debate.enter("final-ballot");
    for (const somebody of debate.delegates) await vote(debate, somebody, "final", { choice: "court" }, "participant");
    await debate.enter("consensus-check");
    const { counts } = await resultsOf(debate, "final");
    expect(counts.map(({ change }) => [change?.opening, change?.flow?.moved, change?.flow?.openingOnly])).toEqual([
      ["opening", 3, 0],
      ["opening", 0, 1],
    ]);
  });

  it("shows none for an electorate that had no opening ballot", async () => {
    const debate = await aDebate({ phase: "positions" });
    await configure(debate, "final", { electorate: "both" });
    await debate.enter("opening-ballot");
    await debate.enter("final-ballot");
    await debate.enter("consensus-check");
    const { counts } = await resultsOf(debate, "final");
    expect(counts.map(({ change }) => change?.opening ?? null)).toEqual(["opening", null]);
  });
});
