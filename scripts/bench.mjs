// `npm run bench`: how fast the product is, each figure beside a limit measured in the same run. Uses a database and ports of
// its own; run it on an otherwise idle machine. Exit code 1 when an aim is missed.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { bench } = await import("./set-up/bench.mjs");
process.exit(await bench());
