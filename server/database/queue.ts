import type pg from "pg";
import PgBoss from "pg-boss";
import { SetUpProblem } from "@/server/set-up-problem";

/** The queue of wake-up calls: a job names a debate in which something falls due. */
export const WAKE_QUEUE = "wake";

/**
 * Makes or brings up to date what the job queue keeps in the schema `pgboss`, as whoever migrates: the application's own role
 * owns nothing and gets the rows alone. Safe to repeat; the caller holds the lock that lets one starter in at a time.
 */
export async function provideQueue(client: pg.Client): Promise<void> {
  const boss = new PgBoss({ db: { executeSql: (text, values) => client.query(text, values) }, supervise: false, schedule: false });
  boss.on("error", () => {});
  try {
    await boss.start();
    await boss.createQueue(WAKE_QUEUE, { name: WAKE_QUEUE });
    await boss.updateQueue(WAKE_QUEUE, { name: WAKE_QUEUE, ...TAKEN_OVER_WITHIN_SECONDS });
    await client.query(GRANTS);
    await boss.stop({ graceful: false });
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const { code, message } = error as { code?: string; message: string };
    if (code !== "42501") throw error;
    throw new SetUpProblem(
      `The job queue cannot be made (${message}): run GRANT CREATE ON DATABASE … TO the user in DATABASE_URL as an administrator, and start again.`,
    );
  }
}

/** A server that dies with a job in hand keeps it for so long; one that fails is tried again, and then left to the sweep. */
const TAKEN_OVER_WITHIN_SECONDS = { expireInSeconds: 5, retryLimit: 5, retryDelay: 1 } as const;

const GRANTS = `
  GRANT USAGE ON SCHEMA pgboss TO plenary_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO plenary_app`;
