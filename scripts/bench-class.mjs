// `npm run bench:class`: a class of 300 in one room, from joining to the debrief in 15 minutes, over HTTP and the event stream; then
// 5,000 subscribers of one debate. `-- --minutes 3 --people 60` for a shorter one. Uses a database and ports of its own; run it on an
// otherwise idle machine. Exit code 1 when an act was lost, an answer was an error, or an event or a deadline was late.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { bench } = await import("./set-up/bench.mjs");
process.exit(await bench("class.ts", process.argv.slice(2)));
