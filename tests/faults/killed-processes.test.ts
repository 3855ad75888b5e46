import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive } from "@/server/database/postmaster";

const root = path.resolve(import.meta.dirname, "../..");
const LONG = { timeout: 60_000, interval: 100 };

/** What `npm start` starts: itself, the server, and the database. Each is killed in turn, as a crash would. */
describe("npm start", () => {
  let dataFolder = "";
  let port = 0;
  let starter: ChildProcess;
  let said = "";

  const start = async () => {
    said = "";
    const { DATABASE_URL: _, ...inherited } = process.env;
    starter = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: root,
      env: { ...inherited, PLENARY_DATA: dataFolder, PORT: String(port), PUBLIC_URL: "", AUTH_SECRET: "" },
    });
    const listen = (chunk: Buffer) => {
      said += chunk;
    };
    starter.stdout?.on("data", listen);
    starter.stderr?.on("data", listen);
    await expect.poll(() => said, LONG).toContain("Plenary is ready.");
  };
  const pidIn = (file: string) => Number(readFileSync(path.join(dataFolder, file), "utf8").split("\n")[0]);
  const serverPid = () => pidIn("server.pid");
  const databasePid = () => pidIn("database/cluster/postmaster.pid");
  const readiness = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );

  beforeAll(async () => {
    dataFolder = mkdtempSync(path.join(os.tmpdir(), "plenary-killed-"));
    chmodSync(dataFolder, 0o711);
    const probe = net.createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    port = (probe.address() as net.AddressInfo).port;
    probe.close();
  });

  afterAll(async () => {
    if (starter.exitCode === null && starter.signalCode === null) {
      starter.kill();
      await once(starter, "exit");
    }
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it("says where it is and how to sign in", async () => {
    await start();
    expect(said).toContain(`Open     http://localhost:${port}`);
    expect(said).toMatch(/Sign in {2}\S+@\S+, password \S+/);
    expect(await readiness()).toBe(200);
  });

  it("starts the server again when that is killed", async () => {
    const killed = serverPid();
    process.kill(killed, "SIGKILL");
    await expect.poll(serverPid, LONG).not.toBe(killed);
    await expect.poll(readiness, LONG).toBe(200);
  });

  it("starts the database again when that is killed, where the server finds it", async () => {
    const [server, killed] = [serverPid(), databasePid()];
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => existsSync(path.join(dataFolder, "database/cluster/postmaster.pid")) && databasePid() !== killed, LONG)
      .toBe(true);
    await expect.poll(readiness, LONG).toBe(200);
    expect(serverPid()).toBe(server);
  });

  it("leaves no server behind when it is killed itself, and goes on with the database it left", async () => {
    const [server, database] = [serverPid(), databasePid()];
    starter.kill("SIGKILL");
    await start();
    expect(said).toContain("✓ Database: was running");
    expect(isAlive(server)).toBe(false);
    expect(databasePid()).toBe(database);
    expect(await readiness()).toBe(200);
  });

  it("recovers when everything is killed at once", async () => {
    const pids = [starter.pid ?? 0, serverPid(), databasePid()];
    for (const pid of pids) process.kill(pid, "SIGKILL");
    await start();
    expect(await readiness()).toBe(200);
  });

  it("ends in an orderly way, the database too, when it is asked to", async () => {
    const [server, database] = [serverPid(), databasePid()];
    starter.kill("SIGTERM");
    const [code] = await once(starter, "exit");
    expect(code).toBe(0);
    expect([isAlive(server), isAlive(database)]).toEqual([false, false]);
  });
});
