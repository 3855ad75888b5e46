import http from "node:http";
import { Duplex } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients, prisma } from "@/server/data/connection/client";
import { env } from "@/server/env";
import { countReaders } from "@/server/live/feed";
import { ring } from "@/server/live/rooms";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { aUser, newKey, type Somebody } from "../support/factories/a-user";
import { LiveReader } from "../support/live-reader";
import { administer } from "./support/administer";

const database = await vi.hoisted(async () => (await import("../support/own-database")).anOwnDatabase());

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await closeClients();
  await database.drop();
});

const headOf = async ({ id }: TestDebate) => (await prisma.debate.findUniqueOrThrow({ where: { id }, select: { seq: true } })).seq;
const act = async (debate: TestDebate) => {
  await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 10, ...newKey() });
  return headOf(debate);
};
const follow = async (debate: TestDebate, { as, after, query }: { as?: Somebody; after?: string | number; query?: string } = {}) =>
  LiveReader.open({ port: door.port, slug: debate.slug, cookie: as && (await cookieOf(as)), after, query });

/** What it was told, but for who comes and goes. */
const withoutPeople = ({ events }: LiveReader) => events.map(({ event }) => event).filter((event) => event !== "people");

describe("a feed that comes back", () => {
  it("gets what it missed and then what comes, by Last-Event-ID or by ?after", async () => {
    const debate = await aDebate();
    const from = await headOf(debate);
    await act(debate);
    const to = await act(debate);
    for (const where of [{ after: from }, { query: `?after=${from}` }]) {
      const reader = await follow(debate, { as: debate.facilitator, ...where });
      await reader.until(({ seqs }) => seqs.at(-1) === to);
      expect(reader.seqs).toEqual([to - 1, to]);
      expect(reader.lastId).toBe(to);
      reader.close();
    }
  });

  it.each([
    ["is from another debate, ahead of this one", (head: number) => head + 1],
    ["is absurd", () => 9_999_999_999],
  ])("is told to start afresh where its cursor %s", async (_, cursorOf) => {
    const debate = await aDebate();
    const head = await headOf(debate);
    const reader = await follow(debate, { as: debate.facilitator, after: cursorOf(head) });
    await reader.until(({ events }) => events.length > 0);
    expect(reader.events[0]).toMatchObject({ event: "reset", id: head, data: { seq: head } });
    const to = await act(debate);
    await reader.until(({ seqs }) => seqs.at(-1) === to);
    expect(reader.seqs).toEqual([to]);
    reader.close();
  });

  it("is told to start afresh where it missed more than is kept at hand", async () => {
    const debate = await aDebate();
    const from = await headOf(debate);
    await lengthen(debate, 1_001);
    const reader = await follow(debate, { as: debate.facilitator, after: from });
    await reader.until(({ events }) => events.length > 0);
    expect(withoutPeople(reader)).toEqual(["reset"]);
    const near = await follow(debate, { as: debate.facilitator, after: from + 1 });
    await near.until(({ seqs }) => seqs.length === 1_000);
    expect(withoutPeople(near)).toEqual(["changed"]);
    reader.close();
    near.close();
  });

  it.each(["-1", "1.5", "abc", "99999999999999", "1; DROP TABLE debate", ""])(
    "begins now where its cursor is no number: %j",
    async (after) => {
      const debate = await aDebate();
      const reader = await follow(debate, { as: debate.facilitator, after });
      const to = await act(debate);
      await reader.until(({ seqs }) => seqs.length > 0);
      expect(reader.seqs).toEqual([to]);
      reader.close();
    },
  );
});

describe("events close behind each other", () => {
  it("travel together, within a quarter of a second", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 10 } });
    const reader = await follow(debate, { as: debate.facilitator });
    const from = await headOf(debate);
    const began = Date.now();
    await Promise.all(
      debate.delegates.map(({ api }) =>
        api.evidence.addSource({
          debate: debate.slug,
          title: "One",
          type: "book",
          ...newKey(),
        }),
      ),
    );
    await reader.until(({ seqs }) => seqs.at(-1) === from + 10);
    const most = 2 + Math.ceil((Date.now() - began) / 250);
    expect(reader.events.length).toBeLessThanOrEqual(most);
    expect(reader.seqs).toHaveLength(10);
    reader.close();
  });
});

describe("a reader who does not read", () => {
  it("is let go once it is 64 kB behind, and the others are not held up", async () => {
    const debate = await aDebate();
    const stalled = new Stalled(debate.slug, await cookieOf(debate.facilitator));
    door.connect(stalled);
    const reader = await follow(debate, { as: debate.facilitator });
    await expect.poll(() => stalled.received).toContain("HTTP/1.1 200");
    for (let round = 0; round < 3; round += 1) ring(debate.id, await lengthen(debate, 900));
    await reader.until(({ seqs }) => seqs.length === 2_700);
    ring(debate.id, await act(debate));
    await expect.poll(() => stalled.destroyed, { timeout: 5_000 }).toBe(true);
    await reader.until(({ seqs }) => seqs.length === 2_701);
    reader.close();
  });

  it("does no harm when its session ends with events still to come", async () => {
    const debate = await aDebate();
    const before = countReaders();
    const stalled = new Stalled(debate.slug, await cookieOf(debate.headOf("parents")));
    door.connect(stalled);
    await expect.poll(() => countReaders()).toBe(before + 1);
    await prisma.session.deleteMany({ where: { userId: debate.headOf("parents").user.id } });
    const reader = await follow(debate, { as: debate.facilitator });
    await expect.poll(() => countReaders(), { timeout: 8_000 }).toBe(before + 1);
    const to = await act(debate);
    await reader.until(({ seqs }) => seqs.includes(to));
    expect(stalled.destroyed).toBe(true);
    reader.close();
  });
});

describe("a feed ends within five seconds", () => {
  const ended = async (reader: LiveReader) => {
    const since = Date.now();
    await reader.until(({ isOver }) => isOver, 8_000);
    return Date.now() - since;
  };

  it("when its session is revoked, and another session's goes on", async () => {
    const debate = await aDebate();
    const somebody = debate.headOf("parents");
    const [mine, other] = [await cookieOf(somebody), await cookieOf(somebody)];
    const [reader, going] = await Promise.all(
      [mine, other].map((cookie) => LiveReader.open({ port: door.port, slug: debate.slug, cookie })),
    );
    const { id } = await prisma.session.findFirstOrThrow({
      where: { userId: somebody.user.id },
      orderBy: { createdAt: "asc" },
      select: { id: true },
    });
    await somebody.api.account.revokeSession({ sessionId: id, ...newKey() });
    expect(await ended(reader!)).toBeLessThan(5_000);
    expect(going!.isOver).toBe(false);
    const to = await act(debate);
    await going!.until(({ seqs }) => seqs.includes(to));
    going!.close();
  });

  it("when its reader is removed from the workspace", async () => {
    const debate = await aDebate();
    const [member, owner] = [await debate.member("member"), await debate.member("owner")];
    const reader = await follow(debate, { as: member });
    await owner.api.workspaces.removeMember({ workspace: debate.workspace.slug, userId: member.user.id, ...newKey() });
    expect(await ended(reader)).toBeLessThan(5_000);
  });
});

describe("who may follow", () => {
  it("is asked as for everything else", async () => {
    const debate = await aDebate();
    const stranger = await aUser();
    const [nobody, foreign, missing] = [
      await follow(debate),
      await follow(debate, { as: stranger }),
      await LiveReader.open({ port: door.port, slug: "no-such-debate", cookie: await cookieOf(stranger) }),
    ];
    await Promise.all([nobody, foreign, missing].map((reader) => reader.until(({ isOver }) => isOver)));
    expect([nobody.status, foreign.status, missing.status]).toEqual([401, 404, 404]);
    expect(foreign.refusal).toBe(missing.refusal);
    expect(foreign.headers["cache-control"]).toBe("private, no-store");
  });

  it("has six feeds a session, and a place again when one is closed", async () => {
    const debate = await aDebate();
    const cookie = await cookieOf(debate.facilitator);
    const open = () => LiveReader.open({ port: door.port, slug: debate.slug, cookie });
    const readers = await Promise.all(Array.from({ length: env.LIMIT_LIVE }, open));
    expect(readers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const seventh = await open();
    expect(seventh.status).toBe(429);
    expect(seventh.headers["retry-after"]).toMatch(/^\d+$/);
    expect((await LiveReader.open({ port: door.port, slug: debate.slug, cookie: await cookieOf(debate.facilitator) })).status).toBe(200);
    readers[0]!.close();
    await expect
      .poll(async () => {
        const again = await open();
        readers.push(again);
        return again.status;
      })
      .toBe(200);
    for (const reader of readers) reader.close();
  });

  it("gives no place to whoever is gone before the answer", async () => {
    const debate = await aDebate();
    const cookie = await cookieOf(debate.facilitator);
    const leave = () =>
      new Promise<void>((resolve) => {
        const req = http.get({ host: "127.0.0.1", port: door.port, path: `/api/live/${debate.slug}`, headers: { cookie }, agent: false });
        req.on("error", () => resolve());
        req.on("finish", () => setImmediate(() => req.destroy()));
        req.on("close", () => resolve());
      });
    for (let visit = 0; visit < 5 * env.LIMIT_LIVE; visit += 1) await leave();
    const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie });
    expect(reader.status).toBe(200);
    reader.close();
  });

  it("keeps its places where opening a feed fails", async () => {
    const debate = await aDebate();
    const cookie = await cookieOf(debate.facilitator);
    await administer(`ALTER TABLE record_entry RENAME TO record_entry_away`);
    try {
      for (let attempt = 0; attempt <= env.LIMIT_LIVE; attempt += 1)
        (await LiveReader.open({ port: door.port, slug: debate.slug, cookie, after: 0 })).close();
    } finally {
      await administer(`ALTER TABLE record_entry_away RENAME TO record_entry`);
    }
    await expect.poll(async () => (await LiveReader.open({ port: door.port, slug: debate.slug, cookie })).status).toBe(200);
  });
});

/** A browser's connection that takes nothing more after its first bytes. */
class Stalled extends Duplex {
  received = "";

  constructor(slug: string, cookie: string) {
    super();
    this.push(`GET /api/live/${slug} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n\r\n`);
  }

  override _read(): void {}

  override _write(chunk: Buffer): void {
    // The callback never comes: this much was taken and nothing more will be.
    this.received += chunk.toString();
  }
}

const hash = (of: string) => `encode(sha256((${of})::text::bytea), 'hex')`;

/** Adds so many entries to a debate's record at once; answers how far it reaches. */
async function lengthen({ id }: TestDebate, count: number): Promise<number> {
  const [row] = await administer<{ seq: number }>(`
    WITH added AS (
      INSERT INTO record_entry (debate_id, seq, type, payload, at, previous_hash, hash)
      SELECT d.id, d.seq + n, 'announcement', '{}', now(), CASE WHEN n = 1 THEN d.head ELSE ${hash("d.seq + n - 1")} END, ${hash("d.seq + n")}
      FROM debate d, generate_series(1, ${count}) n WHERE d.id = '${id}' RETURNING seq
    )
    UPDATE debate SET seq = seq + ${count}, head = ${hash(`seq + ${count}`)} WHERE id = '${id}' RETURNING seq`);
  return row!.seq;
}
