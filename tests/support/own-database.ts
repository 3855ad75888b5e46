import { aFreshDatabase } from "./database";

/**
 * A database for one test file that breaks it. To be awaited in `vi.hoisted`, before anything that connects is imported;
 * the others share one.
 */
export async function anOwnDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const own = await aFreshDatabase();
  process.env.DATABASE_URL = own.url;
  return own;
}
