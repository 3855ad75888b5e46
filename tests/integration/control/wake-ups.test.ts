import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { answerWakeUps, type WakeWorker, wakeAt } from "@/server/data/acts/jobs/queue";
import { hot, prisma } from "@/server/data/connection/client";
import { provideQueue } from "@/server/database/queue";
import { aDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

const workers: WakeWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

/** A server's worker, and the debates it was woken for. */
async function aWorker(onWake: (debateIds: readonly string[]) => Promise<void> = async () => {}): Promise<readonly string[]> {
  const woken: string[] = [];
  const worker = await answerWakeUps({
    onWake: async (debateIds) => {
      woken.push(...debateIds);
      await onWake(debateIds);
    },
    onError: () => {},
  });
  workers.push(worker);
  return woken;
}

const callsFor = async (debateId: string) =>
  (
    await hot.query<{ start_after: Date; state: string }>("SELECT start_after, state FROM pgboss.job WHERE data ->> 'debateId' = $1", [
      debateId,
    ])
  ).rows;

describe("a wake-up call", () => {
  it("is kept with the act that sets the deadline, for that very instant", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { deadline } = await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    expect((await callsFor(debate.id)).map((call) => call.start_after.toISOString())).toEqual([deadline]);
  });

  it("is not there when the act is undone", async () => {
    const debate = await aDebate();
    const undone = prisma.$transaction(async (tx) => {
      await wakeAt(tx, debate.id, new Date());
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await callsFor(debate.id)).toEqual([]);
  });

  it("is answered by one of several servers, and not before its time", async () => {
    const debate = await aDebate();
    const [one, other] = [await aWorker(), await aWorker()];
    await prisma.$transaction(async (tx) => {
      await wakeAt(tx, debate.id, new Date(Date.now() - 1_000));
      await wakeAt(tx, debate.id, new Date(Date.now() + 3_600_000));
    });
    const wakings = () => [...one, ...other].filter((id) => id === debate.id).length;
    await expect.poll(async () => (await callsFor(debate.id)).map(({ state }) => state).sort(), LONG).toEqual(["completed", "created"]);
    expect(wakings()).toBe(1);
  });

  it("that a server takes and dies with is answered by another one", async () => {
    const debate = await aDebate();
    await prisma.$transaction((tx) => wakeAt(tx, debate.id, new Date(Date.now() - 1_000)));
    // As a killed server leaves it: taken, and never completed.
    await hot.query("UPDATE pgboss.job SET state = 'active', started_on = now() - interval '6 seconds' WHERE data ->> 'debateId' = $1", [
      debate.id,
    ]);
    const woken = await aWorker();
    await expect.poll(() => woken, LONG).toContain(debate.id);
  });

  it("whose work fails is answered again", async () => {
    const debate = await aDebate();
    let calls = 0;
    await prisma.$transaction((tx) => wakeAt(tx, debate.id, new Date(Date.now() - 1_000)));
    await aWorker(async (ids) => {
      if (ids.includes(debate.id) && ++calls === 1) throw new Error("the first time it fails");
    });
    await expect.poll(() => calls, LONG).toBe(2);
  });
});

const LONG = { timeout: 20_000, interval: 50 };

describe("the queue's tables", () => {
  it("are made once by many who start at once, with the rows alone for the application", async () => {
    const clients = await Promise.all(
      [1, 2, 3].map(async () => {
        const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await client.connect();
        return client;
      }),
    );
    for (const client of clients) await provideQueue(client);
    await Promise.all(clients.map((client) => client.end()));
    const { rows } = await hot.query("SELECT count(*)::int AS queues FROM pgboss.queue WHERE name = 'wake'");
    expect(rows).toEqual([{ queues: 1 }]);
    await expect(hot.query("CREATE TABLE pgboss.own (id int)")).rejects.toThrow(/permission denied/);
    await expect(hot.query("DROP TABLE pgboss.archive")).rejects.toThrow(/must be owner/);
  });
});
