import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hot, prisma } from "@/server/data/connection/client";
import { clearPresence, presentIn, writePresence } from "@/server/data/people/presence";
import { cookieOf, TestDoor } from "../../support/door";
import { aDebate, type Participant, type TestDebate } from "../../support/factories/a-debate";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { LiveReader } from "../../support/live-reader";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const isPresent = async (debateId: string, participantId: string) => (await presentIn(debateId)).has(participantId);
const follow = async ({ slug }: TestDebate, somebody: Somebody) =>
  LiveReader.open({ port: door.port, slug, cookie: await cookieOf(somebody) });
const rowsOf = ({ participantId }: Participant) => prisma.presence.count({ where: { participantId } });
const countPeopleRings = ({ events }: LiveReader) => events.filter(({ event }) => event === "people").length;

describe("presence", () => {
  it("is told to everybody who follows, and shown to whoever asks", async () => {
    const debate = await aDebate({ delegates: { parents: 1, players: 1 } });
    const parents = debate.headOf("parents");
    const watching = await follow(debate, debate.facilitator);
    const seen = async () =>
      (await debate.facilitator.api.debates.people({ debate: debate.slug })).filter((person) => person.isPresent && person.delegation);
    expect(await seen()).toEqual([]);
    const reader = await follow(debate, parents);
    await expect.poll(() => isPresent(debate.id, parents.participantId)).toBe(true);
    await watching.until((told) => countPeopleRings(told) > 0);
    expect((await seen()).map(({ participantId }) => participantId)).toEqual([parents.participantId]);
    const before = countPeopleRings(watching);
    reader.close();
    await watching.until((told) => countPeopleRings(told) > before);
    expect(await isPresent(debate.id, parents.participantId)).toBe(false);
    watching.close();
  });

  it("does not end while somebody goes from one page to the next, nor while another tab is open", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const parents = debate.headOf("parents");
    const [first, second] = [await follow(debate, parents), await follow(debate, parents)];
    await expect.poll(() => rowsOf(parents)).toBe(1);
    const watching = await follow(debate, debate.facilitator);
    // The arrivals of the two are over and told before anything is counted.
    await watching.until((told) => countPeopleRings(told) > 0);
    const before = countPeopleRings(watching);
    first.close();
    const third = await follow(debate, parents);
    second.close();
    const other = await debate.join("players");
    const reader = await follow(debate, other);
    await watching.until((told) => countPeopleRings(told) > before);
    expect(await isPresent(debate.id, parents.participantId)).toBe(true);
    for (const one of [third, reader, watching]) one.close();
  });

  it("counts nobody who only reads", async () => {
    const debate = await aDebate({ audience: "public" });
    const visitor = await LiveReader.open({ port: door.port, slug: debate.slug });
    const member = await follow(debate, await debate.member("member"));
    const taking = await debate.join("parents");
    const reader = await follow(debate, taking);
    await expect.poll(() => presentIn(debate.id)).toEqual(new Set([taking.participantId]));
    for (const one of [visitor, member, reader]) one.close();
  });

  it("begins for a reader who joins while following", async () => {
    const debate = await aDebate();
    const member = await debate.member("member");
    const reader = await follow(debate, member);
    await member.api.debates.joinRoom({ code: debate.code, ...newKey() });
    await expect.poll(async () => (await presentIn(debate.id)).size, { timeout: 8_000 }).toBe(1);
    reader.close();
  });
});

describe("with several servers on one database", () => {
  it("another server's readers are here, and its rings arrive", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const parents = debate.headOf("parents");
    const elsewhere = randomUUID();
    const watching = await follow(debate, debate.facilitator);
    await watching.until((told) => told.beats.length > 0);
    const before = countPeopleRings(watching);
    await writePresence(elsewhere, [parents.participantId], []);
    await watching.until((told) => countPeopleRings(told) > before);
    expect(await isPresent(debate.id, parents.participantId)).toBe(true);
    // Here and there: leaving there alone is no leaving.
    const reader = await follow(debate, parents);
    await expect.poll(() => rowsOf(parents)).toBe(2);
    await clearPresence(elsewhere);
    expect(await isPresent(debate.id, parents.participantId)).toBe(true);
    for (const one of [watching, reader]) one.close();
  });

  it("the readers of one that died are gone after 40 s, and their debate is told", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const parents = debate.headOf("parents");
    const watching = await follow(debate, debate.facilitator);
    await writePresence(randomUUID(), [parents.participantId], []);
    const age = (seconds: number) =>
      hot.query("UPDATE presence SET seen_at = clock_timestamp() - make_interval(secs => $2) WHERE participant_id = $1", [
        parents.participantId,
        seconds,
      ]);
    await age(35);
    expect(await isPresent(debate.id, parents.participantId)).toBe(true);
    await age(41);
    expect(await isPresent(debate.id, parents.participantId)).toBe(false);
    const before = countPeopleRings(watching);
    await clearPresence(null);
    await watching.until((told) => countPeopleRings(told) > before);
    expect(await rowsOf(parents)).toBe(0);
    watching.close();
  });

  it("a removed participant does not keep the others from being written", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const parents = debate.headOf("parents");
    await writePresence(randomUUID(), [randomUUID(), parents.participantId], [randomUUID()]);
    expect(await presentIn(debate.id)).toEqual(new Set([parents.participantId]));
  });
});

describe("the feed tells the time", () => {
  it("by the database's clock, as soon as it begins", async () => {
    const debate = await aDebate();
    const reader = await follow(debate, debate.facilitator);
    await reader.until(({ beats }) => beats.length > 0);
    const { rows } = await hot.query<{ now: Date }>("SELECT clock_timestamp() AS now");
    expect(Math.abs(rows[0]!.now.getTime() - reader.beats[0]!)).toBeLessThan(5_000);
    reader.close();
  });
});
