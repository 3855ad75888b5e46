import PgBoss from "pg-boss";
import { WAKE_QUEUE } from "@/server/database/queue";
import { jobConnections, type Transaction } from "../../connection/client";

/**
 * Has some server look at the debate at an instant. The call is kept in the very transaction that sets the deadline: both are
 * there or neither. Nobody needs to take it back when the deadline moves, because whoever is woken reads what is due.
 */
export async function wakeAt(tx: Transaction, debateId: string, at: Date): Promise<void> {
  const db = { executeSql: async (text: string, values: unknown[]) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }) };
  await sender.send(WAKE_QUEUE, { debateId } satisfies Wake, { startAfter: at, db });
}

export type Wake = { readonly debateId: string };

type Ears = {
  readonly onWake: (debateIds: readonly string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
};
export type WakeWorker = { readonly stop: () => Promise<void> };

/** Takes wake-up calls as they fall due, until it is stopped. Each is taken by one server; one that dies leaves its calls to the others. */
export async function answerWakeUps({ onWake, onError }: Ears): Promise<WakeWorker> {
  const connection = { isAtWork: false };
  const boss = new PgBoss({ db: over(connection, onError), ...OPTIONS, maintenanceIntervalSeconds: 2, archiveCompletedAfterSeconds: 600 });
  boss.on("error", onError);
  await boss.start();
  connection.isAtWork = true;
  const worker = await boss.work<Wake>(WAKE_QUEUE, { pollingIntervalSeconds: 0.5, batchSize: BATCH }, async (jobs) => {
    // A full batch is followed by the next one at once.
    if (jobs.length === BATCH) boss.notifyWorker(worker);
    await onWake([...new Set(jobs.map(({ data }) => data.debateId))]);
  });
  return { stop: () => boss.stop({ graceful: true, timeout: 3_000, close: false }) };
}

const BATCH = 20;
const OPTIONS = { schedule: false, migrate: false, deleteAfterHours: 24 } as const;

/** Sends alone: it is never started, and every call brings its transaction. */
const sender = new PgBoss({ db: { executeSql: () => Promise.reject(new Error("A wake-up call belongs in a transaction.")) }, ...OPTIONS });

/**
 * pg-boss leaves some of its statements unawaited, where a failure would end the process: once at work it is told of none. A
 * connection on which one failed is given up, because it may be left inside a transaction.
 */
function over(connection: { readonly isAtWork: boolean }, onError: Ears["onError"]): PgBoss.Db {
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      const client = await jobConnections.connect();
      try {
        const result = await client.query(text, values);
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    } catch (error) {
      if (!connection.isAtWork) throw error;
      onError(error);
      return undefined;
    }
  };
  return { executeSql: executeSql as PgBoss.Db["executeSql"] };
}
