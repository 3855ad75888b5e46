import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

const entriesAfter = async (debateId: string, seq: number) => {
  const entries = await prisma.recordEntry.findMany({ where: { debateId, seq: { gt: seq } }, orderBy: { seq: "asc" } });
  return entries.map(({ type, payload }) => ({ type, payload: JSON.parse(payload) }));
};
const seqOf = async ({ id }: TestDebate) => (await prisma.debate.findUniqueOrThrow({ where: { id }, select: { seq: true } })).seq;
const viewOf = ({ facilitator, slug }: TestDebate) => facilitator.api.debates.get({ debate: slug });
const statusesOf = async ({ facilitator, slug }: TestDebate) =>
  Object.fromEntries((await facilitator.api.polls.list({ debate: slug })).map(({ key, status }) => [key, status]));
const enter = ({ facilitator, slug }: TestDebate, order: number, minutes: number | null = null) =>
  facilitator.api.debates.enterPhase({ debate: slug, order, minutes, ...newKey() });

describe("moving on", () => {
  it("enters a phase, with a deadline by the database's clock", async () => {
    const debate = await aDebate({ delegates: {} });
    const before = await seqOf(debate);
    const { deadline } = await enter(debate, 2, 10);
    const { phases, now } = await viewOf(debate);
    expect(phases.map(({ state }) => state).slice(0, 4)).toEqual(["done", "done", "now", "next"]);
    expect(phases[2]).toMatchObject({ deadline });
    expect(Date.parse(deadline!) - Date.parse(phases[2]!.enteredAt!)).toBe(600_000);
    expect(Date.parse(now)).toBeLessThan(Date.parse(deadline!));
    expect(await entriesAfter(debate.id, before)).toEqual([
      { type: "phase-entered", payload: { order: 2, kind: "positions", title: "Positions", deadline } },
    ]);
  });

  it("opens the poll of the phase it enters and counts the one it leaves, in one act", async () => {
    const debate = await aDebate({ phase: "positions" });
    await enter(debate, 3, 5);
    expect(await statusesOf(debate)).toMatchObject({ opening: "open", straw: "waiting" });
    const before = await seqOf(debate);
    await enter(debate, 4);
    expect(await statusesOf(debate)).toMatchObject({ opening: "closed", straw: "waiting" });
    expect((await entriesAfter(debate.id, before)).map(({ type }) => type)).toEqual(["poll-closed", "phase-entered"]);
    await enter(debate, 5);
    expect((await entriesAfter(debate.id, before)).map(({ type }) => type).slice(2)).toEqual(["phase-entered", "poll-opened"]);
  });

  it("may skip phases, and never goes back by two, stays, or past the end", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: {} });
    for (const order of [0, 2, 4, 10]) await expect(enter(debate, order)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect(await enter(debate, 7)).toEqual({ order: 7, deadline: null });
    expect(await statusesOf(debate)).toMatchObject({ opening: "waiting", straw: "waiting", final: "open" });
  });

  it("does not hold a poll twice that was held ahead of its phase, and ends one held in this phase", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const run = { debate: debate.slug, poll: "straw" };
    await debate.facilitator.api.polls.open({ ...run, ...newKey() });
    expect(await statusesOf(debate)).toMatchObject({ opening: "open", straw: "open" });
    await enter(debate, 4);
    expect(await statusesOf(debate)).toMatchObject({ opening: "closed", straw: "closed" });
    await enter(debate, 5);
    expect(await statusesOf(debate)).toMatchObject({ straw: "closed" });
  });

  it("happens once when two facilitators press at once", async () => {
    const debate = await aDebate({ phase: "positions", delegates: {} });
    const other = await debate.member("owner");
    const presses = [debate.facilitator, other].map(({ api }) =>
      api.debates.enterPhase({ debate: debate.slug, order: 3, minutes: null, ...newKey() }),
    );
    const answers = await Promise.allSettled(presses);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await prisma.round.count({ where: { debateId: debate.id } })).toBe(1);
  });

  it("is for those who run the debate, once its room is open", async () => {
    const draft = await aDebate({ phase: null });
    await expect(enter(draft, 1)).rejects.toMatchObject({ code: "PRECONDITION_FAILED", message: "Open the room first." });
    const debate = await aDebate({ delegates: { parents: 1 } });
    const pressed = debate.headOf("parents").api.debates.enterPhase({ debate: debate.slug, order: 1, minutes: null, ...newKey() });
    await expect(pressed).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a deadline", () => {
  it("is that of the phase and of its open poll, and can be moved and lifted", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const set = (minutes: number | null) => debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes, ...newKey() });
    const read = async () => {
      const [poll] = await debate.facilitator.api.polls.list({ debate: debate.slug });
      return [(await viewOf(debate)).phases[3]!.deadline, poll!.deadline];
    };
    const before = await seqOf(debate);
    const { deadline } = await set(15);
    expect(deadline).not.toBeNull();
    expect(await read()).toEqual([deadline, deadline]);
    await set(null);
    expect(await read()).toEqual([null, null]);
    expect(await entriesAfter(debate.id, before)).toEqual([
      { type: "deadline-set", payload: { order: 3, deadline } },
      { type: "deadline-set", payload: { order: 3, deadline: null } },
    ]);
  });

  it("that has passed stops what the phase allowed", async () => {
    const debate = await aDebate({ phase: "positions" });
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 1, ...newKey() });
    await prisma.phase.updateMany({ where: { debateId: debate.id, order: 2 }, data: { deadline: new Date(0) } });
    const view = await debate.headOf("parents").api.debates.get({ debate: debate.slug });
    expect(view.refusals["position:declare"]).toMatch(/deadline of “Positions” has passed/);
  });
});

describe("closing", () => {
  it("counts what was open and leaves everything readable and nothing changeable", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const before = await seqOf(debate);
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    expect((await entriesAfter(debate.id, before)).map(({ type }) => type)).toEqual(["poll-closed", "debate-closed"]);
    const view = await debate.headOf("parents").api.debates.get({ debate: debate.slug });
    expect(view).toMatchObject({ status: "closed", role: "head" });
    expect(view.phases.map(({ state }) => state).slice(2, 5)).toEqual(["done", "done", "next"]);
    expect(view.refusals["ballot:cast"]).toMatch(/closed/);
    await expect(enter(debate, 4)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    const again = debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(again).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    const reopened = debate.facilitator.api.debates.openRoom({ debate: debate.slug, ...newKey() });
    await expect(reopened).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});
