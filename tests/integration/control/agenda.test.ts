import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import { aBallot } from "@/tests/support/factories/a-ballot";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

const MINUTE = 60_000;
const viewOf = ({ facilitator, slug }: TestDebate) => facilitator.api.debates.get({ debate: slug });
const nowIn = async (debate: TestDebate) => (await viewOf(debate)).phases.find(({ state }) => state === "now")!;
const entriesOf = async ({ id }: TestDebate, ...types: readonly string[]) =>
  (await prisma.recordEntry.findMany({ where: { debateId: id, type: { in: [...types] } }, orderBy: { seq: "asc" } })).map(
    ({ type, payload, at, actorId }) => ({ type, at, actorId, ...JSON.parse(payload) }),
  );
const enter = ({ facilitator, slug }: TestDebate, order: number, minutes: number | null = null, from?: number) =>
  facilitator.api.debates.enterPhase({ debate: slug, order, minutes, ...(from === undefined ? {} : { from }), ...newKey() });
const control = ({ facilitator }: TestDebate) => facilitator.api.control;
const statusOf = async ({ facilitator, slug }: TestDebate, poll: string) =>
  (await facilitator.api.polls.list({ debate: slug })).find(({ key }) => key === poll)!;
/** As if the present phase had been given less time. */
const runOut = async ({ id }: TestDebate) => {
  await prisma.$executeRaw`UPDATE phase SET deadline = clock_timestamp() - interval '1 second' WHERE debate_id = ${id}::uuid AND deadline IS NOT NULL`;
  await prisma.$executeRaw`UPDATE round SET deadline = clock_timestamp() - interval '1 second' WHERE debate_id = ${id}::uuid AND closed_at IS NULL`;
};

describe("going back", () => {
  it("takes up the phase before, which began when it began, and undoes that the later one did", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const began = (await nowIn(debate)).enteredAt;
    await enter(debate, 5, 10);
    await enter(debate, 4, 3);
    const { phases } = await viewOf(debate);
    expect(phases[4]).toMatchObject({ state: "now", enteredAt: began, closedAt: null });
    expect(phases[5]).toMatchObject({ state: "next", enteredAt: null, deadline: null });
    expect((await entriesOf(debate, "phase-entered")).at(-1)).toMatchObject({ order: 4, isBack: true });
  });

  it("cancels a poll in which nobody has voted; it is held anew when its phase comes", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await enter(debate, 5, 10);
    await enter(debate, 4);
    expect(await statusOf(debate, "straw")).toMatchObject({ status: "waiting" });
    expect(await entriesOf(debate, "poll-cancelled", "poll-closed")).toMatchObject([{ type: "poll-cancelled", poll: "straw", round: 1 }]);
    await enter(debate, 5, 10);
    expect(await statusOf(debate, "straw")).toMatchObject({ status: "open" });
    expect((await entriesOf(debate, "poll-opened")).map(({ poll, round }) => [poll, round])).toEqual([
      ["straw", 1],
      ["straw", 2],
    ]);
    await debate.delegates[0]!.api.ballots.cast(await aBallot(debate, debate.delegates[0]!, "straw", { approved: ["garden"] }));
    await enter(debate, 6);
    const { counts } = await debate.facilitator.api.polls.results({ debate: debate.slug, poll: "straw" });
    expect(counts[0]?.tally.turnout.cast).toBe(1);
  });

  it("is refused once somebody has voted, until the poll is closed; then the count stays", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await enter(debate, 5, 10);
    const voter = debate.delegates[0]!;
    await voter.api.ballots.cast(await aBallot(debate, voter, "straw", { approved: ["garden"] }));
    await expect(enter(debate, 4)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/Close the poll first/) });
    expect((await nowIn(debate)).order).toBe(5);
    await debate.facilitator.api.polls.close({ debate: debate.slug, poll: "straw", ...newKey() });
    await enter(debate, 4);
    await enter(debate, 5);
    expect(await statusOf(debate, "straw")).toMatchObject({ status: "closed" });
  });
});

describe("two who run a debate", () => {
  it("press next at once, and the debate moves on by one phase", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const other = await debate.member("facilitator");
    const press = (api: TestDebate["facilitator"]["api"]) =>
      api.debates.enterPhase({ debate: debate.slug, order: 5, minutes: 5, from: 4, ...newKey() });
    const presses = await Promise.allSettled([press(debate.facilitator.api), press(other.api)]);
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await nowIn(debate)).order).toBe(5);
  });

  it("change nothing in a phase that they do not see", async () => {
    const debate = await aDebate({ phase: "straw-poll" });
    const seen = { debate: debate.slug, order: 4, ...newKey() };
    const stale = { code: "CONFLICT", message: expect.stringMatching(/in “Straw poll” by now/) };
    await expect(enter(debate, 6, null, 4)).rejects.toMatchObject(stale);
    await expect(control(debate).extend({ ...seen, minutes: 5 })).rejects.toMatchObject(stale);
    await expect(control(debate).hold(seen)).rejects.toMatchObject(stale);
    await expect(debate.facilitator.api.debates.setDeadline({ ...seen, minutes: 5 })).rejects.toMatchObject(stale);
  });
});

describe("the clock of a phase", () => {
  it("stands still with what is left, for its poll too, and goes on with it", async () => {
    const debate = await aDebate({ phase: "positions" });
    await enter(debate, 3, 5);
    const { heldMs } = await control(debate).hold({ debate: debate.slug, order: 3, ...newKey() });
    expect(heldMs).toBeGreaterThan(4 * MINUTE);
    expect(heldMs).toBeLessThanOrEqual(5 * MINUTE);
    expect(await nowIn(debate)).toMatchObject({ deadline: null, held: { ms: heldMs } });
    expect(await statusOf(debate, "opening")).toMatchObject({ status: "open", deadline: null, heldMs });
    await debate.delegates[0]!.api.ballots.cast(await aBallot(debate, debate.delegates[0]!, "opening", { choice: "garden" }));
    const { deadline } = await control(debate).resume({ debate: debate.slug, order: 3, ...newKey() });
    expect(await nowIn(debate)).toMatchObject({ deadline, held: null });
    expect(await statusOf(debate, "opening")).toMatchObject({ deadline, heldMs: null });
    const [held, resumed] = await entriesOf(debate, "phase-held", "phase-resumed");
    expect(held).toMatchObject({ order: 3, heldMs });
    expect(Date.parse(deadline!) - resumed!.at.getTime()).toBe(heldMs);
  });

  it("is refused to stand still twice, or to go on while it runs", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const here = () => ({ debate: debate.slug, order: 4, ...newKey() });
    await control(debate).extend({ ...here(), minutes: 5 });
    await expect(control(debate).resume(here())).rejects.toMatchObject({ code: "CONFLICT" });
    await control(debate).hold(here());
    await expect(control(debate).hold(here())).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/already/) });
  });

  it("gets more time, also while it stands still", async () => {
    const debate = await aDebate({ phase: "positions" });
    const entered = await enter(debate, 4, 5);
    const here = () => ({ debate: debate.slug, order: 4, ...newKey() });
    const { deadline } = await control(debate).extend({ ...here(), minutes: 2 });
    expect(Date.parse(deadline!) - Date.parse(entered.deadline!)).toBe(2 * MINUTE);
    const { heldMs } = await control(debate).hold(here());
    await control(debate).extend({ ...here(), minutes: 3 });
    expect((await nowIn(debate)).held?.ms).toBe(heldMs! + 3 * MINUTE);
  });

  it("that has run out goes on when it gets more; what was counted stays counted", async () => {
    const debate = await aDebate({ phase: "positions" });
    await enter(debate, 3, 5);
    await runOut(debate);
    await sweep();
    expect(await statusOf(debate, "opening")).toMatchObject({ status: "closed" });
    await control(debate).extend({ debate: debate.slug, order: 3, minutes: 5, ...newKey() });
    expect(Date.parse((await nowIn(debate)).deadline!) - Date.now()).toBeGreaterThan(4 * MINUTE);
    expect(await statusOf(debate, "opening")).toMatchObject({ status: "closed" });
  });
});

describe("a debate that goes on by the clock", () => {
  const byClock = (debate: TestDebate) => control(debate).setAdvance({ debate: debate.slug, advance: "by-clock", ...newKey() });

  it("begins the next phase at the deadline, once, with its planned length, and counts what was voted on", async () => {
    const debate = await aDebate({ phase: "positions" });
    await byClock(debate);
    await enter(debate, 3, 5);
    await runOut(debate);
    await Promise.all([sweep(), sweep(), sweep()]);
    const now = await nowIn(debate);
    expect(now).toMatchObject({ order: 4 });
    expect(Date.parse(now.deadline!) - Date.parse(now.enteredAt!)).toBe(10 * MINUTE);
    const entries = await entriesOf(debate, "phase-entered", "poll-closed");
    expect(entries.slice(-2)).toMatchObject([
      { type: "poll-closed", poll: "opening", actorId: null },
      { type: "phase-entered", order: 4, actorId: null },
    ]);
    expect(entries.filter(({ order }) => order === 4)).toHaveLength(1);
  });

  it("waits while it is frozen, and stays in its last phase", async () => {
    const debate = await aDebate({ phase: "consensus-check" });
    await byClock(debate);
    await control(debate).extend({ debate: debate.slug, order: 8, minutes: 5, ...newKey() });
    await control(debate).freeze({ debate: debate.slug, ...newKey() });
    await sweep();
    expect((await nowIn(debate)).order).toBe(8);
    // Frozen in the very moment after the deadline, before the clock has moved it on.
    await prisma.$executeRaw`UPDATE phase SET held_at = NULL, held_ms = NULL, deadline = clock_timestamp() WHERE debate_id = ${debate.id}::uuid AND "order" = 8`;
    await sweep();
    expect((await nowIn(debate)).order).toBe(8);
    await prisma.round.updateMany({ where: { debateId: debate.id }, data: { heldMs: null } });
    await control(debate).unfreeze({ debate: debate.slug, ...newKey() });
    await runOut(debate);
    await sweep();
    expect((await nowIn(debate)).order).toBe(9);
    await runOut(debate);
    await sweep();
    expect(await viewOf(debate)).toMatchObject({ status: "open" });
    expect((await nowIn(debate)).order).toBe(9);
  });

  it("goes on by hand again when it is told to, and its record says both", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await byClock(debate);
    await control(debate).setAdvance({ debate: debate.slug, advance: "by-hand", ...newKey() });
    await control(debate).extend({ debate: debate.slug, order: 4, minutes: 5, ...newKey() });
    await runOut(debate);
    await sweep();
    expect((await nowIn(debate)).order).toBe(4);
    expect(await entriesOf(debate, "settings-changed")).toMatchObject([{ advance: "by-clock" }, { advance: "by-hand" }]);
  });
});
