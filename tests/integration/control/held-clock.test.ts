import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import type { TestDebate } from "../../support/factories/a-debate";
import { aDebate } from "../../support/factories/a-debate";
import { pollOf } from "../../support/factories/a-poll";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { aNegotiation, asDelegate, carry } from "../../support/factories/proposals";

const MINUTE = 60_000;
const phaseOf = async ({ facilitator, slug }: TestDebate) =>
  (await facilitator.api.debates.get({ debate: slug })).phases.find(({ state }) => state === "now")!;
const act = async (debate: TestDebate) => ({ debate: debate.slug, order: (await phaseOf(debate)).order, ...newKey() });
const hold = async (debate: TestDebate) => debate.facilitator.api.control.hold(await act(debate));
const resume = async (debate: TestDebate) => debate.facilitator.api.control.resume(await act(debate));
const lastAt = async ({ id }: TestDebate, type: string) =>
  (
    await prisma.recordEntry.findFirstOrThrow({ where: { debateId: id, type }, orderBy: { seq: "desc" }, select: { at: true } })
  ).at.getTime();

/** As if the clock had been stopped a minute ago. */
const aMinuteLater = ({ id }: TestDebate) =>
  prisma.$transaction([
    prisma.$executeRaw`UPDATE phase SET held_at = held_at - interval '1 minute' WHERE debate_id = ${id}::uuid AND held_at IS NOT NULL`,
    prisma.$executeRaw`UPDATE speaking_turn SET started_at = started_at - interval '1 minute' WHERE debate_id = ${id}::uuid AND status = 'speaking'`,
  ]);

describe("a consensus check while the clock stands still", () => {
  const aCheck = async (held = false) => {
    const debate = await aNegotiation();
    await carry(debate);
    await debate.enter("final-ballot", 10);
    if (held) await hold(debate);
    const check = { debate: debate.slug, number: 1, minutes: 3, ...newKey() };
    const { poll } = await debate.facilitator.api.proposals.startCheck(check);
    const checkOf = async () => (await asDelegate(debate, debate.headOf("parents")).list())[0]!.check!;
    return { debate, poll, checkOf };
  };

  it("keeps its own time, is not adopted meanwhile, and goes on with what was left", async () => {
    const { debate, poll, checkOf } = await aCheck();
    await hold(debate);
    const { heldMs } = await checkOf();
    expect(await checkOf()).toMatchObject({ isOpen: true, deadline: null });
    expect(heldMs).toBeLessThanOrEqual(3 * MINUTE);
    expect(heldMs).toBeGreaterThan(2 * MINUTE);
    // Other debates of this database may have something due: what counts is that nothing becomes of this check.
    await sweep();
    expect(await pollOf(debate, poll)).toMatchObject({ status: "open", deadline: null, heldMs });
    const { deadline } = await resume(debate);
    const resumedAt = await lastAt(debate, "phase-resumed");
    const own = await pollOf(debate, poll);
    expect(Math.round(Date.parse(own.deadline!) - resumedAt)).toBe(Math.round(heldMs!));
    expect(Date.parse(deadline!) - resumedAt).toBeGreaterThan(9 * MINUTE);
    await prisma.round.updateMany({
      where: { debateId: debate.id, closedAt: null, poll: { key: poll } },
      data: { deadline: new Date(Date.now() - 1_000) },
    });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await checkOf()).toMatchObject({ isOpen: false, outcome: "adopted" });
    const closings = await prisma.recordEntry.findMany({ where: { debateId: debate.id, type: "poll-closed" }, select: { payload: true } });
    expect(closings.filter(({ payload }) => JSON.parse(payload).poll === poll)).toHaveLength(1);
  });

  it("has its whole time still to come when it begins then", async () => {
    const { debate, checkOf } = await aCheck(true);
    expect(await checkOf()).toMatchObject({ deadline: null, heldMs: 3 * MINUTE });
    await resume(debate);
    expect(Date.parse((await checkOf()).deadline!) - (await lastAt(debate, "phase-resumed"))).toBe(3 * MINUTE);
  });

  it("keeps its time when the phase gets more, and ends with it when it gets less", async () => {
    const { debate, checkOf } = await aCheck();
    const before = (await checkOf()).deadline;
    await debate.facilitator.api.control.extend({ ...(await act(debate)), minutes: 5 });
    expect((await checkOf()).deadline).toBe(before);
    const { deadline } = await debate.facilitator.api.debates.setDeadline({ ...(await act(debate)), minutes: 1 });
    expect((await checkOf()).deadline).toBe(deadline);
  });
});

describe("the time for an answer", () => {
  const inject = {
    key: "question",
    kind: "event" as const,
    title: "A question",
    text: "News.",
    release: {},
    requiredResponse: "What now?",
    responseMinutes: 4,
    sources: [],
  };
  const aQuestion = async () => {
    const debate = await aDebate({ phase: "arguments", scenario: { injects: [inject] } });
    const list = async ({ api }: Somebody) => (await api.injects.list({ debate: debate.slug })).injects[0]!;
    const { injectId } = await list(debate.facilitator);
    const release = () => debate.facilitator.api.injects.release({ debate: debate.slug, injectId, ...newKey() });
    const head = debate.headOf("parents");
    const answer = () => head.api.injects.respond({ debate: debate.slug, injectId, text: "This.", ...newKey() });
    return { debate, release, answer, read: () => list(head) };
  };

  it("stands still too, in a phase without a deadline as well, and answers are taken meanwhile", async () => {
    const { debate, release, answer, read } = await aQuestion();
    await release();
    expect(await hold(debate)).toEqual({ heldMs: null });
    const { heldMs } = await read();
    expect(await read()).toMatchObject({ deadline: null, refusal: null });
    expect(heldMs).toBeGreaterThan(3 * MINUTE);
    await answer();
    expect(await resume(debate)).toEqual({ deadline: null });
    expect(Math.round(Date.parse((await read()).deadline!) - (await lastAt(debate, "phase-resumed")))).toBe(Math.round(heldMs!));
    expect((await read()).heldMs).toBeNull();
  });

  it("begins with the clock where it is asked for while that stands still", async () => {
    const { debate, release, read } = await aQuestion();
    await hold(debate);
    await release();
    expect(await read()).toMatchObject({ deadline: null, heldMs: 4 * MINUTE });
  });

  it("outlives the phase: it goes on in the next one, also when the clock stood still", async () => {
    const { debate, release, answer, read } = await aQuestion();
    await release();
    await hold(debate);
    const { heldMs } = await read();
    await debate.enter("negotiation");
    expect(Math.round(Date.parse((await read()).deadline!) - (await lastAt(debate, "phase-entered")))).toBe(Math.round(heldMs!));
    await answer();
  });

  it("stands still while the debate is frozen", async () => {
    const { debate, release, read } = await aQuestion();
    await release();
    await debate.facilitator.api.control.freeze({ debate: debate.slug, ...newKey() });
    expect(await read()).toMatchObject({
      deadline: null,
      heldMs: expect.any(Number),
      refusal: expect.stringMatching(/stopped the debate/),
    });
    await debate.facilitator.api.control.unfreeze({ debate: debate.slug, ...newKey() });
    expect(await read()).toMatchObject({ deadline: expect.any(String), heldMs: null, refusal: null });
  });
});

it("a speech stands still, goes on with what was left, and its pause is no speaking time", async () => {
  const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
  const { slug, facilitator } = debate;
  const head = debate.headOf("parents");
  await head.api.speaking.raise({ debate: slug, ...newKey() });
  await facilitator.api.speaking.callSpeaker({ debate: slug, turnId: null, after: null, ...newKey() });
  const { turnId } = (await head.api.speaking.get({ debate: slug })).speaking!;
  await prisma.speakingTurn.update({ where: { id: turnId }, data: { startedAt: new Date(Date.now() - 30_000) } });
  await hold(debate);
  await aMinuteLater(debate);
  const speech = async () => (await head.api.speaking.get({ debate: slug })).speaking!;
  const { heldMs } = await speech();
  expect(Math.round(heldMs! / 1000)).toBeGreaterThan(85);
  expect(Math.round(heldMs! / 1000)).toBeLessThanOrEqual(90);
  expect((await head.api.debates.get({ debate: slug })).speaker?.heldMs).toBe(heldMs);
  await resume(debate);
  const now = Date.now();
  const left = Date.parse((await speech()).startedAt) + 120_000 - now;
  expect(left).toBeGreaterThan(80_000);
  expect(left).toBeLessThanOrEqual(91_000);
  await facilitator.api.speaking.end({ debate: slug, turnId, ...newKey() });
  const { times } = await head.api.speaking.get({ debate: slug });
  expect(times.people[0]!.seconds).toBeGreaterThanOrEqual(29);
  expect(times.people[0]!.seconds).toBeLessThan(45);
});
