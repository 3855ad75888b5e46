import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { isDomainError } from "@/server/api/errors";
import { hasDemo } from "@/server/data/debates/debates/demo";
import { latestBuiltIn } from "@/server/data/debates/scenarios";
import { env } from "@/server/env";
import { publishBuiltIn } from "@/server/services/debates/scenarios/publish-built-in";
import { playDemo } from "./seed/demo";
import { waysIntoDemo } from "./seed/demo-account";

const SCENARIOS = path.join(import.meta.dirname, "scenarios");
const DEMO_SCENARIO = "ukraine-security-guarantees";
const LOCK = 72_707_370;

/**
 * Publishes the scenarios that ship with the product and plays the demo, unless there is one. Killed at any moment, it goes on
 * where it stopped; several at once wait for each other. Says how to sign in to the demo. `url` is DATABASE_URL's.
 */
export async function seed(url: string, say: (line: string) => void = console.log): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: "plenary-seed" });
  lock.on("error", () => {});
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await publishScenarios(say);
    if (!(await hasDemo())) await playDemo((await latestBuiltIn(DEMO_SCENARIO))!.id);
    say(await waysIntoDemo(env.PUBLIC_URL));
  } finally {
    await lock.end();
  }
}

async function publishScenarios(say: (line: string) => void): Promise<void> {
  const files = (await readdir(SCENARIOS)).filter((name) => name.endsWith(".yaml")).sort();
  for (const file of files) {
    const text = await readFile(path.join(SCENARIOS, file), "utf8");
    try {
      await publishBuiltIn(text);
    } catch (error) {
      // A file that was changed under its old version stops nobody from working: the published one stands.
      if (!isDomainError(error) || error.code !== "conflict") throw new Error(`prisma/scenarios/${file}: ${(error as Error).message}`);
      say(`prisma/scenarios/${file}: ${error.message}`);
    }
  }
}
