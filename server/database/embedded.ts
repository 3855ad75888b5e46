import { spawn } from "node:child_process";
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { SetUpProblem } from "@/server/set-up-problem";
import { type Binaries, provideBinaries } from "./binaries";
import { type ClusterHome, clusterHome, createCluster, DATABASE_NAME, OWNER } from "./cluster-home";
import { findPostmaster, forgetReusedPid, isAlive, type Postmaster } from "./postmaster";
import type { ServerUser } from "./server-user";
import { serverUser } from "./server-user";

export type EmbeddedDatabase = {
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Whether it was running already: another process uses it, or a killed one left it behind. */
  readonly attached: boolean;
  /** The folder it is kept in; not inside the data folder where PostgreSQL's user cannot reach that. */
  readonly folder: string;
};

type Wish = { readonly dataFolder: string; readonly port?: number };

/** Longer than the recovery of anything this is meant for. */
const PATIENCE = 300_000;

/** Starts the data folder's own PostgreSQL, or attaches to it where it runs already. Several callers at once share one. */
export async function provideEmbeddedDatabase({ dataFolder, port }: Wish): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const home = clusterHome(dataFolder);
  const user = serverUser(home.cluster);
  const binaries = provideBinaries(user);
  createCluster(home, user, binaries);
  const deadline = Date.now() + PATIENCE;
  let failures = 0;
  let lastWords = "it does not answer";
  while (Date.now() < deadline) {
    const running = findPostmaster(home.cluster);
    if (running && (await answers(home, running))) return asDatabase(home, running, true);
    if (running) {
      await pause(50);
      continue;
    }
    forgetReusedPid(home.cluster);
    const started = await start(home, user, binaries, port ?? (await freePort()));
    if (typeof started !== "string") return asDatabase(home, started, false);
    lastWords = started;
    // Another starter, or what a killed server leaves for a moment, is worth waiting for; anything else is not.
    if (!/lock file|still in use|Address already in use/.test(lastWords)) failures += 1;
    if (failures === 3) break;
    await pause(250);
  }
  throw new SetUpProblem(`The embedded PostgreSQL does not start (${lastWords}): mend that; ${home.log} says more.`);
}

/** Shuts the database down in an orderly way, unless somebody else is connected to it. */
export async function stopEmbeddedDatabase(database: EmbeddedDatabase): Promise<boolean> {
  // A client that was just killed is noticed within moments.
  for (let asked = 0; await hasOtherClients(database.url); asked += 1) {
    if (asked === 5) return false;
    await pause(100);
  }
  return endPostmaster(database.pid);
}

/** The postmaster once it answers, or what it said last when it ended instead. */
async function start(home: ClusterHome, user: ServerUser, { postgres }: Binaries, port: number): Promise<Postmaster | string> {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "shared_buffers=128MB", "fsync=on"];
  const log = openSync(home.log, "a", 0o600);
  const before = fstatSync(log).size;
  // Its own process group: Ctrl-C reaches the server first, which still needs its database to finish.
  const child = spawn(postgres, ["-D", home.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])], {
    ...user.ids,
    cwd: home.cluster,
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  closeSync(log);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  while (!ended) {
    const running = findPostmaster(home.cluster);
    if (running && running.pid === child.pid && (await answers(home, running))) return running;
    await pause(20);
  }
  const said = readFileSync(home.log).subarray(before).toString();
  const complaint = said.split("\n").findLast((line) => /FATAL|PANIC/.test(line));
  if (/No space left on device/.test(said)) throw Object.assign(new Error("No space left on device"), { code: "ENOSPC" });
  return complaint?.replace(/^.*?(FATAL|PANIC): */, "").trim() ?? "it ended without a word";
}

async function answers(home: ClusterHome, { port }: Postmaster): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(home, port), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01")
      throw new SetUpProblem(
        `The embedded database refuses the password in ${home.password}: restore that file, or set PLENARY_DATA to another folder.`,
      );
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function hasOtherClients(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const others = await client.query("select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
    return others.rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function endPostmaster(pid: number): Promise<boolean> {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    for (const until = Date.now() + patience; Date.now() < until; await pause(20)) if (!isAlive(pid)) return true;
  }
  return false;
}

function asDatabase(home: ClusterHome, { pid, port }: Postmaster, attached: boolean): EmbeddedDatabase {
  return { url: urlOf(home, port), pid, port, attached, folder: home.folder };
}

function urlOf(home: ClusterHome, port: number): string {
  return `postgresql://${OWNER}:${readFileSync(home.password, "utf8").trim()}@127.0.0.1:${port}/${DATABASE_NAME}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
