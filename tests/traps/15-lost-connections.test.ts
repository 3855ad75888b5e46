import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients, hot, prisma } from "@/server/data/connection/client";
import type { Answer } from "../support/asking";
import { cookieOf, TestDoor } from "../support/door";
import { aBallot } from "../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { newKey } from "../support/factories/a-user";
import { LiveReader } from "../support/live-reader";
import { administer, lockTable } from "./support/administer";

const database = await vi.hoisted(async () => {
  for (const name of ["READ", "WRITE", "VOTE"]) process.env[`LIMIT_${name}`] = "1000000";
  const own = await (await import("../support/own-database")).anOwnDatabase();
  // Operators may have options of their own in the address.
  process.env.DATABASE_URL = `${own.url}?options=${encodeURIComponent("-c role=none -c work_mem=5MB")}`;
  return own;
});

let door: TestDoor;
beforeAll(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await closeClients();
  await database.drop();
});

/** Ends every connection that the server has; answers how many. */
const cutAll = async (name = "plenary%") =>
  (
    await administer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '${name}'`,
    )
  ).length;

/** The one answer but success that somebody may get while connections are lost. */
function expectOkOrAway(answers: readonly Answer[]) {
  for (const { status, headers, text } of answers) {
    expect([200, 503], text).toContain(status);
    if (status === 503) expect(headers["retry-after"]).toMatch(/^[1-9]\d*$/);
  }
}

const paths = ({ slug }: TestDebate) => [
  "/api/trpc/account.me",
  `/api/trpc/debates.get?input=${encodeURIComponent(JSON.stringify({ debate: slug }))}`,
  `/api/trpc/floor.get?input=${encodeURIComponent(JSON.stringify({ debate: slug }))}`,
  `/api/trpc/polls.list?input=${encodeURIComponent(JSON.stringify({ debate: slug }))}`,
  `/api/debates/${slug}/results/opening`,
  "/readyz",
];

it("works as a role that owns nothing, within its times, whatever else the address asks for", async () => {
  const settings = ["role", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "work_mem", "synchronous_commit"];
  const ask = `SELECT ${settings.map((name) => `current_setting('${name}') AS ${name}`).join(", ")}`;
  const expected = {
    role: "plenary_app",
    statement_timeout: "5s",
    lock_timeout: "2s",
    idle_in_transaction_session_timeout: "10s",
    work_mem: "5MB",
    synchronous_commit: "on",
  };
  expect((await hot.query(ask)).rows).toEqual([expected]);
  expect(await prisma.$queryRawUnsafe(ask)).toEqual([expected]);
});

describe("when every connection to the database is cut", () => {
  it("the next requests are answered, by a new one or with 503, and the ones after them are well", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const cookie = await cookieOf(debate.facilitator);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(paths(debate).map((path) => door.ask(path, { headers: { cookie } })));
      expect(await cutAll()).toBeGreaterThan(0);
      expectOkOrAway(await Promise.all(paths(debate).map((path) => door.ask(path, { headers: { cookie } }))));
      for (const path of paths(debate)) await expect.poll(async () => (await door.ask(path, { headers: { cookie } })).status).toBe(200);
    }
  });

  it("in the middle of reads, changes and ballots, nobody gets anything but 200 or 503, and what was acknowledged is there once", {
    timeout: 60_000,
  }, async () => {
    const debate = await aDebate({ phase: "straw-poll", delegates: { parents: 6, players: 6 } });
    const cookies = await Promise.all(debate.delegates.map(cookieOf));
    const ballots = await Promise.all(debate.delegates.map((voter) => aBallot(debate, voter, "straw", { approved: ["garden"] })));
    const keys = new Set<string>();
    const acknowledged = new Set<string>();
    const act = async (voter: number, turn: number): Promise<Answer> => {
      const as = { cookie: cookies[voter] };
      if (turn % 3 === 0) return door.read("floor.get", { debate: debate.slug }, as);
      const key = newKey();
      const source = { debate: debate.slug, title: "A book", type: "book", ...key };
      const answer = await (turn % 3 === 1
        ? door.change("ballots.cast", { ...ballots[voter], ...key }, as)
        : door.change("evidence.addSource", source, as));
      keys.add(key.idempotencyKey);
      if (answer.status === 200) acknowledged.add(key.idempotencyKey);
      return answer;
    };
    const lanes = debate.delegates.map(async (_, voter) => {
      const answers: Answer[] = [];
      for (let turn = 0; turn < 18; turn += 1) {
        answers.push(await act(voter, turn));
        if (voter === 0) await cutAll("plenary");
      }
      return answers;
    });
    const answers = (await Promise.all(lanes)).flat();
    expectOkOrAway(answers);
    expect(acknowledged.size).toBeGreaterThan(0);
    // The test's own connections were cut, too: its first question may be the one that finds out.
    const { stored, entries } = await vi.waitFor(
      async () => ({
        stored: await prisma.idempotency.findMany({ where: { key: { in: [...keys] } }, select: { key: true } }),
        entries: await prisma.recordEntry.count({
          where: { debateId: debate.id, OR: [{ type: "source-added" }, { type: { startsWith: "ballot-" } }] },
        }),
      }),
      { timeout: 10_000 },
    );
    expect([...acknowledged].filter((key) => !stored.some((row) => row.key === key))).toEqual([]);
    expect(entries).toBe(stored.length);
  });

  it("live feeds go on: what rang unheard is asked for", async () => {
    const debate = await aDebate();
    const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie: await cookieOf(debate.facilitator) });
    for (let round = 0; round < 3; round += 1) {
      await cutAll("plenary-live");
      await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 10 + round, ...newKey() });
      const { seq } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
      await reader.until(({ seqs }) => seqs.at(-1) === seq);
    }
    expect(reader.seqs).toHaveLength(3);
    reader.close();
  });
});

describe("when a connection is cut", () => {
  it("in somebody's hands, the process does not end", async () => {
    const client = await hot.connect();
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await administer(`SELECT pg_terminate_backend(${rows[0]!.pid})`);
    await expect
      .poll(() =>
        client.query("SELECT 1").then(
          () => "answered",
          (error: Error) => error.message,
        ),
      )
      .toMatch(/Connection terminated|not queryable|terminating/);
    client.release(true);
    expect((await hot.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
});

describe("when the database is busy", () => {
  it.each([
    ["sessions", "session", (debate: TestDebate) => paths(debate)[0]!],
    ["debates", "debate", (debate: TestDebate) => paths(debate)[1]!],
    ["polls, for results", "poll", (debate: TestDebate) => paths(debate)[4]!],
    ["limits", "rate_limit", (debate: TestDebate) => paths(debate)[3]!],
  ])("with %s, the answer is 503 with Retry-After within the statement's time, and then 200 again", async (_, table, pathOf) => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const cookie = await cookieOf(debate.facilitator);
    const release = await lockTable(table);
    const answers = await Promise.all(Array.from({ length: 3 }, () => door.ask(pathOf(debate), { headers: { cookie } })));
    await release();
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expectOkOrAway(answers);
    await expect.poll(async () => (await door.ask(pathOf(debate), { headers: { cookie } })).status).toBe(200);
  });

  it("with all connections in use, whoever waits too long gets 503", { timeout: 60_000 }, async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const cookie = await cookieOf(debate.facilitator);
    const taken = await Promise.all(Array.from({ length: hot.options.max }, () => hot.connect()));
    const answers = await Promise.all(
      [paths(debate)[0]!, paths(debate)[4]!, `/debates/${debate.slug}/export/opening/results.json`, `/api/live/${debate.slug}`].map(
        (path) => door.ask(path, { headers: { cookie } }),
      ),
    );
    for (const client of taken) client.release();
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    expectOkOrAway(answers);
    expect((await door.ask(paths(debate)[0]!, { headers: { cookie } })).status).toBe(200);
  });
});
