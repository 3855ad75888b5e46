/**
 * Writes prisma/scenarios/scenario.schema.json, by which editors complete and check scenario files.
 * Run `npm run scenario:schema` after a change to contracts/scenario; its test fails while the file is stale.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { scenarioFieldsSchema } from "@/contracts/debates/scenario";

const ROOT = path.resolve(import.meta.dirname, "..");
export const SCHEMA_FILE = path.join(ROOT, "prisma/scenarios/scenario.schema.json");

/** The JSON Schema (draft 7, which editors know best) of what an author writes: what has a default may be left out. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(scenarioFieldsSchema, { io: "input", target: "draft-7" });
  return { $schema, title: "Plenary scenario", description: "One scenario of a structured debate. See docs/scenarios.md.", ...rest };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  execFileSync(path.join(ROOT, "node_modules/.bin/biome"), ["format", "--write", SCHEMA_FILE], { stdio: "ignore" });
  console.log(`Wrote ${path.relative(ROOT, SCHEMA_FILE)}.`);
}
