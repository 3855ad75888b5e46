// `npm run bench:opinions`: how fast the map of opinions is drawn, beside a plain way of drawing it, and whether the same ratings give the
// same map in any order. `--help` says how to run a part; run it on an otherwise idle machine. Exit code 1 when an aim is missed.
import { spawn } from "node:child_process";
import path from "node:path";
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const root = path.resolve(import.meta.dirname, "..");
const { provideDependencies } = await import("./set-up/steps/dependencies.mjs");
const { step } = await import("./set-up/progress.mjs");
await step("Dependencies", (say) => provideDependencies(root, say, { forTests: true }));
const program = path.join(root, "bench", "opinions", "main.ts");
const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
child.once("exit", (code) => process.exit(code ?? 1));
