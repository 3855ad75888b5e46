import { readClock } from "@/server/data/connection/clock";

const globals = globalThis as unknown as { plenaryClockAhead?: number };

/** Learns how far the database's clock is ahead of this machine's. While the database is away the last answer stands. */
export async function measureClock(): Promise<void> {
  const asked = Date.now();
  const now = await readClock().catch(() => null);
  if (now !== null) globals.plenaryClockAhead = now - (asked + Date.now()) / 2;
}

/** What time it is by the database's clock, to a few milliseconds, without asking it. */
export function databaseNow(): number {
  return Math.round(Date.now() + (globals.plenaryClockAhead ?? 0));
}
