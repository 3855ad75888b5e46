// `npm run bench:panel`: a panel of 1,000 answers a round of 12 items within ten minutes, over HTTP with the live feed open, once with
// its panellists' pseudonyms and once detached. `-- --minutes 2 --people 200 --levels detached` for a shorter one. Uses a database and
// ports of its own; run it on an otherwise idle machine. Exit code 1 when an answer was lost, slow or an error, or the round closed late.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { bench } = await import("./set-up/bench.mjs");
process.exit(await bench("panel.ts", process.argv.slice(2)));
