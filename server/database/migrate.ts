import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { SetUpProblem } from "@/server/set-up-problem";
import { provideQueue } from "./queue";

/** The advisory lock that Prisma Migrate takes. */
const LOCK = 72_707_369;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/**
 * Applies the migrations of a folder that are missing, each in one transaction with its entry in Prisma's own table, so
 * that `prisma migrate` agrees and a killed run leaves nothing half-done, and provides the job queue. Several at once wait for
 * each other. Returns the names applied.
 */
export async function migrate(url: string, folder = path.join(import.meta.dirname, "../../prisma/migrations")): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const missing = missingFrom(await booked(client), migrationsIn(folder));
    for (const migration of missing) await apply(client, migration);
    await provideQueue(client);
    return missing.map(({ name }) => name);
  } finally {
    await client.end().catch(() => {});
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const { message, code } = error as { message: string; code?: string };
    if (code === "53100") throw error;
    const extension = code && LACKS_EXTENSION.has(code) ? /extension "([^"]+)"/.exec(message)?.[1] : undefined;
    if (extension)
      throw new SetUpProblem(
        `The database needs PostgreSQL's extension ${extension} (${message}): install the server's contrib package, run CREATE EXTENSION ${extension} in this database as an administrator, and start again.`,
      );
    throw new SetUpProblem(`The database cannot be brought up to date, migration ${name} fails (${message}): mend that and start again.`);
  }
}

/** Not allowed to create it; not there to be created. */
const LACKS_EXTENSION: ReadonlySet<string> = new Set(["42501", "0A000", "58P01"]);

function missingFrom(done: readonly Booked[], wanted: readonly Migration[]): readonly Migration[] {
  return wanted.filter(({ name, checksum }) => {
    const entry = done.find((row) => row.migration_name === name);
    if (!entry) return true;
    if (!entry.finished_at)
      throw new SetUpProblem(`Migration ${name} failed in this database earlier: run npm run prisma -- migrate resolve, then start again.`);
    if (entry.checksum !== checksum)
      throw new SetUpProblem(`Migration ${name} was edited after this database took it: restore the file, or use a new database.`);
    return false;
  });
}

type Booked = { readonly migration_name: string; readonly checksum: string; readonly finished_at: Date | null };

async function booked(client: pg.Client): Promise<readonly Booked[]> {
  const found = await client.query<Booked>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return found.rows;
}

function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
