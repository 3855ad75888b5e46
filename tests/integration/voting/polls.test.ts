import { describe, expect, it } from "vitest";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody } from "../../support/factories/a-user";
import { administer } from "../../traps/support/administer";

const resultsOf = (debate: TestDebate, poll: string, who = debate.facilitator) => who.api.polls.results({ debate: debate.slug, poll });

describe("a blind ballot", () => {
  it("shows nobody anything but the turn-out while it is open", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    for (const somebody of [debate.facilitator, debate.headOf("players"), await debate.member("owner")]) {
      const results = await resultsOf(debate, "opening", somebody);
      expect(results).toMatchObject({
        counts: [],
        ballots: { ballots: [], next: null },
        refusal: expect.stringMatching(/blind/),
      });
      expect(results.poll.turnout).toEqual({ cast: 1, eligible: 3 });
    }
    const { entries } = await debate.headOf("players").api.record.page({ debate: debate.slug });
    expect(entries.find(({ type }) => type === "ballot-cast")).toMatchObject({ payload: null, hash: expect.any(String) });
  });

  it("shows everybody the count, the ballots and their record entries once it is closed", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await vote(debate, debate.headOf("players"), "opening", { choice: "court" });
    await vote(debate, debate.headOf("gardeners"), "opening", { choice: "garden" });
    await debate.enter("arguments");
    const results = await resultsOf(debate, "opening", debate.headOf("players"));
    expect(results.counts[0]?.tally.results[0]?.figures.map(({ option, support }) => [option, support.exact])).toEqual([
      ["playground", "0"],
      ["garden", "2"],
      ["court", "1"],
    ]);
    expect(results.counts[0]?.byDelegation.map(({ group, rows }) => [group, rows.map(({ total }) => total.exact)])).toEqual([
      ["gardeners", ["0", "1", "0"]],
      ["parents", ["0", "1", "0"]],
      ["players", ["0", "0", "1"]],
    ]);
    expect(results.ballots.ballots).toHaveLength(3);
    const { entries } = await debate.facilitator.api.record.page({ debate: debate.slug, type: "ballot-cast" });
    expect(entries.every(({ payload }) => payload?.includes('"ballot"'))).toBe(true);
  });
});

describe("an open poll", () => {
  it("shows the running count", async () => {
    const debate = await aDebate({ phase: "straw-poll" });
    await vote(debate, debate.headOf("parents"), "straw", { approved: ["garden", "playground"] });
    expect((await resultsOf(debate, "straw")).counts[0]?.tally.results[0]?.winners).toEqual(["playground", "garden"]);
    await vote(debate, debate.headOf("players"), "straw", { approved: ["garden"] });
    expect((await resultsOf(debate, "straw")).counts[0]?.tally.results[0]?.winners).toEqual(["garden"]);
  });
});

describe("the electorate", () => {
  it("is frozen when the poll opens: who comes later has no ballot", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const late = await debate.join("players");
    const polls = await late.api.polls.list({ debate: debate.slug });
    expect(polls.find(({ key }) => key === "opening")).toMatchObject({ mine: [], turnout: { cast: 0, eligible: 3 } });
  });

  it("holds voting delegations only", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1, council: 1, builders: 1 } });
    await debate.enter("opening-ballot");
    const [poll] = await debate.facilitator.api.polls.list({ debate: debate.slug });
    expect(poll?.turnout.eligible).toBe(1);
  });
});

describe("swing", () => {
  it("compares the final ballot with the opening one, person by person", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2, players: 2 } });
    const [first, second, third, fourth] = debate.delegates;
    for (const [who, choice] of [
      [first, "garden"],
      [second, "garden"],
      [third, "court"],
      [fourth, "court"],
    ] as const)
      await vote(debate, who!, "opening", { choice });
    await debate.enter("final-ballot");
    for (const [who, choice] of [
      [first, "garden"],
      [second, "court"],
      [third, "court"],
      [fourth, null],
    ] as const)
      await vote(debate, who!, "final", { choice });
    await debate.enter("consensus-check");
    const { change, tally } = (await resultsOf(debate, "final")).counts[0]!;
    expect(change?.opening).toBe("opening");
    expect(change?.flow).toMatchObject({ both: 4, stayed: 2, moved: 2 });
    expect(change?.swing.rows.map(({ option, points }) => [option, points.exact])).toEqual([
      ["playground", "0"],
      ["garden", "-25"],
      ["court", "0"],
      [null, "25"],
    ]);
    expect(tally?.outcome).toMatchObject({ outcome: "adopted", option: "court" });
  });
});

describe("a poll", () => {
  it("is counted once: it does not open again", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await debate.facilitator.api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() });
    await expect(debate.facilitator.api.polls.open({ debate: debate.slug, poll: "opening", ...newKey() })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(debate.facilitator.api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("whose count was kept in an older form is counted again", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await debate.enter("arguments");
    await administer(`
      INSERT INTO tally (round_id, version, content, computed_at)
      SELECT id, 2, '{"tally": {}, "byDelegation": []}', now() FROM round WHERE debate_id = '${debate.id}'`);
    expect((await resultsOf(debate, "opening")).counts[0]?.tally.results[0]?.winners).toEqual(["garden"]);
  });

  it("is not to be known by strangers", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const stranger = (await aDebate({ phase: null })).facilitator;
    await expect(resultsOf(debate, "opening", stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(nobody().polls.results({ debate: debate.slug, poll: "opening" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
