import { spawn } from "node:child_process";
import path from "node:path";

const LAUNCH = path.join(import.meta.dirname, "launch.mjs");

/**
 * Runs a program to its end; every line it prints goes to `onLine`. Resolves with `{ code, signal, output }`.
 * @param {string} program
 * @param {readonly string[]} given
 * @param {import("node:child_process").SpawnOptions & { onLine?: (line: string) => void }} options
 */
export function run(program, given, { onLine = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    let rest = "";
    const take = (chunk) => {
      output += chunk;
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
    endWithUs(child);
  });
}

/** Runs a program of Node's to its end, as `run` does; should we be killed, it ends too. */
export function runNode([program, ...given], { flags = [], ...options } = {}) {
  return run(process.execPath, [...flags, LAUNCH, program, ...given], { ...options, stdio: ["ignore", "pipe", "pipe", "ipc"] });
}

/** Starts a server of Node's that sends "ready" when it is, and ends when we do. */
export function spawnNode([program, ...given], { flags = [], stdout, ...options }) {
  const child = spawn(process.execPath, [...flags, LAUNCH, program, ...given], { ...options, stdio: ["ignore", stdout, stdout, "ipc"] });
  endWithUs(child);
  return child;
}

// Where we are ended in an orderly way there is no need to wait for the other side to notice.
function endWithUs(child) {
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
}
