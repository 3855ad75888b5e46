import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { EXPECTATIONS } from "../../authorization/expectations";
import { Browser } from "../../support/auth/browser";
import { type Ask, allFound, headersOf, leaks, QUERIES, type Reading, readFiles, readProcedures } from "../../support/canaries/crawl";
import { type Pool, poolOf } from "../../support/canaries/inputs";
import { readTable, tables } from "../../support/canaries/tables";
import { aCanary, found, PLACES } from "../../support/canaries/words";
import { aWorld, type Reader, type World } from "../../support/canaries/world";
import { note } from "../../support/caucus/writing";
import { TestDoor } from "../../support/door";
import { newKey } from "../../support/factories/a-user";
import { argue } from "../../support/factories/moderating";
import { LiveReader } from "../../support/live-reader";

const mailbox = await vi.hoisted(async () => {
  for (const name of ["READ", "WRITE", "EXPORT", "CAUCUS", "SIGN_IN"]) process.env[`LIMIT_${name}`] = "1000000";
  const { aMailbox } = await import("../../support/auth/mailbox");
  const opened = await aMailbox();
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "Plenary <plenary@example.org>" });
  return opened;
});

let door: TestDoor;
const ask: Ask = (path, headers) => door.ask(path, { headers });

beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await mailbox.close();
});

it("canaries are found however they are wrapped", () => {
  const canary = aCanary("notes");
  const wrapped = [
    canary.text,
    Buffer.from(`\x01\x02${canary.text}\x03`).toString("base64"),
    Buffer.from(canary.text).toString("hex"),
    encodeURIComponent(canary.text),
    canary.word.toUpperCase(),
    canary.word.replace("canary", "cana=\r\nry"),
    canary.word.replace("canary", "cana<mark>ry</mark>"),
  ];
  expect(wrapped.map((text) => found([canary], text))).toEqual(wrapped.map(() => ["notes"]));
  expect(found([canary], canary.lure)).toEqual([]);
});

it("every procedure that reads can be asked something plausible", () => {
  expect(QUERIES.filter((path) => !EXPECTATIONS[path])).toEqual([]);
  expect(QUERIES.length).toBeGreaterThan(40);
});

describe.each([false, true])("in a debate whose caucuses are overseen: %s", (isOverseen) => {
  let world: World;
  let pool: Pool;
  let readings: ReadonlyMap<string, readonly Reading[]>;

  beforeAll(async () => {
    world = await aWorld({ isOverseen });
    pool = await poolOf(world);
    const all = new Map<string, readonly Reading[]>();
    for (const reader of world.readers)
      all.set(reader.name, [...(await readProcedures(world, reader, pool, ask)), ...(await readFiles(world, reader, pool, ask))]);
    readings = all;
  }, 240_000);

  it("procedures and files give nobody a word that is not for them", () => {
    const leaked = world.readers.flatMap((reader) =>
      leaks(world, reader, readings.get(reader.name)!).map((leak) => `${reader.name}: ${leak}`),
    );
    expect(leaked).toEqual([]);
  });

  it("and everybody the words that are", () => {
    const got = world.readers.map((reader) => [reader.name, [...allFound(world, readings.get(reader.name)!)].sort()]);
    expect(got).toEqual(world.readers.map(({ name, may }) => [name, [...may].sort()]));
  });

  it("and none of them fails on the way", () => {
    const failed = [...readings.values()].flat().filter(({ status }) => status >= 500 || status === 429);
    expect(failed.map(({ at, status }) => `${status} ${at}`)).toEqual([]);
  });

  it("nor does the database, whatever is asked of it as the application", async () => {
    const leaked: string[] = [];
    const got: [string, string[]][] = [];
    for (const reader of world.readers) {
      const read: Reading[] = [];
      for (const { name, isProtected } of await tables()) if (isProtected) read.push(await readTable(name, reader));
      leaked.push(...leaks(world, reader, read).map((leak) => `${reader.name}: ${leak}`));
      got.push([reader.name, [...allFound(world, read)].sort()]);
    }
    expect(leaked).toEqual([]);
    expect(got).toEqual(world.readers.map(({ name, may }) => [name, [...may].sort()]));
  });

  it("a straw ballot is there for its delegation alone", async () => {
    const readers: string[] = [];
    for (const reader of world.readers) if ((await readTable("straw_ballot", reader)).text !== "") readers.push(reader.name);
    expect(readers).toEqual(["the head", "a fellow delegate"]);
  });

  it("nothing confidential lies in a table without a row policy, but for what scenario files and sent requests hold", async () => {
    const lying: string[] = [];
    for (const { name, isProtected } of await tables())
      if (!isProtected)
        for (const place of found(world.canaries, (await readTable(name, { somebody: null })).text)) lying.push(`${name}: ${place}`);
    // A scenario's file has its briefs and injects in it; it is read by those who may write scenarios.
    // An answer is kept for two days for whoever sent the request, should they send it again.
    expect(lying.sort()).toEqual(["idempotency: assessment", "scenario: brief", "scenario: inject"]);
  });

  it("the live feed tells everybody else that nothing happened", async () => {
    const open = async (reader: Reader) =>
      LiveReader.open({ port: door.port, slug: world.debate.slug, cookie: (await headersOf(reader)).cookie, after: 0 });
    const feeds = await Promise.all(world.readers.map(async (reader) => ({ reader, feed: await open(reader) })));
    await note(world.debate, world.debate.headOf("parents"), "parents", "More.");
    await world.debate.facilitator.api.debates.setDeadline({ debate: world.debate.slug, minutes: 5, ...newKey() });
    const lastOf = async () => (await prisma.debate.findUniqueOrThrow({ where: { id: world.debate.id }, select: { seq: true } })).seq;
    const last = await lastOf();
    for (const { reader, feed } of feeds) {
      await feed.until(({ seqs }) => seqs.includes(last));
      const text = JSON.stringify(feed.events);
      expect([reader.name, found(world.canaries, text)]).toEqual([reader.name, []]);
      const heard = feed.events.some(({ event, data }) => event === "only" && data.topics?.includes("caucus"));
      expect([reader.name, heard]).toEqual([reader.name, reader.may.includes("notes")]);
      feed.close();
    }
  });

  it("the record and what people are told hold no word of it", async () => {
    const record = await prisma.recordEntry.findMany({ where: { debateId: world.debate.id }, select: { payload: true } });
    const told = await prisma.notification.findMany({ where: { debateId: world.debate.id } });
    expect(record.length).toBeGreaterThan(10);
    expect(told.map(({ kind }) => kind)).toContain("message");
    expect(found(world.canaries, JSON.stringify([record, told]))).toEqual([]);
  });

  it("no mail does: of those that the server writes, a link to the debate is all there is", async () => {
    for (const { somebody } of world.readers) {
      if (!somebody) continue;
      const email = `${somebody.user.id}@example.org`;
      await new Browser().post("signin/email", { email, callbackUrl: `/debates/${world.debate.slug}/caucus` });
      expect(mailbox.newest(email).source).toContain("Subject:");
    }
    expect(mailbox.all().flatMap(({ source }) => found(world.canaries, source))).toEqual([]);
  });
});

it("a planted leak is found, by the crawl that finds none elsewhere", async () => {
  const world = await aWorld({ isOverseen: false });
  const pool = await poolOf(world);
  const visitor = world.readers.find(({ name }) => name === "a visitor")!;
  for (const place of PLACES) {
    const { text } = world.canaries.find((canary) => canary.place === place)!;
    await argue(world.debate, world.debate.headOf("builders"), `I heard that ${text}.`);
  }
  const leaked = leaks(world, visitor, await readProcedures(world, visitor, pool, ask));
  for (const place of PLACES) {
    expect(leaked.some((leak) => leak.startsWith(`${place} at floor.get`) || leak.startsWith(`${place} at floor.threads`))).toBe(true);
    expect(leaked.some((leak) => leak.startsWith(`${place} at search.all`))).toBe(true);
  }
  const files = leaks(world, visitor, await readFiles(world, visitor, pool, ask));
  expect(new Set(files.map((leak) => leak.split(" ")[0])).size).toBe(PLACES.length);
}, 120_000);
