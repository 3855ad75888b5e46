import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "@/server/env";

/** The application works as `plenary_app`, which may neither rewrite the record nor read past a row policy. */
const SESSION = [
  "-c role=plenary_app",
  "-c statement_timeout=5000",
  "-c lock_timeout=2000",
  "-c idle_in_transaction_session_timeout=10000",
  // Two letters of a word change places: it is still much like itself.
  "-c pg_trgm.word_similarity_threshold=0.5",
].join(" ");

type Clients = { readonly pool: pg.Pool; readonly hot: pg.Pool; readonly jobs: pg.Pool; readonly prisma: PrismaClient };

// Next may evaluate this module more than once; there is one set of connections a process.
const globals = globalThis as unknown as { plenaryClients?: Clients };
globals.plenaryClients ??= connect();
const clients = globals.plenaryClients;

export const prisma = clients.prisma;
/** For the few statements that are written by hand: ballots, sessions, limits, the live cursor. */
export const hot = clients.hot;
/** For taking jobs: a deadline does not wait behind a class that reads. */
export const jobConnections = clients.jobs;

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

export async function closeClients(): Promise<void> {
  await clients.prisma.$disconnect();
  await Promise.all([clients.pool.end(), clients.hot.end(), clients.jobs.end()]);
}

function connect(): Clients {
  const pool = newPool(10);
  return {
    pool,
    hot: newPool(6),
    jobs: newPool(2),
    prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 5_000, timeout: 10_000 } }),
  };
}

function newPool(max: number): pg.Pool {
  const pool = new pg.Pool({
    ...withSession(env.DATABASE_URL),
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: "plenary",
  });
  // An idle connection that the database drops is replaced by the pool; without a listener it would end the process.
  pool.on("error", (error) => console.warn(JSON.stringify({ level: "warn", event: "database-connection-lost", message: error.message })));
  pool.on("connect", (client) => {
    // One that is lost while somebody uses it fails their statement; what it says besides would end the process, too.
    client.on("error", () => {});
    giveUpOnSilence(client);
  });
  return pool;
}

/** Options in the address would replace ours, and with them the role: they come first, and ours count. */
function withSession(address: string): { readonly connectionString: string; readonly options: string } {
  const [place = "", query = ""] = address.split(/\?(.*)/s);
  const settings = new URLSearchParams(query);
  const options = [settings.get("options"), SESSION].filter(Boolean).join(" ");
  settings.delete("options");
  return { connectionString: settings.size > 0 ? `${place}?${settings}` : place, options };
}

/** The server ends a statement after five seconds. One that is silent for longer is frozen or out of reach, and says nothing of it. */
function giveUpOnSilence(client: pg.PoolClient): void {
  const { connection } = client as unknown as { readonly connection: { readonly stream: Socket } };
  const isWaiting = () => (client as unknown as { readonly readyForQuery: boolean }).readyForQuery === false;
  connection.stream.setTimeout(SILENCE_MS);
  // Not as an argument above: that listens once, and an idle connection is silent, too.
  connection.stream.on("timeout", () => {
    if (isWaiting()) connection.stream.destroy(new Error("Connection terminated: the database is silent"));
  });
}

const SILENCE_MS = 7_000;
