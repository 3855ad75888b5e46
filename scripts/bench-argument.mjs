// `npm run bench:argument`: how fast strengths are computed, beside a bare pass over typed arrays, and how soon and how large the
// pages of a debate with 5,000 arguments come, in one run. `--help` says how to run a part (`--only pages` is the one that takes a
// build and a database of its own); run it on an otherwise idle machine. Exit code 1 when an aim is missed.
import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const root = path.resolve(import.meta.dirname, "..");
const { values } = parseArgs({ options: { only: { type: "string" }, sizes: { type: "string" }, help: { type: "boolean" } } });
const named = values.only?.split(",") ?? null;
const others = named?.filter((name) => name !== "pages");
let code = 0;
if (!others || others.length > 0) code = await measureParts(others);
if (code !== 2 && !values.help && (!named || named.includes("pages"))) {
  const { bench } = await import("./set-up/bench.mjs");
  code = (await bench("argument-pages.ts")) || code;
}
process.exit(code);

/** What needs no server: in a process of its own, so that its garbage can be collected before each measurement. */
async function measureParts(only) {
  const { provideDependencies } = await import("./set-up/steps/dependencies.mjs");
  const { step } = await import("./set-up/progress.mjs");
  await step("Dependencies", (say) => provideDependencies(root, say, { forTests: true }));
  const program = path.join(root, "bench", "argument", "main.ts");
  const given = [
    ...(values.help ? ["--help"] : []),
    ...(values.sizes ? ["--sizes", values.sizes] : []),
    ...(only ? ["--only", only.join(",")] : []),
  ];
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", program, ...given], { cwd: root, stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", (exit) => resolve(exit ?? 1)));
}
