// `npm run check`: what can be judged without a database or a browser. Ends as `npm test` does.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { test } = await import("./set-up/test.mjs");
process.exit(await test({ only: ["format and lint", "types", "import directions", "dead code", "unit"] }));
