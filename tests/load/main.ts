import { whole } from "@/bench/tally/figures";
import { prisma } from "@/server/data/connection/client";
import { ballotRequest } from "./ballots";
import { Connection, request } from "./connection";
import { measureFanOut } from "./fan-out";
import { ms, type Row, tableOf, times } from "./figures";
import { measureLargePoll } from "./large-poll";
import { upsertsPerSecond } from "./limits";
import { type Measured, measure } from "./load";
import { memoryOf, type Server, startBare, startProduct } from "./server";
import { aStage, type Stage } from "./stage";

const SECONDS = 8;
const VOTERS = 2_000;
const rows: Row[] = [];
const say = (line: string) => console.error(line);

say(`Stage: a public debate with ${whole(VOTERS)} voters`);
const stage = await aStage(VOTERS);
const server = await startProduct();
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, memoryOf(server.pid));
}, 250);

await benchBallots();
await closeAndWarm();
await benchResultReads();
await benchPages();
await benchLargePoll();
for (const subscribers of [1_000, 5_000]) await benchFanOut(subscribers);
clearInterval(watching);
rows.push({
  what: "memory of the server, highest",
  measured: `${whole(peak / 1024 / 1024)} MB`,
  limit: "",
  ratio: "",
  aim: "< 400 MB",
  isReached: peak < 400 * 1024 * 1024,
});
await server.stop();
await prisma.$disconnect();
console.log(tableOf(rows));
process.exit(0);

async function benchBallots(): Promise<void> {
  say("Ballots: 16 connections through the whole stack, then single-row upserts on the same PostgreSQL");
  await measure({ port: server.port, connections: 16, seconds: 2, next: (index) => ballotRequest(stage, index) });
  const before = await stored(stage);
  const ballots = await measure({ port: server.port, connections: 16, seconds: SECONDS, next: (index) => ballotRequest(stage, index) });
  const acknowledged = ballots.statuses.get(200) ?? 0;
  const entries = (await stored(stage)) - before;
  if (entries !== acknowledged) throw new Error(`${acknowledged} ballots were acknowledged and ${entries} are in the record`);
  const limit = await upsertsPerSecond(process.env.DATABASE_URL!, SECONDS / 2);
  const isClean = othersThan200(ballots) === 0;
  rows.push({
    what: "ballots/s, each with its record entry",
    measured: whole(ballots.perSecond),
    limit: `${whole(limit)} upserts/s`,
    ratio: times(ballots.perSecond / limit),
    aim: "1,000, no error",
    isReached: ballots.perSecond >= 1_000 && isClean,
  });
  rows.push({
    what: "  p50 / p99 / errors",
    measured: `${ms(ballots.spread.p50)} / ${ms(ballots.spread.p99)} / ${othersThan200(ballots)}`,
    limit: "",
    ratio: "",
    aim: "p99 < 60 ms",
    isReached: ballots.spread.p99 < 60 && isClean,
  });
}

async function benchResultReads(): Promise<void> {
  say("Result reads: 16 connections, 8 on the way each, then bare node:http with as many bytes");
  const path = `/api/debates/${stage.debate.slug}/results/opening`;
  const bytes = await sizeOf(path);
  const reads = await measure({ port: server.port, connections: 16, seconds: SECONDS, pipelined: 8, next: () => request("GET", path) });
  const limit = await onBare(bytes, (bare) =>
    measure({ port: bare.port, connections: 16, seconds: SECONDS, pipelined: 8, next: () => request("GET", "/") }),
  );
  rows.push({
    what: `cached result reads/s (${whole(bytes / 1024)} kB)`,
    measured: whole(reads.perSecond),
    limit: `${whole(limit.perSecond)} bare node:http`,
    ratio: times(reads.perSecond / limit.perSecond),
    aim: "20,000",
    isReached: reads.perSecond >= 20_000 && othersThan200(reads) === 0,
  });
}

async function benchPages(): Promise<void> {
  say("Pages: 8 connections, as signed-in delegates");
  for (const [what, path, aim] of [
    ["results pages/s", `/debates/${stage.debate.slug}/results`, 100],
    ["floor pages/s", `/debates/${stage.debate.slug}`, 0],
  ] as const) {
    const bytes = await sizeOf(path);
    const next = (index: number) => request("GET", path, { cookie: stage.voters[index % stage.voters.length]!.cookie });
    await measure({ port: server.port, connections: 8, seconds: 2, next });
    const pages = await measure({ port: server.port, connections: 8, seconds: SECONDS, next });
    const limit = await onBare(bytes, (bare) => measure({ port: bare.port, connections: 8, seconds: 3, next: () => request("GET", "/") }));
    rows.push({
      what,
      measured: `${whole(pages.perSecond)}, p99 ${ms(pages.spread.p99)}`,
      limit: `${whole(limit.perSecond)} bare node:http`,
      ratio: times(pages.perSecond / limit.perSecond),
      aim: aim ? String(aim) : "",
      isReached: pages.perSecond >= aim && othersThan200(pages) === 0,
    });
  }
}

async function benchFanOut(subscribers: number): Promise<void> {
  say(`Live: ${whole(subscribers)} subscribers, then a bare event stream`);
  const events = 6;
  const live = await measureFanOut({
    port: server.port,
    subscribers,
    // Six feeds a session are allowed.
    follow: (index) => request("GET", `/api/live/${stage.debate.slug}`, { cookie: stage.voters[Math.floor(index / 5)]!.cookie }),
    cause: (index) => deadlineRequest(stage, 10 + index),
    events,
  });
  const bare = await onBare(1, (server) =>
    measureFanOut({ port: server.port, subscribers, follow: () => request("GET", "/live"), cause: () => request("GET", "/send"), events }),
  );
  rows.push({
    what: `live to ${whole(subscribers)}, p50 / p99 (${live.missing} missing)`,
    measured: `${ms(live.spread.p50)} / ${ms(live.spread.p99)}`,
    limit: `${ms(bare.spread.p50)} / ${ms(bare.spread.p99)} bare`,
    ratio: times(live.spread.p99 / bare.spread.p99),
    aim: subscribers === 5_000 ? "p99 < 300 ms" : "",
    isReached: live.missing === 0 && (subscribers < 5_000 || live.spread.p99 < 300),
  });
}

async function benchLargePoll(): Promise<void> {
  say("A poll of 100,000 ranked ballots with ten options: closed, counted by every method, compared with the opening ballot, and shown");
  const { close, results, page, limit } = await measureLargePoll(server.port, 100_000);
  const whole = close + results + page;
  rows.push({
    what: "100,000 ballots closed and shown",
    measured: `${ms(whole)} (${ms(close)} + ${ms(results)} + page ${ms(page)})`,
    limit: `${ms(limit)} to read them once`,
    ratio: times(whole / limit),
    aim: "< 2,000 ms",
    isReached: whole < 2_000,
  });
}

function deadlineRequest({ debate, facilitatorCookie }: Stage, minutes: number): Buffer {
  const body = { debate: debate.slug, minutes, idempotencyKey: crypto.randomUUID() };
  return request("POST", "/api/trpc/debates.setDeadline", { cookie: facilitatorCookie, body });
}

async function closeAndWarm(): Promise<void> {
  await stage.debate.enter("arguments");
  await sizeOf(`/api/debates/${stage.debate.slug}/results/opening`);
}

async function sizeOf(path: string): Promise<number> {
  const connection = await Connection.open(server.port, { keepsBodies: true });
  const { status, body } = await connection.ask(request("GET", path, { cookie: stage.voters[0]!.cookie }));
  connection.close();
  if (status !== 200) throw new Error(`${path} answers ${status}: ${body.slice(0, 300)}`);
  return Buffer.byteLength(body);
}

async function onBare<Answer>(bytes: number, work: (bare: Server) => Promise<Answer>): Promise<Answer> {
  const bare = await startBare(bytes);
  try {
    return await work(bare);
  } finally {
    await bare.stop();
  }
}

function othersThan200({ statuses }: Measured): number {
  return [...statuses].filter(([status]) => status !== 200).reduce((sum, [, count]) => sum + count, 0);
}

async function stored({ debate }: Stage): Promise<number> {
  return prisma.recordEntry.count({ where: { debateId: debate.id, type: { startsWith: "ballot-" } } });
}
