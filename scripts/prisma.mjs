// `npm run prisma -- <command>`: Prisma's own command line with the engine from npm and the database of the data folder.
// Ends with Prisma's exit code.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { register } from "tsx/esm/api";

const root = path.dirname(import.meta.dirname);
const given = process.argv.slice(2);
const worksWithoutDatabase = new Set(["generate", "validate", "format", "version", "-v", "--version", "-h", "--help", undefined]);

if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, "scripts", "schema-engine.mjs");
process.env.CHECKPOINT_DISABLE ??= "1";

process.chdir(root); // tsx finds tsconfig.json from here
register();
const { provideEmbeddedDatabase, stopEmbeddedDatabase } = await import("../server/database/embedded.ts");
let database = null;
if (!process.env.DATABASE_URL && !worksWithoutDatabase.has(given[0])) {
  database = await provideEmbeddedDatabase({ dataFolder: process.env.PLENARY_DATA || path.join(root, ".plenary") });
  process.env.DATABASE_URL = database.url;
}
const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
const { status } = spawnSync(process.execPath, [prisma, ...given], { cwd: root, stdio: "inherit" });
if (database && !database.attached) await stopEmbeddedDatabase(database);
process.exit(status ?? 1);
