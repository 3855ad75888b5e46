import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { ring, type Subscriber, subscribe } from "@/server/live/rooms";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { newKey } from "../support/factories/a-user";
import { LiveReader } from "../support/live-reader";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const headOf = async ({ id }: TestDebate) => (await prisma.debate.findUniqueOrThrow({ where: { id }, select: { seq: true } })).seq;
const wholeBetween = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + 1 + index);

describe("with many acting at once", () => {
  it("every reader gets every event once and in order, however often it comes back", { timeout: 60_000 }, async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 4, gardeners: 4, players: 4 } });
    const from = await headOf(debate);
    const cookies = await Promise.all(debate.delegates.slice(0, 6).map(cookieOf));
    let isActing = true;
    const readers = cookies.map((cookie, index) => followWithBreaks(debate, cookie, from, 1 + index * 3, () => isActing));
    await Promise.all(
      debate.delegates.map(async ({ api }, index) => {
        for (let round = 0; round < 10; round += 1)
          await api.evidence.addSource({
            debate: debate.slug,
            title: `Source ${index}.${round}`,
            type: "book",
            ...newKey(),
          });
      }),
    );
    const to = await headOf(debate);
    isActing = false;
    expect(to - from).toBe(120);
    for (const received of await Promise.all(readers.map((reader) => reader(to)))) expect(received).toEqual(wholeBetween(from, to));
  });

  it("two acts at once never get one number", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 10, players: 10 } });
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
    const entries = await prisma.recordEntry.findMany({ where: { debateId: debate.id }, orderBy: { seq: "asc" }, select: { seq: true } });
    expect(entries.map(({ seq }) => seq)).toEqual(wholeBetween(0, await headOf(debate)));
  });
});

describe("a room", () => {
  const aSubscriber = (): Subscriber & { readonly chunks: Buffer[] } => {
    const chunks: Buffer[] = [];
    return {
      chunks,
      sentUpTo: 0,
      userId: null,
      participantId: null,
      delegationId: null,
      runs: false,
      write: (chunk) => void chunks.push(chunk),
    };
  };
  const act = async (debate: TestDebate) => {
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 10, ...newKey() });
    return headOf(debate);
  };

  it("stays for a reader who arrives while the last one leaves", async () => {
    const debate = await aDebate();
    const seq = await headOf(debate);
    const leave = await subscribe(debate.id, aSubscriber(), null);
    const newcomer = aSubscriber();
    await act(debate);
    const arriving = subscribe(debate.id, newcomer, seq - 1);
    leave();
    const leaveToo = await arriving;
    const before = newcomer.chunks.length;
    ring(debate.id, await act(debate));
    await expect.poll(() => newcomer.chunks.length).toBeGreaterThan(before);
    leaveToo();
  });

  it("believes a reader who has seen more than the room has heard of", async () => {
    const debate = await aDebate();
    const leave = await subscribe(debate.id, aSubscriber(), null);
    const seen = await act(debate);
    const reader = aSubscriber();
    const leaveToo = await subscribe(debate.id, reader, seen);
    expect(reader.chunks.map(String)).toEqual([]);
    const next = await act(debate);
    ring(debate.id, next);
    await expect.poll(() => reader.chunks.map(String)).toEqual([expect.stringContaining(`id: ${next}\n`)]);
    expect(String(reader.chunks[0])).not.toContain(`"seq":${seen},`);
    leave();
    leaveToo();
  });

  it("gives all its readers the very same bytes, encoded once", async () => {
    const debate = await aDebate();
    const readers = [aSubscriber(), aSubscriber(), aSubscriber()];
    const leaves = await Promise.all(readers.map((reader) => subscribe(debate.id, reader, null)));
    ring(debate.id, await act(debate));
    await expect.poll(() => readers.every(({ chunks }) => chunks.length > 0)).toBe(true);
    for (const { chunks } of readers) expect(chunks[0]).toBe(readers[0]!.chunks[0]);
    for (const leave of leaves) leave();
  });
});

/** Reads a feed, drops the connection after every few events, and resumes where it was; answers all entries received up to one. */
function followWithBreaks(debate: TestDebate, cookie: string, from: number, breakEvery: number, isActing: () => boolean) {
  const received: number[] = [];
  let after = from;
  const run = (async () => {
    while (isActing()) {
      const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie, after });
      await reader.until(({ events }) => events.length >= breakEvery || !isActing(), 300).catch(() => {});
      reader.close();
      received.push(...reader.seqs);
      after = reader.lastId ?? after;
    }
  })();
  return async (to: number) => {
    await run;
    const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie, after });
    await reader.until(({ seqs }) => after >= to || seqs.at(-1) === to);
    reader.close();
    return [...received, ...reader.seqs];
  };
}
