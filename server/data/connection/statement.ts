import { hot, type Transaction } from "./client";

/** A transaction to read inside, or the database as it stands. */
export type Source = Transaction | "now";

/** A statement written by hand, prepared once under its name where it is read outside a transaction. */
export async function rowsOf<Row>(source: Source, name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  if (source !== "now") return source.$queryRawUnsafe<Row[]>(text, ...values);
  const { rows } = await hot.query({ name, text, values: [...values] });
  return rows as Row[];
}
