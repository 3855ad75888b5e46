// `npm test`: everything that must hold, from a fresh clone, beside a running `npm start`. `--only <name>` (also several,
// comma-separated) does a part: format and lint, types, import directions, dead code, unit, integration, e2e,
// accessibility, faults. The last line is `N passed, N failed`; the exit code is 1 when something failed.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { test } = await import("./set-up/test.mjs");
const at = process.argv.indexOf("--only");
process.exit(await test({ only: at < 0 ? null : (process.argv[at + 1] ?? "").split(",").map((name) => name.trim()) }));
