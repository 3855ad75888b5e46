import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody } from "../../support/factories/a-user";

const take = ({ slug }: TestDebate, { api }: Pick<Participant, "api">, delegation: string | null) =>
  api.seats.take({ debate: slug, delegation, ...newKey() });
const appoint = ({ slug, facilitator }: TestDebate, { participantId }: Participant) =>
  facilitator.api.seats.appointHead({ debate: slug, participantId, ...newKey() });
const assign = ({ slug, facilitator }: TestDebate, { participantId }: Pick<Participant, "participantId">, delegation: string | null) =>
  facilitator.api.seats.assign({ debate: slug, participantId, delegation, ...newKey() });

async function headsOf({ id }: TestDebate) {
  const heads = await prisma.participant.findMany({
    where: { debateId: id, role: "head" },
    select: { id: true, delegation: { select: { key: true } } },
  });
  return Object.fromEntries(heads.map((head) => [head.delegation!.key, head.id]));
}

async function lastEntries({ id }: TestDebate, count: number) {
  const entries = await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "desc" }, take: count });
  return entries.reverse().map(({ type, actorId, payload }) => [type, actorId, JSON.parse(payload)]);
}

describe("taking a seat", () => {
  it("makes the first of a delegation its head and the others delegates", async () => {
    const debate = await aDebate({ delegates: {} });
    const [first, second] = [await debate.join(), await debate.join()];
    expect(await take(debate, first, "parents")).toEqual({
      participantId: first.participantId,
      displayName: "An observer",
      role: "head",
      delegation: "parents",
    });
    expect(await take(debate, second, "parents")).toMatchObject({ role: "delegate" });
    expect(await lastEntries(debate, 3)).toEqual([
      ["participant-seated", first.participantId, { participantId: first.participantId, delegation: "parents" }],
      ["head-appointed", first.participantId, { participantId: first.participantId, delegation: "parents" }],
      ["participant-seated", second.participantId, { participantId: second.participantId, delegation: "parents" }],
    ]);
  });

  it("gives a delegation one head, however many come at once", async () => {
    const debate = await aDebate({ delegates: {} });
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => debate.join()));
    const seats = await Promise.all(people.map((somebody) => take(debate, somebody, "players")));
    expect(seats.filter(({ role }) => role === "head")).toHaveLength(1);
    expect(Object.keys(await headsOf(debate))).toEqual(["players"]);
  });

  it("hands the head's place to the longest-serving delegate when the head leaves", async () => {
    const debate = await aDebate({ delegates: { parents: 1, players: 1 } });
    const newcomer = debate.headOf("players");
    const veteran = await debate.join("parents");
    // Joined the debate before the veteran, and the delegation after.
    await take(debate, newcomer, "parents");
    const head = debate.headOf("parents");
    expect(await take(debate, head, "gardeners")).toMatchObject({ role: "head", delegation: "gardeners" });
    expect(await headsOf(debate)).toEqual({ parents: veteran.participantId, gardeners: head.participantId });
    expect(await lastEntries(debate, 3)).toEqual([
      ["participant-seated", head.participantId, { participantId: head.participantId, delegation: "gardeners" }],
      ["head-appointed", head.participantId, { participantId: veteran.participantId, delegation: "parents" }],
      ["head-appointed", head.participantId, { participantId: head.participantId, delegation: "gardeners" }],
    ]);
  });

  it("can be given up, leaving an empty delegation without a head", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    expect(await take(debate, debate.headOf("parents"), null)).toMatchObject({ role: "observer", delegation: null });
    expect(await headsOf(debate)).toEqual({});
    const next = await debate.join("parents");
    expect(await headsOf(debate)).toEqual({ parents: next.participantId });
  });

  it("changes nothing when it is the seat one has", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const before = await prisma.recordEntry.count({ where: { debateId: debate.id } });
    expect(await take(debate, debate.headOf("parents"), "parents")).toMatchObject({ role: "head" });
    expect(await prisma.recordEntry.count({ where: { debateId: debate.id } })).toBe(before);
  });

  it("leaves what one wrote where one wrote it", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const head = debate.headOf("parents");
    const argument = { polarity: "support", target: { option: "garden" }, premises: [{ text: "It would be green." }] } as const;
    await head.api.floor.addArgument({ debate: debate.slug, ...argument, premises: [...argument.premises], ...newKey() });
    await take(debate, head, "players");
    const written = await prisma.argument.findFirstOrThrow({
      where: { authorId: head.participantId },
      select: { delegation: { select: { key: true } } },
    });
    expect(written).toEqual({ delegation: { key: "parents" } });
  });

  it("brings a member of the workspace into the debate", async () => {
    const debate = await aDebate({ delegates: {} });
    const member = await debate.member("member");
    expect(await take(debate, member, "players")).toMatchObject({ role: "head", delegation: "players" });
    expect((await lastEntries(debate, 3)).map(([type]) => type)).toEqual(["participant-joined", "participant-seated", "head-appointed"]);
  });

  it.each([
    ["visitor", "UNAUTHORIZED", () => nobody()],
    ["facilitator", "FORBIDDEN", ({ facilitator }: TestDebate) => facilitator.api],
  ])("is not for a %s", async (_, code, callerIn) => {
    const debate = await aDebate({ delegates: {}, audience: "public" });
    await expect(take(debate, { api: callerIn(debate) }, "players")).rejects.toMatchObject({ code });
  });

  it("is refused where the facilitator gives out seats, where there is no such delegation, and when the phase has closed seats", async () => {
    const assigned = await aDebate({ delegates: {}, seating: "assigned" });
    await expect(take(assigned, await assigned.join(), "players")).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/gives out the seats/),
    });
    const debate = await aDebate({ delegates: {} });
    const somebody = await debate.join();
    await expect(take(debate, somebody, "martians")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await debate.enter("final-ballot");
    await expect(take(debate, somebody, "players")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("giving out seats", () => {
  it("seats, moves and unseats anybody, in any phase", async () => {
    const debate = await aDebate({ phase: "final-ballot", delegates: {}, seating: "assigned" });
    const somebody = await debate.join();
    expect(await assign(debate, somebody, "parents")).toMatchObject({ role: "head", delegation: "parents" });
    expect(await assign(debate, somebody, "players")).toMatchObject({ role: "head", delegation: "players" });
    expect(await assign(debate, somebody, null)).toMatchObject({ role: "observer", delegation: null });
    expect(await headsOf(debate)).toEqual({});
  });

  it("does not know people of other debates, and seats nobody who runs this one", async () => {
    const debate = await aDebate({ delegates: {} });
    const elsewhere = await aDebate({ delegates: { parents: 1 } });
    await expect(assign(debate, elsewhere.headOf("parents"), "parents")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [facilitator] = await debate.facilitator.api.debates.people({ debate: debate.slug });
    await expect(assign(debate, facilitator!, "parents")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringMatching(/runs this debate/),
    });
  });

  it("is for those who run the debate while it is open", async () => {
    const debate = await aDebate({ delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    const pressed = head!.api.seats.assign({ debate: debate.slug, participantId: delegate!.participantId, delegation: null, ...newKey() });
    await expect(pressed).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(assign(debate, delegate!, null)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("appointing a head", () => {
  it("replaces the present one in the same act", async () => {
    const debate = await aDebate({ delegates: { parents: 3 } });
    const [first, second] = debate.delegates;
    expect(await appoint(debate, second!)).toMatchObject({ role: "head", delegation: "parents" });
    expect(await headsOf(debate)).toEqual({ parents: second!.participantId });
    expect(await first!.api.debates.get({ debate: debate.slug })).toMatchObject({ role: "delegate" });
  });

  it("ends with one head when two are appointed at once", async () => {
    const debate = await aDebate({ delegates: { parents: 4 } });
    await Promise.all(debate.delegates.map((delegate) => appoint(debate, delegate)));
    expect(await prisma.participant.count({ where: { debateId: debate.id, role: "head" } })).toBe(1);
  });

  it("refuses somebody without a seat", async () => {
    const debate = await aDebate({ delegates: {} });
    await expect(appoint(debate, await debate.join())).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is carried by the database: a second head is refused whoever writes it", async () => {
    const debate = await aDebate({ delegates: { parents: 2 } });
    const written = prisma.participant.update({
      where: { id: debate.delegates[1]!.participantId },
      data: { role: "head" },
      select: { id: true },
    });
    await expect(written).rejects.toMatchObject({ code: "P2002" });
  });
});
