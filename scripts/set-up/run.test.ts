import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { isAlive } from "./places.mjs";
import { run } from "./run.mjs";

const module = JSON.stringify(pathToFileURL(path.join(import.meta.dirname, "run.mjs")).href);
const FOREVER = "setInterval(() => {}, 1000)";

/** A process that starts another with `spawnNode`, says its pid and then does `next`. */
function aParent(next: string) {
  const source = `
    import { spawnNode } from ${module};
    const child = spawnNode(["--eval", ${JSON.stringify(FOREVER)}], { stdout: "ignore", detached: true });
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

  it("is heard line by line, and to its end", async () => {
    const lines: string[] = [];
    const done = await run(process.execPath, ["--eval", "console.log('one'); console.error('two'); process.exit(3)"], {
      onLine: (line: string) => lines.push(line),
    });
    expect(lines.sort()).toEqual(["one", "two"]);
    expect(done.code).toBe(3);
  });
});
