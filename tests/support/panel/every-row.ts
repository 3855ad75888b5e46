import { administer } from "../../traps/support/administer";

export type Row = { readonly table: string; readonly columns: Readonly<Record<string, string>>; readonly text: string };

/** Every row of every table with all its columns and those that the database keeps for itself, read as its owner. */
export async function everyRow(): Promise<readonly Row[]> {
  const named = await administer<{ name: string }>(
    "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
  );
  const rows: Row[] = [];
  for (const { name } of named)
    for (const { row, xmin, ctid } of await administer<{ row: Record<string, unknown>; xmin: string; ctid: string }>(
      `SELECT to_jsonb(t) AS row, t.xmin::text, t.ctid::text FROM ${name} t`,
    )) {
      const columns = Object.fromEntries(Object.entries({ ...row, xmin, ctid }).map(([column, value]) => [column, JSON.stringify(value)]));
      rows.push({ table: name.replace("public.", ""), columns, text: JSON.stringify(row) });
    }
  return rows;
}
