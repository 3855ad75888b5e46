import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aRoom, call, lower, raise, record, set, speaking, whoWaits } from "../../support/exercise/speaking";
import { aDebate } from "../../support/factories/a-debate";
import { newKey, type Somebody } from "../../support/factories/a-user";

it("how turns are taken is set before the room opens, and speakers are called after", async () => {
  const debate = await aDebate({ phase: null });
  expect(await speaking(debate, debate.facilitator)).toMatchObject({ refusalToSet: null, refusalToRun: "Open the room first." });
  await set(debate, debate.facilitator, { mode: "rounds", seconds: 90 });
  expect(await speaking(debate, debate.facilitator)).toMatchObject({ mode: "rounds", seconds: 90 });
  await expect(call(debate, debate.facilitator)).rejects.toThrow("Open the room first.");
});

describe("an open floor", () => {
  it("hears hands in the order in which they went up, and everybody sees the same clock", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    const pia = debate.headOf("players");
    await raise(debate, pia);
    await raise(debate, art!);
    expect(await whoWaits(debate)).toEqual([pia.participantId, art!.participantId]);
    expect((await speaking(debate, pia)).waiting.map(({ roleInWords }) => roleInWords)).toEqual(["head", "delegate"]);
    expect(await ann!.api.speaking.hand({ debate: debate.slug })).toEqual({ isUp: false, place: null, refusal: null, isListed: false });
    expect(await art!.api.speaking.hand({ debate: debate.slug })).toMatchObject({ isUp: true, place: 2 });

    await call(debate, debate.facilitator);
    const { speaker } = await ann!.api.debates.get({ debate: debate.slug });
    const { speaking: speech, times } = await speaking(debate, ann!);
    expect([speech?.roleInWords, ...times.people.map(({ roleInWords }) => roleInWords)]).toEqual(["head", "head", "delegate", "head"]);
    expect(speaker).toMatchObject({ participantId: pia.participantId, delegation: "players", seconds: 120 });
    expect(await whoWaits(debate)).toEqual([art!.participantId]);
    const told = await pia.api.notifications.list({ debate: debate.slug });
    expect(told.notifications.map(({ sentence, path }) => [sentence, path])).toEqual([
      ["You have the floor.", `/debates/${debate.slug}/speaking`],
    ]);
    expect((await art!.api.notifications.list({ debate: debate.slug })).notifications[0]?.sentence).toBe("You are next to speak.");
  });

  it("takes one hand a person, down again when asked, and says why not", async () => {
    const debate = await aRoom();
    const [ann] = debate.delegates;
    await raise(debate, ann!);
    await expect(raise(debate, ann!)).rejects.toThrow("Your hand is up already.");
    await lower(debate, ann!);
    await expect(lower(debate, ann!)).rejects.toThrow("Your hand is down already.");
    expect(await whoWaits(debate)).toEqual([]);
    const observer = await debate.join();
    await expect(raise(debate, observer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await speaking(debate, observer)).refusalToAsk).toMatch(/Take a seat/);
  });

  it("favours delegations that have had the floor fewest times where that is set, and then cannot be reordered by hand", async () => {
    const debate = await aRoom({ parents: 2, players: 1 });
    const [ann, art] = debate.delegates;
    const pia = debate.headOf("players");
    await raise(debate, ann!);
    await call(debate, debate.facilitator);
    await raise(debate, art!);
    await raise(debate, pia);
    expect(await whoWaits(debate)).toEqual([art!.participantId, pia.participantId]);
    await set(debate, debate.facilitator, { favoursLeast: true });
    const { waiting } = await speaking(debate, debate.facilitator);
    expect(waiting.map(({ participantId }) => participantId)).toEqual([pia.participantId, art!.participantId]);
    const move = { debate: debate.slug, turnId: waiting[1]!.turnId!, before: waiting[0]!.turnId!, ...newKey() };
    await expect(debate.facilitator.api.speaking.move(move)).rejects.toThrow(/orders itself/);
  });

  it("is closed to hands while the debate is frozen, and not to whoever runs it", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, ann!);
    await prisma.debate.update({ where: { id: debate.id }, data: { frozenAt: new Date() } });
    await expect(raise(debate, art!)).rejects.toThrow(/stopped the debate/);
    expect((await speaking(debate, art!)).refusalToAsk).toMatch(/stopped the debate/);
    await call(debate, debate.facilitator);
    expect((await speaking(debate, art!)).speaking?.participantId).toBe(ann!.participantId);
  });
});

describe("the list", () => {
  it("is reordered, and shortened, by whoever calls speakers", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    const pia = debate.headOf("players");
    for (const somebody of [ann!, art!, pia]) await raise(debate, somebody);
    const { waiting } = await speaking(debate, debate.facilitator);
    const [first, second, third] = waiting.map(({ turnId }) => turnId!);
    const move = (turnId: string, before: string | null) =>
      debate.facilitator.api.speaking.move({ debate: debate.slug, turnId, before, ...newKey() });
    await move(third!, first!);
    expect(await whoWaits(debate)).toEqual([pia, ann!, art!].map(({ participantId }) => participantId));
    await move(third!, null);
    expect(await whoWaits(debate)).toEqual([ann!, art!, pia].map(({ participantId }) => participantId));
    await lower(debate, debate.facilitator, second!);
    await expect(move(second!, first!)).rejects.toThrow(/list has changed/);
    await expect(lower(debate, ann!, third!)).rejects.toThrow(/Only the chair/);
    expect(await whoWaits(debate)).toEqual([ann!.participantId, pia.participantId]);
    expect((await record(debate)).at(-1)).toEqual({
      type: "hand-lowered",
      payload: { participantId: art!.participantId, isTakenOut: true },
    });
  });

  it("lets any who waits be called, out of turn", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, ann!);
    await raise(debate, art!);
    const { waiting } = await speaking(debate, debate.facilitator);
    await call(debate, debate.facilitator, null, waiting[1]!.turnId);
    expect((await speaking(debate, ann!)).speaking?.participantId).toBe(art!.participantId);
    expect(await whoWaits(debate)).toEqual([ann!.participantId]);
  });

  it("forgets the hand of whoever has left, without a word to be said", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, art!);
    await raise(debate, ann!);
    const { waiting } = await speaking(debate, debate.facilitator);
    await prisma.participant.update({
      where: { id: art!.participantId },
      data: { leftAt: new Date(), delegationId: null, role: "observer" },
    });
    expect(await whoWaits(debate)).toEqual([ann!.participantId]);
    await expect(call(debate, debate.facilitator, null, waiting[0]!.turnId)).rejects.toThrow("Whoever you call no longer waits to speak.");
    await call(debate, debate.facilitator);
    expect((await speaking(debate, debate.facilitator)).speaking?.participantId).toBe(ann!.participantId);
  });
});

describe("a speech", () => {
  it("is one at a time: of two who call at once one is told who was quicker", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, ann!);
    await raise(debate, art!);
    const owner = await debate.member("owner");
    const answers = await Promise.allSettled([call(debate, debate.facilitator), call(debate, owner)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = answers.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason.message).toBe("A delegate of parents has been given the floor already.");
    expect(await whoWaits(debate)).toEqual([art!.participantId]);
  });

  it("is one at a time in the database, too", async () => {
    const debate = await aRoom();
    const turn = (n: number) => ({
      id: randomUUID(),
      debateId: debate.id,
      participantId: debate.delegates[n]!.participantId,
      order: 1,
      seconds: 60,
      askedAt: new Date(),
      startedAt: new Date(),
      status: "speaking",
    });
    await prisma.speakingTurn.create({ data: turn(0) });
    await expect(prisma.speakingTurn.create({ data: turn(1) })).rejects.toMatchObject({ code: "P2002" });
  });

  it("is called once by a button pressed twice under one key", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, ann!);
    await raise(debate, art!);
    const key = newKey();
    const press = () => debate.facilitator.api.speaking.callSpeaker({ debate: debate.slug, turnId: null, after: null, ...key });
    const answers = await Promise.allSettled([press(), press()]);
    expect(answers.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await whoWaits(debate)).toEqual([art!.participantId]);
  });

  it("ends by the next call, by the chair or by the speaker, never by itself, and never twice", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    const pia = debate.headOf("players");
    await raise(debate, ann!);
    await raise(debate, art!);
    await call(debate, debate.facilitator);
    const first = (await speaking(debate, ann!)).speaking!;
    await prisma.speakingTurn.update({ where: { id: first.turnId }, data: { startedAt: new Date(Date.now() - 150_000) } });
    expect((await speaking(debate, ann!)).speaking?.participantId).toBe(ann!.participantId);

    await call(debate, debate.facilitator, first.turnId);
    const second = (await speaking(debate, ann!)).speaking!;
    expect(second.participantId).toBe(art!.participantId);
    const end = (somebody: Somebody, turnId: string) => somebody.api.speaking.end({ debate: debate.slug, turnId, ...newKey() });
    await expect(end(debate.facilitator, first.turnId)).rejects.toThrow("That speech is over already.");
    await expect(end(pia, second.turnId)).rejects.toThrow(/Only the chair/);
    await end(art!, second.turnId);
    await expect(end(debate.facilitator, second.turnId)).rejects.toThrow("That speech is over already.");
    expect((await speaking(debate, ann!)).speaking).toBeNull();

    const entries = (await record(debate)).filter(({ type }) => type.startsWith("speaker"));
    expect(entries.map(({ type }) => type)).toEqual(["speaker-called", "speaker-ended", "speaker-called", "speaker-ended"]);
    expect(entries[1]!.payload).toMatchObject({ participantId: ann!.participantId, delegation: "parents" });
    expect(entries[1]!.payload.spoke).toBeGreaterThanOrEqual(150);
  });

  it("gets more time, up to an hour", async () => {
    const debate = await aRoom();
    await raise(debate, debate.delegates[0]!);
    await call(debate, debate.facilitator);
    const { turnId } = (await speaking(debate, debate.facilitator)).speaking!;
    const give = (seconds: number) => debate.facilitator.api.speaking.giveTime({ debate: debate.slug, turnId, seconds, ...newKey() });
    expect(await give(60)).toEqual({ seconds: 180 });
    expect(await give(3_600)).toEqual({ seconds: 3_600 });
    expect((await debate.delegates[1]!.api.debates.get({ debate: debate.slug })).speaker?.seconds).toBe(3_600);
  });

  it("counts for the person and for the delegation they spoke for", async () => {
    const debate = await aRoom();
    const [ann] = debate.delegates;
    await raise(debate, ann!);
    await call(debate, debate.facilitator);
    const { turnId } = (await speaking(debate, ann!)).speaking!;
    const startedAt = new Date(Date.now() - 90_000);
    await prisma.speakingTurn.update({ where: { id: turnId }, data: { startedAt } });
    await debate.facilitator.api.speaking.end({ debate: debate.slug, turnId, ...newKey() });
    const times = await debate.facilitator.api.speaking.times({ debate: debate.slug });
    const parents = times.delegations.find(({ delegation }) => delegation === "parents")!;
    expect(parents.speeches).toBe(1);
    expect(parents.seconds).toBeGreaterThanOrEqual(90);
    expect(times.people.find(({ participantId }) => participantId === ann!.participantId)).toMatchObject({
      speeches: 1,
      seconds: parents.seconds,
    });
    expect(times.delegations.find(({ delegation }) => delegation === "players")).toMatchObject({ speeches: 0, seconds: 0 });
  });

  it("is over when the debate is closed", async () => {
    const debate = await aDebate({ phase: "debrief", delegates: { parents: 1 } });
    await raise(debate, debate.delegates[0]!);
    await call(debate, debate.facilitator);
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    const { speaking: speech, refusalToAsk, refusalToRun } = await speaking(debate, debate.facilitator);
    expect(speech).toBeNull();
    expect(refusalToRun).toMatch(/closed/);
    expect(refusalToAsk).toMatch(/closed/);
    await expect(call(debate, debate.facilitator)).rejects.toThrow(/closed/);
  });
});
