import pg from "pg";
import { administer } from "../traps/support/administer";

export type Row = { readonly table: string; readonly columns: Readonly<Record<string, string>>; readonly text: string };

/** The first transaction of this file of tests: what was written before it cannot be of any debate that they make. */
const [{ since } = { since: "" }] = await administer<{ since: string }>("SELECT pg_current_xact_id()::xid::text AS since");

const TABLES =
  "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

/** Every row of every table written since these tests began, with all its columns and those that the database keeps for itself, read as its owner. */
export async function everyRow(): Promise<readonly Row[]> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  const rows: Row[] = [];
  try {
    for (const { name } of (await owner.query<{ name: string }>(TABLES)).rows) {
      const found = await owner.query<{ row: Record<string, unknown>; xmin: string; ctid: string }>(
        `SELECT to_jsonb(t) AS row, t.xmin::text, t.ctid::text FROM ${name} t WHERE t.xmin::text::bigint >= ${since}`,
      );
      rows.push(...found.rows.map(({ row, xmin, ctid }) => ({ table: name.replace("public.", ""), ...read({ ...row, xmin, ctid }, row) })));
    }
  } finally {
    await owner.end();
  }
  return rows;
}

const read = (all: Record<string, unknown>, row: Record<string, unknown>): Omit<Row, "table"> => ({
  columns: Object.fromEntries(Object.entries(all).map(([column, value]) => [column, JSON.stringify(value)])),
  text: JSON.stringify(row),
});
