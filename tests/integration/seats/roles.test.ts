import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spreadSeats as draw } from "@/domain/seats";
import { ringOnly } from "@/server/data/acts/ringing";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "@/tests/support/door";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { configure } from "@/tests/support/factories/a-poll";
import { newKey } from "@/tests/support/factories/a-user";
import { LiveReader } from "@/tests/support/live-reader";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const act = ({ slug: debate }: TestDebate) => ({ debate, ...newKey() });
const seatsOf = ({ facilitator }: TestDebate) => facilitator.api.seats;
const peopleOf = async ({ facilitator, slug }: TestDebate) => facilitator.api.debates.people({ debate: slug });
const personOf = async (debate: TestDebate, { participantId }: Pick<Participant, "participantId">) =>
  (await peopleOf(debate)).find((person) => person.participantId === participantId)!;
const entriesOf = async ({ id }: TestDebate, ...types: string[]) => {
  const entries = await prisma.recordEntry.findMany({ where: { debateId: id, type: { in: types } }, orderBy: { seq: "asc" } });
  return entries.map(({ type, payload }) => ({ type, ...JSON.parse(payload) }));
};
const sizesOf = async (debate: TestDebate) => {
  const sizes: Record<string, number> = {};
  for (const { delegation } of await peopleOf(debate)) if (delegation) sizes[delegation] = (sizes[delegation] ?? 0) + 1;
  return sizes;
};
/** As if this server had seen somebody so many seconds ago. */
const seen = ({ participantId }: Pick<Participant, "participantId">, debate: TestDebate, secondsAgo: number) =>
  prisma.$executeRaw`
    INSERT INTO presence (participant_id, server_id, debate_id, seen_at)
    VALUES (${participantId}::uuid, gen_random_uuid(), ${debate.id}::uuid, clock_timestamp() - make_interval(secs => ${secondsAgo}))`;

describe("seats for everybody without one", () => {
  it("are given in one act, balanced over those that vote, and drawn again from the record", async () => {
    const debate = await aDebate({ delegates: { parents: 3 }, seating: "assigned" });
    for (let person = 0; person < 6; person++) await debate.join();
    const before = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
    const request = { ...act(debate), how: "balanced", over: "voting" } as const;
    expect(await Promise.all([1, 2].map(() => seatsOf(debate).spread(request)))).toEqual([{ seated: 6 }, { seated: 6 }]);
    expect(await sizesOf(debate)).toEqual({ parents: 3, gardeners: 3, players: 3 });
    const [spread, ...others] = await entriesOf(debate, "seats-spread");
    expect(others).toEqual([]);
    expect(spread).toMatchObject({ how: "balanced", over: "voting", seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
    // Everything that is needed to draw it again stands in the entry.
    const people = spread.people.map((one: { participantId: string; group: string | null }) => ({
      id: one.participantId,
      group: one.group,
    }));
    const benches = spread.benches.map((one: { delegation: string; size: number; groups: string[] }) => ({ key: one.delegation, ...one }));
    const again = draw({ how: spread.how, people, benches, seed: spread.seed, sha256 });
    const seated = (await entriesOf(debate, "participant-seated")).slice(-6);
    expect(Object.fromEntries(seated.map(({ participantId, delegation }) => [participantId, delegation]))).toEqual(
      Object.fromEntries(again),
    );
    const heads = await prisma.participant.count({ where: { debateId: debate.id, role: "head" } });
    expect(heads).toBe(3);
    const after = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
    expect(after.seq - before.seq).toBe(1 + 6 + 2);
  });

  it("can be drawn by lot over all delegations, and leave those who run the debate and those who left alone", async () => {
    const debate = await aDebate({ delegates: {} });
    const gone = await debate.join();
    await prisma.participant.update({ where: { id: gone.participantId }, data: { leftAt: new Date() }, select: { id: true } });
    for (let person = 0; person < 20; person++) await debate.join();
    expect(await seatsOf(debate).spread({ ...act(debate), how: "random", over: "all" })).toEqual({ seated: 20 });
    const sizes = await sizesOf(debate);
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBe(20);
    expect(Object.keys(sizes).some((key) => key === "council" || key === "builders")).toBe(true);
    expect(await personOf(debate, { participantId: (await debate.scopeOf(debate.facilitator)).participant!.id })).toMatchObject({
      delegation: null,
    });
    await expect(seatsOf(debate).spread({ ...act(debate), how: "random", over: "all" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringMatching(/Everybody/),
    });
  });

  it("are for those who run the debate, in an open one", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const spread = { how: "balanced", over: "voting" } as const;
    await expect(debate.headOf("parents").api.seats.spread({ ...act(debate), ...spread })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close(act(debate));
    await expect(seatsOf(debate).spread({ ...act(debate), ...spread })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("a substitute", () => {
  const withSubstitute = async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 3, players: 1 } });
    const [head, deputy, third] = debate.delegates as [Participant, Participant, Participant];
    await head.api.seats.nameSubstitute({ ...act(debate), delegation: "parents", participantId: deputy.participantId });
    return { debate, head, deputy, third };
  };

  it("is named by the head of the delegation or the facilitator, one at a time, and taken back", async () => {
    const { debate, head, deputy, third } = await withSubstitute();
    expect(await personOf(debate, deputy)).toMatchObject({ isSubstitute: true, isHead: false });
    await seatsOf(debate).nameSubstitute({ ...act(debate), delegation: "parents", participantId: third.participantId });
    expect([(await personOf(debate, deputy)).isSubstitute, (await personOf(debate, third)).isSubstitute]).toEqual([false, true]);
    await head.api.seats.nameSubstitute({ ...act(debate), delegation: "parents", participantId: null });
    expect((await peopleOf(debate)).some(({ isSubstitute }) => isSubstitute)).toBe(false);
    expect((await entriesOf(debate, "substitute-appointed")).map(({ participantId }) => participantId)).toEqual([
      deputy.participantId,
      third.participantId,
      null,
    ]);
  });

  it("is never somebody of another delegation or the head, nor named by another delegation or a delegate", async () => {
    const { debate, head, deputy } = await withSubstitute();
    const name = (by: Participant, delegation: string, { participantId }: Participant) =>
      by.api.seats.nameSubstitute({ ...act(debate), delegation, participantId });
    const other = debate.headOf("players");
    await expect(name(head, "parents", other)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(name(head, "parents", head)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(name(other, "parents", deputy)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(name(deputy, "parents", deputy)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("stands in while the head is away, acts as head, and gives the place back", async () => {
    const { debate, head, deputy, third } = await withSubstitute();
    await seen(head, debate, 5);
    expect(await personOf(debate, head)).toMatchObject({ isAway: false });
    await expect(deputy.api.seats.standIn(act(debate))).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      message: expect.stringMatching(/is here/),
    });
    await prisma.$executeRaw`UPDATE presence SET seen_at = seen_at - interval '2 minutes' WHERE participant_id = ${head.participantId}::uuid`;
    await expect(third.api.seats.standIn(act(debate))).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/Only the substitute/),
    });
    expect(await deputy.api.seats.standIn(act(debate))).toMatchObject({ role: "head", delegation: "parents" });
    expect(await personOf(debate, deputy)).toMatchObject({ isHead: true, standsInFor: head.participantId });
    await deputy.api.positions.declare({
      ...act(debate),
      stances: { garden: "backs", playground: "accepts", court: "opposes" },
      reason: "As agreed.",
      over: 0,
    });
    await expect(third.api.seats.comeBack(act(debate))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await head.api.seats.comeBack(act(debate))).toMatchObject({ role: "head" });
    expect(await personOf(debate, head)).toMatchObject({ isHead: true, standsInFor: null });
    expect(await personOf(debate, deputy)).toMatchObject({ isHead: false, isSubstitute: true });
    expect((await entriesOf(debate, "head-appointed")).slice(-2).map(({ by }) => by)).toEqual(["standing-in", "coming-back"]);
    const { entries } = await head.api.record.page({ debate: debate.slug });
    expect(entries.map(({ sentence }) => sentence).join()).toMatch(
      /stands in for the head of Parents, who is away.*|is back and heads Parents again/,
    );
  });

  it("follows when the head leaves the delegation, and gives the place to the head it was held for", async () => {
    const { debate, head, deputy, third } = await withSubstitute();
    await seatsOf(debate).nameSubstitute({ ...act(debate), delegation: "parents", participantId: third.participantId });
    await third.api.seats.standIn(act(debate));
    await seatsOf(debate).assign({ ...act(debate), participantId: third.participantId, delegation: "players" });
    expect(await personOf(debate, head)).toMatchObject({ isHead: true });
    await seatsOf(debate).nameSubstitute({ ...act(debate), delegation: "parents", participantId: deputy.participantId });
    await debate.join("parents");
    await seatsOf(debate).assign({ ...act(debate), participantId: head.participantId, delegation: null });
    expect(await personOf(debate, deputy)).toMatchObject({ isHead: true, standsInFor: null, isSubstitute: false });
  });

  it("is what the database carries: one a delegation", async () => {
    const { debate, third } = await withSubstitute();
    const second = prisma.participant.update({ where: { id: third.participantId }, data: { isSubstitute: true }, select: { id: true } });
    await expect(second).rejects.toMatchObject({ code: "P2002" });
    expect(debate.delegates.length).toBe(4);
  });
});

describe("moving somebody", () => {
  it("keeps what they did, and ends what they could read of the old delegation at once", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2, players: 1 } });
    await configure(debate, "final", { electorate: "delegations" });
    const [, mover] = debate.delegates as [Participant, Participant];
    await mover.api.floor.addArgument({
      ...act(debate),
      polarity: "support",
      target: { option: "garden" },
      premises: [{ text: "It is quiet there." }],
    });
    const claim = await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id, text: "It is quiet there." }, select: { id: true } });
    await debate.headOf("players").api.floor.rateClaim({ ...act(debate), claimId: claim.id, value: 1 });
    await debate.headOf("parents").api.ballots.castStraw({ ...act(debate), poll: "final", ballot: { choice: "garden" } });
    await mover.api.ballots.castStraw({ ...act(debate), poll: "final", ballot: { choice: "court" } });
    await seatsOf(debate).assign({ ...act(debate), participantId: mover.participantId, delegation: "players" });
    const argument = await prisma.argument.findFirstOrThrow({
      where: { debateId: debate.id, authorId: mover.participantId },
      select: { delegation: { select: { key: true } } },
    });
    expect(argument.delegation?.key).toBe("parents");
    expect(await prisma.rating.count({ where: { claimId: claim.id } })).toBe(1);
    const straw = await mover.api.ballots.straw({ debate: debate.slug, poll: "final" });
    expect(straw).toMatchObject({ delegation: "players", turnout: { cast: 0, eligible: 2 }, mine: null });
    await expect(mover.api.delegations.brief({ debate: debate.slug, delegation: "parents" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await mover.api.delegations.brief({ debate: debate.slug })).toMatchObject({ delegation: "players" });
    const kept = await debate.headOf("parents").api.ballots.straw({ debate: debate.slug, poll: "final" });
    expect(kept).toMatchObject({ delegation: "parents", turnout: { cast: 1, eligible: 1 }, mine: { ballot: { choice: "garden" } } });
  });
});

describe("the open feed of somebody who is moved", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  it("rings for the new delegation and no longer for the old one, from the same moment", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2, players: 1 } });
    const [, mover] = debate.delegates as [Participant, Participant];
    const delegations = await prisma.delegation.findMany({ where: { debateId: debate.id }, select: { id: true, key: true } });
    const ring = (topic: "caucus" | "straw", key: string) =>
      prisma.$transaction((tx) => ringOnly(tx, debate.id, topic, delegations.find((one) => one.key === key)!.id));
    const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie: await cookieOf(mover) });
    await ring("caucus", "parents");
    const heard = (topic: string) => reader.events.filter(({ data }) => data.topics?.includes(topic)).length;
    await reader.until(() => heard("caucus") === 1);
    await seatsOf(debate).assign({ ...act(debate), participantId: mover.participantId, delegation: "players" });
    await ring("caucus", "parents");
    await ring("straw", "players");
    await reader.until(() => heard("straw") === 1);
    expect(heard("caucus")).toBe(1);
    reader.close();
  });
});
