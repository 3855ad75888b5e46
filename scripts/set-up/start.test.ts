import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { takeLock } from "./lock.mjs";
import { refusalOfNode } from "./node-version.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const open: net.Server[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("npm start refuses, in one sentence,", () => {
  it("a setting that cannot be right", async () => {
    await expectRefusal({ PORT: "eighty" }, 'PORT is "eighty": give a whole number from 1 to 65535.');
  });

  it("a secret that can be guessed", async () => {
    await expectRefusal({ AUTH_SECRET: "change-me-change-me-change-me-change-me" }, /^AUTH_SECRET is not usable: it can be guessed/);
  });

  it("a port that is taken", async () => {
    const taken = await listen();
    await expectRefusal({ PORT: String(taken) }, `Port ${taken} on 127.0.0.1 is taken by another program`);
  });

  it("an address this machine does not have", async () => {
    await expectRefusal({ HOST: "192.0.2.1" }, "Plenary cannot listen on 192.0.2.1");
  });

  it("a data folder that cannot be written", async () => {
    const file = path.join(aFolder(), "not-a-folder");
    writeFileSync(file, "");
    await expectRefusal(
      { PLENARY_DATA: path.join(file, "data") },
      /^The data folder .* cannot be written \(ENOTDIR\): .* set PLENARY_DATA to another folder\.$/,
    );
  });

  it("a second server on one data folder", async () => {
    const folder = aFolder();
    const lock = await takeLock(`serve ${folder}`, "process 4711, port 3000");
    await expectRefusal({ PLENARY_DATA: folder }, /^Plenary already runs on the data folder .*\(process 4711, port 3000\): stop that one/);
    lock.release?.();
  });

  it("a database that cannot be reached", async () => {
    const nobody = await listen();
    open.pop()?.close();
    const said = `The database at 127.0.0.1:${nobody} cannot be reached (ECONNREFUSED): start it, or correct DATABASE_URL.`;
    await expectRefusal({ DATABASE_URL: `postgresql://plenary:hunter2@127.0.0.1:${nobody}/plenary` }, said);
  });

  it("a database that is too old", async () => {
    const port = await listen(answerAsPostgres({ server_version_num: "140012", server_encoding: "UTF8" }));
    const said = `The database at 127.0.0.1:${port} is PostgreSQL 14: Plenary needs 15 or newer, so upgrade it.`;
    await expectRefusal({ DATABASE_URL: `postgresql://plenary@127.0.0.1:${port}/plenary` }, said);
  });

  it.each(["fsync", "full_page_writes", "synchronous_commit"])("a database with %s off", async (setting) => {
    const sound = { server_version_num: "150004", server_encoding: "UTF8", fsync: "on", full_page_writes: "on", synchronous_commit: "on" };
    const port = await listen(answerAsPostgres({ ...sound, [setting]: "off" }));
    await expectRefusal({ DATABASE_URL: `postgresql://plenary@127.0.0.1:${port}/plenary` }, `has ${setting} off`);
  });
});

describe("the version of Node", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "25.1.0"])("%s will do", (version) => expect(refusalOfNode(version)).toBeNull());

  it.each(["18.20.4", "20.18.3", "21.7.3", "22.11.0", "23.4.0"])("%s will not, and the sentence says which would", (version) => {
    expect(refusalOfNode(version)).toContain(`This is Node.js ${version}: install 20.19`);
  });
});

async function expectRefusal(settings: Record<string, string>, sentence: string | RegExp) {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
  const env = { ...inherited, PORT: "0", PLENARY_DATA: "", ...settings } as unknown as NodeJS.ProcessEnv;
  if (env.PORT === "0") env.PORT = String(await unusedPort());
  if (!env.PLENARY_DATA) env.PLENARY_DATA = aFolder();
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], { cwd: os.tmpdir(), env });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(1);
  if (typeof sentence === "string") expect(said).toContain(sentence);
  else expect(said.trim()).toMatch(sentence);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(said).not.toContain("hunter2");
}

function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-start-"));
  folders.push(folder);
  return folder;
}

async function unusedPort(): Promise<number> {
  const port = await listen();
  await new Promise((resolve) => open.pop()?.close(resolve));
  return port;
}

async function listen(onConnection: (socket: net.Socket) => void = () => {}): Promise<number> {
  const server = net.createServer(onConnection);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as net.AddressInfo).port;
}

/** Enough of PostgreSQL's protocol to let a client in and tell it the settings. */
function answerAsPostgres(settings: Record<string, string>) {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5, type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const row = (values: readonly string[]) => {
    const parts = values.map((value) => {
      const size = Buffer.alloc(4);
      size.writeInt32BE(Buffer.byteLength(value));
      return Buffer.concat([size, Buffer.from(value)]);
    });
    return message("D", Buffer.concat([Buffer.from([0, values.length]), ...parts]));
  };
  const column = (name: string) =>
    Buffer.concat([Buffer.from(`${name}\0`), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0])]);
  const ready = message("Z", Buffer.from("I"));
  const columns = message("T", Buffer.concat([Buffer.from([0, 2]), column("name"), column("setting")]));
  const answer = [
    message("1", Buffer.alloc(0)),
    message("2", Buffer.alloc(0)),
    columns,
    ...Object.entries(settings).map(row),
    message("C", Buffer.from("SELECT 1\0")),
    ready,
  ];
  return (socket: net.Socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", Buffer.from([0, 0, 0, 0])), ready]));
      socket.once("data", () => socket.write(Buffer.concat(answer)));
    });
  };
}
