import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { type EmbeddedDatabase, provideEmbeddedDatabase, stopEmbeddedDatabase } from "@/server/database/embedded";
import { migrate } from "@/server/database/migrate";
import { isAlive } from "@/server/database/postmaster";

const root = path.resolve(import.meta.dirname, "../..");
const PREFIX = "plenary_test_";

/**
 * Vitest's global set-up: one migrated database for the run, on TEST_DATABASE_URL's server or on an embedded one in
 * .plenary/test. Its address is in DATABASE_URL, as for the application.
 */
export default async function provideTestDatabase(): Promise<() => Promise<void>> {
  const embedded = process.env.TEST_DATABASE_URL
    ? null
    : await provideEmbeddedDatabase({ dataFolder: path.join(root, ".plenary", "test") });
  process.env.TEST_DATABASE_URL ??= embedded?.url;
  process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url");
  await dropAbandoned();
  const { url, drop } = await aFreshDatabase();
  process.env.DATABASE_URL = url;
  return async () => {
    await drop();
    if (embedded) await stopUnlessShared(embedded);
  };
}

/** A database of its own, migrated and otherwise empty; the test that asks for it drops it. */
export async function aFreshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${PREFIX}${process.pid}_${randomBytes(4).toString("hex")}`;
  const server = serverUrl();
  await administer(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.toString());
  return { url: url.toString(), drop: async () => void (await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("These tests need the global set-up in tests/support/database.ts.");
  return url;
}

// A killed run leaves its database behind; the name says whose it was.
async function dropAbandoned() {
  const found = await administer(serverUrl(), `SELECT datname FROM pg_database WHERE datname LIKE '${PREFIX.replaceAll("_", "\\_")}%'`);
  for (const { datname } of found) {
    const owner = Number(datname.slice(PREFIX.length).split("_")[0]);
    if (!isAlive(owner)) await administer(serverUrl(), `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

async function administer(url: string, sql: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function stopUnlessShared(embedded: EmbeddedDatabase) {
  if (!embedded.attached) await stopEmbeddedDatabase(embedded);
}
