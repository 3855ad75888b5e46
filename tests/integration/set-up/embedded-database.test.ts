import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkDatabase } from "@/server/database/check";
import { type EmbeddedDatabase, provideEmbeddedDatabase, stopEmbeddedDatabase } from "@/server/database/embedded";
import { isAlive } from "@/server/database/postmaster";

describe("the embedded database", () => {
  let dataFolder = "";
  const started: EmbeddedDatabase[] = [];
  const provide = async () => {
    const database = await provideEmbeddedDatabase({ dataFolder });
    started.push(database);
    return database;
  };

  // One cluster for all: making one takes longer than all else here.
  beforeAll(() => {
    dataFolder = mkdtempSync(path.join(os.tmpdir(), "plenary-embedded-"));
    chmodSync(dataFolder, 0o711);
  });

  afterEach(async () => {
    for (const database of started.splice(0)) await stopEmbeddedDatabase(database);
  });

  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it("sweeps up what a start that was killed while making it left behind, and is one for several who start it at once", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    const left = path.join(dataFolder, `database.new-${dead.pid}`);
    mkdirSync(path.join(left, "cluster", "base"), { recursive: true });
    const databases = await Promise.all([provide(), provide(), provide()]);
    expect(readdirSync(dataFolder)).toEqual(["database"]);
    expect(new Set(databases.map(({ pid }) => pid)).size).toBe(1);
    expect(databases.filter(({ attached }) => !attached)).toHaveLength(1);
  });

  it("is attached to when a killed start left it running", async () => {
    const first = await provide();
    const second = await provide();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, attached: true });
  });

  it("keeps what was committed when it is killed, and starts again", async () => {
    const first = await provide();
    await query(first.url, "CREATE TABLE kept (n int)");
    await query(first.url, "INSERT INTO kept SELECT generate_series(1, 500)");
    process.kill(first.pid, "SIGKILL");
    const second = await provide();
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second.url, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 500 }]);
  });

  it("starts on the port it is asked for, so that a server finds it again", async () => {
    const first = await provide();
    process.kill(first.pid, "SIGKILL");
    const second = await provideEmbeddedDatabase({ dataFolder, port: first.port });
    started.push(second);
    expect(second.url).toBe(first.url);
  });

  it("is not fooled by a pid file that names somebody else's process", async () => {
    const first = await provide();
    const pidFile = path.join(first.folder, "cluster", "postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    await stopEmbeddedDatabase(first);
    const stranger = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    writeFileSync(pidFile, [String(stranger.pid), ...lines.slice(1)].join("\n"));
    const second = await provide();
    expect(second.attached).toBe(false);
    expect(await query(second.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    stranger.kill();
  });

  it("lets nobody in without the password, and nobody from outside", async () => {
    const { url } = await provide();
    const wrong = new URL(url);
    wrong.password = "guessed";
    await expect(query(wrong.toString(), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    expect(await query(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  it("keeps running while somebody else is connected", async () => {
    const database = await provide();
    const guest = new pg.Client({ connectionString: database.url });
    await guest.connect();
    expect(await stopEmbeddedDatabase(database)).toBe(false);
    await guest.end();
    await expect.poll(() => stopEmbeddedDatabase(database)).toBe(true);
    expect(isAlive(database.pid)).toBe(false);
  });

  it("says in one sentence why it cannot start, without waiting long", async () => {
    const { folder, pid } = await provide();
    const version = path.join(folder, "cluster", "PG_VERSION");
    process.kill(pid, "SIGKILL");
    writeFileSync(version, "17\n");
    await expect(provide()).rejects.toThrow(
      /^The embedded PostgreSQL does not start \(database files are incompatible with server\): mend that; \S+ says more\.$/,
    );
    writeFileSync(version, "18\n");
    await provide();
  });

  it("is refused when it may lose what it acknowledged", async () => {
    const { url } = await provide();
    await expect(checkDatabase(url)).resolves.toBeUndefined();
    await query(url, "ALTER SYSTEM SET full_page_writes = off");
    await query(url, "SELECT pg_reload_conf()");
    await expect.poll(() => query(url, "SHOW full_page_writes")).toEqual([{ full_page_writes: "off" }]);
    await expect(checkDatabase(url)).rejects.toThrow("has full_page_writes off");
    await query(url, "ALTER SYSTEM RESET full_page_writes");
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
