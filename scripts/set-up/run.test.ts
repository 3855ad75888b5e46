import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive } from "./places.mjs";
import { run, runNode } from "./run.mjs";

const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, "run.mjs")).href);
const FOREVER = "setInterval(() => {}, 1000)";
const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-run-"));
const program = path.join(folder, "forever.cjs");
writeFileSync(program, FOREVER);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that starts another with `spawnNode`, says its pid and then does `next`. */
function aParent(next: string) {
  const source = `
    import { spawnNode } from ${module};
    const child = spawnNode([${JSON.stringify(program)}], { stdout: "ignore", detached: true });
    console.log(child.pid);
    ${next}`;
  return spawn(process.execPath, ["--input-type=module", "--eval", source]);
}

describe("a program we run", () => {
  it.each([
    ["is killed", FOREVER],
    ["dies at once", "setImmediate(() => process.kill(process.pid, 'SIGKILL'))"],
  ])("ends when the process that started it %s", async (_, next) => {
    const parent = aParent(next);
    const [said] = await once(parent.stdout, "data");
    const child = Number(String(said));
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false);
  });

  it("is run as Node would run it, with workers of its own", async () => {
    const source = `
      const { fork } = require("node:child_process");
      if (process.argv[2] === "worker") process.once("message", (word) => process.send(word.toUpperCase(), () => process.disconnect()));
      else {
        const worker = fork(process.argv[1], ["worker"]);
        setTimeout(() => worker.send("main"), 500);
        worker.once("message", (word) => console.log(word, require.main === module, process.argv.slice(2).join()));
      }`;
    const file = path.join(folder, "working.cjs");
    writeFileSync(file, source);
    expect(await runNode([file, "a", "b"])).toMatchObject({ code: 0, output: "MAIN true a,b\n" });
  });

  it("is heard line by line, and to its end", async () => {
    const lines: string[] = [];
    const done = await run(process.execPath, ["--eval", "console.log('one'); console.error('two'); process.exit(3)"], {
      onLine: (line: string) => lines.push(line),
    });
    expect(lines.sort()).toEqual(["one", "two"]);
    expect(done.code).toBe(3);
  });
});
