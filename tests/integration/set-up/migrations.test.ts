import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDatabase } from "@/server/database/check";
import { migrate } from "@/server/database/migrate";
import { aFreshDatabase } from "@/tests/support/database";

describe("migrations", () => {
  let folder = "";
  let url = "";
  let drop = async () => {};

  beforeEach(async () => {
    ({ url, drop } = await aFreshDatabase());
    folder = mkdtempSync(path.join(os.tmpdir(), "plenary-migrations-"));
    await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  });

  afterEach(async () => {
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are applied once and in order, however many start at once", async () => {
    write("0002_second", "ALTER TABLE thing ADD COLUMN name text");
    write("0001_first", "CREATE TABLE thing (id int)");
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(applied.filter((names) => names.length > 0)).toEqual([["0001_first", "0002_second"]]);
    expect(await migrate(url, folder)).toEqual([]);
  });

  it("leave nothing of one that fails, and go on when it is mended", async () => {
    write("0001_first", "CREATE TABLE thing (id int)");
    write("0002_broken", "CREATE TABLE half (id int); SELECT nonsense");
    await expect(migrate(url, folder)).rejects.toThrow(/migration 0002_broken fails \(column "nonsense" does not exist\)/);
    expect(await tables()).toEqual(["_prisma_migrations", "thing"]);
    write("0002_broken", "CREATE TABLE whole (id int)");
    expect(await migrate(url, folder)).toEqual(["0002_broken"]);
  });

  it("say what to do about an extension that is not there, or that they may not create", async () => {
    write("0001_extension", "CREATE EXTENSION likeness_of_words");
    await expect(migrate(url, folder)).rejects.toThrow(
      /needs PostgreSQL's extension likeness_of_words .*run CREATE EXTENSION likeness_of_words in this database as an administrator/,
    );
    write("0001_extension", "GRANT ALL ON SCHEMA public TO pg_monitor; SET LOCAL ROLE pg_monitor; CREATE EXTENSION pg_trgm");
    await expect(migrate(url, folder)).rejects.toThrow(/extension pg_trgm \(permission denied to create extension "pg_trgm"\)/);
  });

  it("refuse one that was edited after it was applied", async () => {
    write("0001_first", "CREATE TABLE thing (id int)");
    await migrate(url, folder);
    write("0001_first", "CREATE TABLE thing (id bigint)");
    await expect(migrate(url, folder)).rejects.toThrow("Migration 0001_first was edited after this database took it");
  });

  it("refuse a database in which Prisma's own command failed half-way", async () => {
    write("0001_first", "CREATE TABLE thing (id int)");
    await migrate(url, folder);
    await query(`UPDATE "_prisma_migrations" SET finished_at = NULL`);
    await expect(migrate(url, folder)).rejects.toThrow("npm run prisma -- migrate resolve");
  });

  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  };
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };
  const tables = async () =>
    (await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")).map(({ tablename }) => tablename);
});

describe("a database at boot", () => {
  it("is refused when this one database acknowledges before it stores", async () => {
    const { url, drop } = await aFreshDatabase();
    await checkDatabase(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await client.end();
    await expect(checkDatabase(url)).rejects.toThrow(
      "has synchronous_commit off, so it may lose votes it acknowledged: set synchronous_commit = on.",
    );
    await drop();
  });

  it("is named when the server has none of that name", async () => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.pathname = "/nowhere";
    await expect(checkDatabase(url.toString())).rejects.toThrow("has no database nowhere: create it, or correct DATABASE_URL.");
  });
});
