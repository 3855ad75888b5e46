import { afterEach, describe, expect, it } from "vitest";
import { verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { wakeAt } from "@/server/data/acts/jobs/queue";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";
import type { Server } from "../load/server";
import { kill, startServer } from "./product";

const running: Server[] = [];
const start = async () => {
  const server = await startServer();
  running.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

const LONG = { timeout: 30_000, interval: 50 };

/** A debate by the clock in its opening ballot, which ends so many milliseconds from now. */
async function aPhaseThatEndsIn(milliseconds: number): Promise<{ readonly debate: TestDebate; readonly deadline: Date }> {
  const debate = await aDebate({ phase: "positions" });
  await debate.facilitator.api.control.setAdvance({ debate: debate.slug, advance: "by-clock", ...newKey() });
  await debate.enter("opening-ballot", 1);
  const deadline = await prisma.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ at: Date }[]>`
      UPDATE phase SET deadline = clock_timestamp() + ${milliseconds} * interval '1 millisecond'
      WHERE debate_id = ${debate.id}::uuid AND "order" = 3 RETURNING deadline AS at`;
    await tx.round.updateMany({ where: { debateId: debate.id, closedAt: null }, data: { deadline: row!.at } });
    await wakeAt(tx, debate.id, row!.at);
    return row!.at;
  });
  return { debate, deadline };
}

const orderOf = async ({ id }: TestDebate) =>
  (await prisma.debate.findUniqueOrThrow({ where: { id }, select: { phaseOrder: true } })).phaseOrder;
const recordOf = async ({ id }: TestDebate) => {
  const rows = await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));
};

/** The deadline was kept: the ballot counted and the next phase begun, once each, by the server, and not a moment early. */
async function expectKeptOnce(debate: TestDebate, deadline: Date): Promise<void> {
  const record = await recordOf(debate);
  const counted = record.filter(({ type }) => type === "poll-closed");
  const entered = record.filter(({ type, payload }) => type === "phase-entered" && payload.order === 4);
  expect([counted.length, entered.length]).toEqual([1, 1]);
  for (const { at, actor } of [...counted, ...entered]) {
    expect(Date.parse(at)).toBeGreaterThanOrEqual(deadline.getTime());
    expect(actor).toBeNull();
  }
  expect(verifyChain(record, sha256)).toMatchObject({ ok: true });
}

describe("a deadline with two servers at work", () => {
  it("is kept once by the one that is left when the other is killed in the middle of the phase", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    const { debate, deadline } = await aPhaseThatEndsIn(3_000);
    kill(first);
    await expect.poll(() => orderOf(debate), LONG).toBe(4);
    await expectKeptOnce(debate, deadline);
    expect(running).toContain(second);
  });

  it("is kept once by two that are both up", async () => {
    await Promise.all([start(), start()]);
    const phases = await Promise.all([1_000, 1_000, 1_500, 2_000].map(aPhaseThatEndsIn));
    for (const { debate } of phases) await expect.poll(() => orderOf(debate), LONG).toBe(4);
    for (const { debate, deadline } of phases) await expectKeptOnce(debate, deadline);
  });

  it("is kept once where a server took the call for it and was killed with it in hand", async () => {
    const { debate, deadline } = await aPhaseThatEndsIn(0);
    const taken = await prisma.$executeRaw`
      UPDATE pgboss.job SET state = 'active', started_on = now() WHERE data ->> 'debateId' = ${debate.id} AND state = 'created'`;
    expect(taken).toBeGreaterThan(0);
    await start();
    await expect.poll(() => orderOf(debate), LONG).toBe(4);
    await expectKeptOnce(debate, deadline);
  });

  it("that passes while no server is up is kept by the first that starts", async () => {
    const only = await start();
    const { debate, deadline } = await aPhaseThatEndsIn(1_000);
    kill(only);
    await expect
      .poll(
        async () =>
          (
            await prisma.$queryRaw<{ over: boolean }[]>`SELECT clock_timestamp() > ${deadline}::timestamptz + interval '1 second' AS over`
          )[0]?.over,
        LONG,
      )
      .toBe(true);
    expect(await orderOf(debate)).toBe(3);
    await start();
    await expect.poll(() => orderOf(debate), LONG).toBe(4);
    await expectKeptOnce(debate, deadline);
  });
});
