import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { watchDatabase } from "@/scripts/set-up/steps/database.mjs";
import { closeClients } from "@/server/data/connection/client";
import { type EmbeddedDatabase, provideEmbeddedDatabase } from "@/server/database/embedded";
import type { Server } from "../load/server";
import { aStage, type Stage } from "../load/stage";
import { type Answer, ask } from "../support/asking";
import { castAll, casts } from "./casting";
import { brokenPromises } from "./invariants";
import { startServer } from "./product";

const cluster = await vi.hoisted(async () => (await import("./own-cluster")).anOwnCluster());

let server: Server;
let stopWatching: () => Promise<void>;
beforeAll(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  stopWatching = await watchDatabase(cluster.dataFolder, cluster.database, () => {});
  server = await startServer();
});
afterAll(async () => {
  await stopWatching();
  await server.stop();
  await closeClients();
  await cluster.remove();
});

const current = () => provideEmbeddedDatabase({ dataFolder: cluster.dataFolder });
const readsOf = ({ debate }: Stage) => [
  "/readyz",
  `/debates/${debate.slug}`,
  `/api/trpc/floor.get?input=${encodeURIComponent(JSON.stringify({ debate: debate.slug }))}`,
  `/api/debates/${debate.slug}/results/opening`,
  `/api/live/${debate.slug}-x`,
];

describe("PostgreSQL is killed in the middle of ballots", () => {
  it("and everything comes back by itself: 503 meanwhile, nothing acknowledged is lost, nothing is stored twice", async () => {
    const stage = await aStage(100);
    const sent = casts(stage, 500);
    const statuses: number[] = [];
    let isDown = false;
    await castAll(sent, {
      portOf: () => server.port,
      onReceipt: (receipts) => {
        if (isDown || receipts < 200) return;
        isDown = true;
        process.kill(cluster.database.pid, "SIGKILL");
        for (const path of readsOf(stage))
          void ask(server.port, path, { headers: { cookie: stage.voters[0]!.cookie } }).then(({ status }) => statuses.push(status));
      },
    });
    await expect.poll(() => statuses.length, { timeout: 20_000 }).toBe(5);
    expect(statuses.filter((status) => ![200, 404, 503].includes(status))).toEqual([]);
    expect(sent.some(({ answers }) => answers.includes(503))).toBe(true);
    expect(sent.flatMap(({ answers }) => answers).filter((answer) => answer === "lost")).toEqual([]);
    await castAll(sent, { portOf: () => server.port });
    expect(await brokenPromises(stage, sent)).toEqual([]);
  });
});

describe("PostgreSQL is frozen", () => {
  it("and nobody hangs: every request gets 503 with Retry-After, and is well once it goes on", async () => {
    const stage = await aStage(4);
    const database = await current();
    freeze(database);
    const headers = { cookie: stage.voters[0]!.cookie };
    const asked = [
      ...readsOf(stage).map((path) => answeredInTime(path, ask(server.port, path, { headers }))),
      ...casts(stage, 4).map(({ bytes }) => answeredInTime("a ballot", ask(server.port, "/api/trpc/ballots.cast", questionOf(bytes)))),
    ];
    const answers = await Promise.all(asked).finally(() => thaw(database));
    for (const { status, headers } of answers) expect([status, headers["retry-after"]]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    for (const path of readsOf(stage).slice(0, 4))
      await expect.poll(async () => (await ask(server.port, path, { headers })).status, { timeout: 20_000 }).toBe(200);
  });
});

/** Longer than anything may take: a place among the connections, a statement, and a second one. */
const PATIENCE_MS = 30_000;

function answeredInTime(what: string, answer: Promise<Answer>): Promise<Answer> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what} hangs`)), PATIENCE_MS).unref();
  });
  return Promise.race([answer, late]);
}

/** The bytes of a prepared request as a question. */
function questionOf(bytes: Buffer) {
  const [head = "", body = ""] = bytes.toString().split("\r\n\r\n");
  const headers = Object.fromEntries(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(": ") as [string, string]),
  );
  return { method: "POST", headers, body };
}

/** Stops PostgreSQL's main process, which then starts no others, and each of its children, a session of its own. */
function freeze({ pid }: EmbeddedDatabase) {
  process.kill(pid, "SIGSTOP");
  for (const child of childrenOf(pid)) signal(child, "SIGSTOP");
}

function thaw({ pid }: EmbeddedDatabase) {
  for (const child of childrenOf(pid)) signal(child, "SIGCONT");
  process.kill(pid, "SIGCONT");
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((one) => one > 0 && parentOf(one) === pid);
}

/** Sends a signal to a process that may have ended by itself since it was listed. */
function signal(pid: number, name: "SIGSTOP" | "SIGCONT") {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}
