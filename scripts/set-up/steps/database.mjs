import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { problem } from "../problem.mjs";
import { runNode } from "../run.mjs";

/**
 * The database to work with, `{ url, detail, embedded }`: the one DATABASE_URL names, or the data folder's own. Either is
 * checked. Needs tsx to be registered.
 */
export async function provideDatabase(dataFolder) {
  const { checkDatabase } = await import("../../../server/database/check.ts");
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, detail: `at ${new URL(given).host}`, embedded: null };
  }
  const { provideEmbeddedDatabase } = await import("../../../server/database/embedded.ts");
  const embedded = await provideEmbeddedDatabase({ dataFolder });
  await checkDatabase(embedded.url);
  const elsewhere = embedded.folder.startsWith(dataFolder)
    ? ""
    : `, kept in ${embedded.folder} because PostgreSQL's user cannot enter ${dataFolder}`;
  return { url: embedded.url, detail: `${embedded.attached ? "was running" : "started"}${elsewhere}`, embedded };
}

export async function migrateDatabase(url) {
  const { migrate } = await import("../../../server/database/migrate.ts");
  const applied = await migrate(url);
  return applied.length === 0 ? "up to date" : `${applied.length} migrations applied`;
}

/**
 * Fills in the demo, in a process of its own so that the server need not carry what only that needs. Returns how to sign
 * in to it, the last line that the seed says.
 */
export async function seedDatabase(root, url) {
  const seed = path.join(import.meta.dirname, "..", "seed.ts");
  const { code, output } = await runNode([seed], {
    flags: ["--import", "tsx"],
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });
  if (code !== 0) throw problem(`The demo cannot be filled in: ${output.trim()}`);
  const lines = output.trim().split("\n");
  for (const line of lines.slice(0, -1)) console.log(`  ${line}`);
  return lines.at(-1) ?? "";
}

/**
 * Keeps the embedded database running: when it goes away while we live, it is started again on the same port. Returns
 * how to stop watching.
 */
export async function watchDatabase(dataFolder, { url, port }, say) {
  const { default: pg } = await import("pg");
  const { provideEmbeddedDatabase } = await import("../../../server/database/embedded.ts");
  let client = null;
  let isWatching = true;
  const attach = async () => {
    client = new pg.Client({ connectionString: url, application_name: "plenary watch", keepAlive: true });
    client.on("error", () => {});
    await client.connect();
    client.once("end", () => void recover());
  };
  const recover = async () => {
    while (isWatching) {
      try {
        const { attached } = await provideEmbeddedDatabase({ dataFolder, port });
        await attach();
        say(attached ? "The database answers again." : "The database went away and was started again.");
        return;
      } catch (error) {
        if (isWatching) say(`The database went away and does not come back yet: ${error.message}`);
        await pause(1_000);
      }
    }
  };
  await attach();
  return async () => {
    isWatching = false;
    await client.end().catch(() => {});
  };
}
