// `npm start` and, with --dev, `npm run dev`: from a fresh clone to a served debate. Nothing but Node and npm is needed
// before. Ends with exit code 1 and one sentence when something keeps Plenary from starting.
import { refusalOfNode } from "./set-up/node-version.mjs";

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { start } = await import("./set-up/start.mjs");
process.exit(await start({ isDevelopment: process.argv.includes("--dev") }));
