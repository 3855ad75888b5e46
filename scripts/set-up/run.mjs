import { spawn } from "node:child_process";

/** Runs a program to its end; every line it prints goes to `onLine`. Resolves with `{ code, output }`. */
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

/** A child does not outlive us where we are ended in an orderly way. */
export function endWithUs(child) {
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
}
