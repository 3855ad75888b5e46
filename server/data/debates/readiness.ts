import { hot } from "../connection/client";

/** Whether the database answers and every migration it knows of was finished. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const { rows } = await hot.query('SELECT FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL');
    return rows.length === 0;
  } catch {
    return false;
  }
}
