import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { openChannel } from "../../support/caucus/writing";
import { cookieOf, TestDoor } from "../../support/door";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { aUser, newKey, type Somebody } from "../../support/factories/a-user";
import { refusal } from "../../support/factories/moderating";
import { LiveReader } from "../../support/live-reader";

const DELEGATES = { parents: 2, players: 2, council: 1 } as const;
const channelsOf = async ({ slug }: TestDebate, { api }: Somebody) => {
  const channels = await api.caucus.channels({ debate: slug });
  return Object.fromEntries(channels.map((channel) => [channel.with, channel]));
};
const send = ({ slug }: TestDebate, { api }: Somebody, channelId: string, text: string, key = newKey()) =>
  api.caucus.send({ debate: slug, channelId, text, ...key });
const messagesOf = async ({ slug }: TestDebate, { api }: Somebody, channelId: string) =>
  (await api.caucus.messages({ debate: slug, channelId })).messages.map(({ text }) => text);
const newsOf = async ({ slug }: TestDebate, { api }: Somebody) =>
  (await api.notifications.list({ debate: slug })).notifications.map(({ sentence, excerpt }) => [sentence, excerpt]);
const second = (debate: TestDebate, delegation: string) => debate.delegates.filter((one) => one.delegation === delegation)[1]!;

describe("a channel between two delegations", () => {
  it("carries messages once both heads have opened it, and not before", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [parents, players] = [debate.headOf("parents"), debate.headOf("players")];
    const { channelId } = await parents.api.caucus.openChannel({ debate: debate.slug, with: "players", ...newKey() });
    expect((await channelsOf(debate, parents)).players).toMatchObject({ state: "asked", channelId });
    expect((await channelsOf(debate, second(debate, "players"))).parents).toMatchObject({ state: "invited", channelId });
    expect((await channelsOf(debate, debate.headOf("council"))).parents).toMatchObject({ state: "closed", channelId: null });
    expect(await newsOf(debate, players)).toEqual([["The head of Parents asks for a channel between your delegations.", null]]);
    expect(await refusal(send(debate, parents, channelId, "Hello?"))).toBe("CONFLICT");
    await players.api.caucus.openChannel({ debate: debate.slug, with: "parents", ...newKey() });
    await send(debate, second(debate, "players"), channelId, "We would take the garden.");
    await send(debate, parents, channelId, "And we the lights.");
    for (const who of debate.delegates.filter(({ delegation }) => delegation !== "council"))
      expect(await messagesOf(debate, who, channelId)).toEqual(["We would take the garden.", "And we the lights."]);
  });

  it("is opened by heads alone, to another delegation of the debate", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const open = ({ api }: Somebody, other: string) => refusal(api.caucus.openChannel({ debate: debate.slug, with: other, ...newKey() }));
    expect(await open(second(debate, "parents"), "players")).toBe("FORBIDDEN");
    expect(await open(debate.facilitator, "players")).toBe("FORBIDDEN");
    expect(await open(debate.headOf("parents"), "martians")).toBe("NOT_FOUND");
    expect(await open(debate.headOf("parents"), "parents")).toBe("BAD_REQUEST");
  });

  it("is one, whoever opens it first or when both do at once", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const open = (own: string, other: string) =>
      debate.headOf(own).api.caucus.openChannel({ debate: debate.slug, with: other, ...newKey() });
    const ids = await Promise.all([open("parents", "players"), open("players", "parents"), open("parents", "players")]);
    expect(new Set(ids.map(({ channelId }) => channelId)).size).toBe(1);
    expect((await channelsOf(debate, debate.headOf("players"))).parents?.state).toBe("open");
  });

  it("takes a message once however often it is sent, and reads on page by page", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const channelId = await openChannel(debate, "parents", "players");
    const key = newKey();
    const [first, again] = [
      await send(debate, debate.headOf("parents"), channelId, "Once.", key),
      await send(debate, debate.headOf("parents"), channelId, "Once.", key),
    ];
    expect(again).toEqual(first);
    for (let time = 0; time < 55; time++) await send(debate, debate.headOf("players"), channelId, `Message ${time}`);
    const page = await debate.headOf("parents").api.caucus.messages({ debate: debate.slug, channelId });
    expect([page.messages.length, page.messages[0]!.text, page.messages.at(-1)!.text]).toEqual([50, "Message 5", "Message 54"]);
    const earlier = await debate.headOf("parents").api.caucus.messages({ debate: debate.slug, channelId, before: page.next });
    expect([earlier.messages.map(({ text }) => text), earlier.next]).toEqual([
      ["Once.", ...Array.from({ length: 5 }, (_, time) => `Message ${time}`)],
      null,
    ]);
    expect(earlier.messages[0]).toMatchObject({ delegation: "parents", author: "A delegate of parents", isMine: true });
  });

  it("says what is unread until it is looked into, and tells of it once and without its words", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const channelId = await openChannel(debate, "parents", "players");
    const reader = second(debate, "players");
    for (const text of ["Secretly one.", "Secretly two."]) await send(debate, debate.headOf("parents"), channelId, text);
    expect((await channelsOf(debate, reader)).parents?.unread).toBe(2);
    expect((await channelsOf(debate, second(debate, "parents"))).players?.unread).toBe(2);
    expect((await channelsOf(debate, debate.headOf("parents"))).players?.unread).toBe(0);
    const news = await newsOf(debate, reader);
    expect(news.filter(([sentence]) => sentence === "Parents wrote to your delegation.")).toEqual([
      ["Parents wrote to your delegation.", null],
    ]);
    expect(await newsOf(debate, second(debate, "parents"))).toContainEqual([
      "A delegate of parents wrote to Players for your delegation.",
      null,
    ]);
    expect(JSON.stringify(await prisma.notification.findMany({ where: { debateId: debate.id } }))).not.toContain("Secretly");
    await reader.api.caucus.markRead({ debate: debate.slug, channelId, ...newKey() });
    expect((await channelsOf(debate, reader)).parents?.unread).toBe(0);
    await send(debate, debate.headOf("parents"), channelId, "And three.");
    expect((await channelsOf(debate, reader)).parents?.unread).toBe(1);
  });

  it("is its two delegations' own: nobody else reads it, writes into it or learns that there is one", async () => {
    const debate = await aDebate({ delegates: DELEGATES, audience: "public" });
    const channelId = await openChannel(debate, "parents", "players");
    await send(debate, debate.headOf("parents"), channelId, "Between us.");
    const others = [debate.headOf("council"), debate.facilitator, await debate.member("owner")];
    for (const who of others) {
      expect(await refusal(messagesOf(debate, who, channelId))).toBe("NOT_FOUND");
      expect(await refusal(who.api.caucus.markRead({ debate: debate.slug, channelId, ...newKey() }))).toBe("NOT_FOUND");
      expect(await rowsAs(who, debate.id)).toEqual([0, 0]);
    }
    expect(await refusal(send(debate, debate.headOf("council"), channelId, "Hello"))).toBe("NOT_FOUND");
    for (const who of [await debate.join(), await debate.member("member"), await aUser()])
      expect(await refusal(messagesOf(debate, who, channelId))).toBe("FORBIDDEN");
    expect(await rowsAs(debate.headOf("players"), debate.id)).toEqual([1, 1]);
    const moved = second(debate, "players");
    await debate.facilitator.api.seats.assign({
      debate: debate.slug,
      participantId: moved.participantId,
      delegation: "council",
      ...newKey(),
    });
    expect(await refusal(messagesOf(debate, moved, channelId))).toBe("NOT_FOUND");
    expect(await rowsAs(moved, debate.id)).toEqual([0, 0]);
  });

  it("is read by those who run the debate where the scenario says so", async () => {
    const debate = await aDebate({ delegates: DELEGATES, scenario: { exercise: { caucusIsOverseen: true } } });
    const channelId = await openChannel(debate, "parents", "players");
    await send(debate, debate.headOf("parents"), channelId, "Between us and you.");
    expect(await messagesOf(debate, debate.facilitator, channelId)).toEqual(["Between us and you."]);
    expect((await debate.facilitator.api.caucus.overview({ debate: debate.slug })).channels).toEqual([
      { channelId, between: ["parents", "players"], isOpen: true, messages: 1 },
    ]);
    expect(await refusal(send(debate, debate.facilitator, channelId, "Ahem"))).toBe("FORBIDDEN");
    expect(await refusal(messagesOf(debate, debate.headOf("council"), channelId))).toBe("NOT_FOUND");
  });
});

const rowsAs = (somebody: Somebody, debateId: string) =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.user_id', ${somebody.user.id}, true)`;
    return [await tx.channel.count({ where: { debateId } }), await tx.message.count({ where: { debateId } })];
  });

describe("on the live feed, what happens in caucus", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  const topicsHeard = (reader: LiveReader) =>
    new Set(reader.events.filter(({ event }) => event === "only").flatMap(({ data }) => data.topics ?? []));
  const follow = async (debate: TestDebate, somebody: Somebody) =>
    LiveReader.open({ port: door.port, slug: debate.slug, cookie: await cookieOf(somebody) });

  it.each([false, true])("rings for the delegations concerned, and for those who run the debate where that is: %s", async (isOverseen) => {
    const debate = await aDebate({ delegates: DELEGATES, scenario: { exercise: { caucusIsOverseen: isOverseen } } });
    const [ours, theirs, others, runner] = await Promise.all([
      follow(debate, second(debate, "parents")),
      follow(debate, second(debate, "players")),
      follow(debate, debate.headOf("council")),
      follow(debate, debate.facilitator),
    ]);
    const channelId = await openChannel(debate, "parents", "players");
    await send(debate, debate.headOf("parents"), channelId, "Between us.");
    for (const reader of [ours, theirs]) await reader.until(() => topicsHeard(reader).has("messages"));
    if (isOverseen) await runner!.until(() => topicsHeard(runner!).has("messages"));
    // What rings for everybody comes after it on the same line.
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    for (const reader of isOverseen ? [others!] : [others!, runner!]) {
      await reader.until(({ events }) => events.some(({ event }) => event === "changed"));
      expect([...topicsHeard(reader)]).toEqual([]);
    }
    for (const reader of [ours!, theirs!, others!, runner!]) reader.close();
  });
});
