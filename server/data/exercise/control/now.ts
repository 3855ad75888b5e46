import type { Transaction } from "../../connection/client";

/** The database's clock, inside a transaction that holds no debate. */
export async function databaseNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row!.now;
}
