import { hot } from "./client";

/** The database's clock: the one that judges deadlines. In milliseconds. */
export async function readClock(): Promise<number> {
  const { rows } = await hot.query<{ now: Date }>({ name: "clock", text: "SELECT clock_timestamp() AS now" });
  return rows[0]!.now.getTime();
}
