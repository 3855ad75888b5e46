import { type ChildProcess, fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { SERVER_FLAGS } from "@/scripts/set-up/serve.mjs";

const root = path.resolve(import.meta.dirname, "../..");

export type Server = { readonly port: number; readonly pid: number; readonly stop: () => Promise<void> };

/** The product in a process of its own, on a free port, against the database in DATABASE_URL. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}, port?: number): Promise<Server> {
  const chosen = port ?? (await freePort());
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(chosen),
    HOST: "127.0.0.1",
    PUBLIC_URL: `http://127.0.0.1:${chosen}`,
    ...settings,
  } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [...SERVER_FLAGS, "server/http/main.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await readyOf(child);
  return { port: chosen, pid: child.pid!, stop: () => stop(child, "SIGTERM") };
}

/** A bare node:http server that answers so many bytes. */
export async function startBare(bytes: number): Promise<Server> {
  const child = fork(path.join(import.meta.dirname, "bare.ts"), [String(bytes)], { execArgv: ["--import", "tsx"] });
  const port = Number(await readyOf(child));
  return { port, pid: child.pid!, stop: () => stop(child, "SIGKILL") };
}

/** Resident memory of a process in bytes. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function readyOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
