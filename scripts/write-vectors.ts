/**
 * Writes domain/tally/vectors/module.ts, the compiled form of vectors.wat. Run `npm run vectors` after a change to vectors.wat;
 * its test fails while the file is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import wabt from "wabt";

const FOLDER = path.resolve(import.meta.dirname, "../domain/tally/vectors");
export const MODULE_FILE = path.join(FOLDER, "module.ts");

/** What the file should say. */
export async function vectorsModule(): Promise<string> {
  const { parseWat } = await wabt();
  const source = parseWat("vectors.wat", readFileSync(path.join(FOLDER, "vectors.wat"), "utf8"), { simd: true });
  const code = Buffer.from(source.toBinary({}).buffer).toString("base64");
  return `/** vectors.wat, compiled, in base 64; written by \`npm run vectors\`. */\nexport const VECTORS_MODULE =\n  "${code}";\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(MODULE_FILE, await vectorsModule());
  console.log(`Wrote ${path.relative(process.cwd(), MODULE_FILE)}.`);
}
