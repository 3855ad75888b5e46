import { afterEach, expect, it } from "vitest";
import { verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { wakeAt } from "@/server/data/acts/jobs/queue";
import { prisma } from "@/server/data/connection/client";
import { newKey } from "@/tests/support/factories/a-user";
import type { Server } from "../load/server";
import { argue, begin, castAll, propose } from "./classroom/acts";
import { aClass, type Class } from "./classroom/class";
import type { Servers } from "./classroom/phone";
import { kill, startServer } from "./product";

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

it("a class goes on to its debrief when a server is killed in the middle of a phase, and another one keeps the deadline", async () => {
  running.push(await startServer(), await startServer());
  const servers: Servers = { ports: running.map(({ port }) => port) };
  const room = await aClass(servers);
  const { pupils, instructor } = room;
  const { slug: debate, id: debateId } = room.debate;
  const heads = pupils.filter(({ isHead }) => isHead);
  const headOf = (delegation: string) => heads.find((head) => head.delegation === delegation)!;

  await begin(room, "opening-ballot");
  expect(await castAll(room, "opening", () => ({ choice: "nato-membership" }))).toBe(10);
  await begin(room, "positions");
  await Promise.all(
    heads.map(({ phone }) =>
      phone.api.positions.declare.mutate({
        debate,
        stances: { "nato-membership": "accepts", "bilateral-pacts": "backs", "assistance-only": "opposes" },
        reason: "What we came to say.",
        over: 0,
        ...newKey(),
      }),
    ),
  );

  await begin(room, "arguments");
  const order = await fallDue(room, 8_000);
  const reasons = pupils.flatMap((pupil, index) => [0, 1, 2].map((turn) => ({ pupil, text: `Reason ${turn} of delegate ${index}.` })));
  const said = reasons.map(({ pupil, text }) => argue(room, pupil, "bilateral-pacts", text));
  await Promise.race(said);
  kill(running[0]!);
  servers.ports.shift();
  const wasTaken = await Promise.all(said);
  const entered = await enteringOf(debateId, order + 1);
  expect(await storedOf(debateId)).toEqual(reasons.flatMap(({ text }, index) => (wasTaken[index] ? [text] : [])).sort());

  await begin(room, "straw-poll");
  expect(await castAll(room, "straw", () => ({ approved: ["bilateral-pacts"] }))).toBe(10);
  await begin(room, "injects");
  const { injectId } = (await instructor.api.injects.list.query({ debate })).injects.find(({ releasedAt }) => releasedAt === null)!;
  await instructor.api.injects.release.mutate({ debate, injectId, ...newKey() });
  await headOf("germany").phone.api.injects.respond.mutate({ debate, injectId, text: "We stand by our word.", ...newKey() });
  await begin(room, "negotiation");
  await propose(room, headOf("ukraine"), headOf("estonia"));
  await begin(room, "final-ballot");
  expect(await castAll(room, "final-ranked", () => ({ tiers: [["proposal-1"], ["nato-membership"]] }))).toBe(4);
  await begin(room, "consensus-check");
  const { mine } = (await headOf("united-states").phone.api.polls.silence.query({ debate, poll: "consensus" }))!;
  const objection = { poll: "consensus", electorId: mine[0]!.electorId, option: "proposal-1", reason: "Not without a date." };
  await headOf("united-states").phone.api.polls.object.mutate({ debate, ...objection, ...newKey() });
  await begin(room, "final-ballot");
  expect(await castAll(room, "final", () => ({ choice: "bilateral-pacts" }))).toBe(10);
  await begin(room, "debrief");
  await instructor.api.debates.close.mutate({ debate, ...newKey() });

  const record = await recordOf(debateId);
  expect(verifyChain(record, sha256).ok).toBe(true);
  expect(record.filter(({ type, payload }) => type === "phase-entered" && (payload as { order: number }).order === order + 1)).toHaveLength(
    1,
  );
  expect(entered.at >= entered.deadline).toBe(true);
  for (const { phone } of pupils) {
    await phone.hasHeard(record.length);
    const heard = phone.heard();
    expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b));
    phone.putAway();
  }
  instructor.putAway();
});

/** The present phase ends so many milliseconds from now, and the next one begins by itself; answers its place in the agenda. */
async function fallDue({ debate: { id } }: Class, milliseconds: number): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const { phaseOrder } = await tx.debate.update({ where: { id }, data: { advance: "by-clock" }, select: { phaseOrder: true } });
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    const deadline = new Date(clock!.now.getTime() + milliseconds);
    await tx.phase.update({ where: { debateId_order: { debateId: id, order: phaseOrder } }, data: { deadline }, select: { id: true } });
    await wakeAt(tx, id, deadline);
    return phaseOrder;
  });
}

/** When a phase was entered, and when the one before it was due to end. */
async function enteringOf(debateId: string, order: number): Promise<{ readonly at: Date; readonly deadline: Date }> {
  await expect
    .poll(() => prisma.debate.findUniqueOrThrow({ where: { id: debateId }, select: { phaseOrder: true } }), { timeout: 30_000 })
    .toEqual({ phaseOrder: order });
  await prisma.debate.update({ where: { id: debateId }, data: { advance: "by-hand" }, select: { id: true } });
  const [before, after] = await prisma.phase.findMany({
    where: { debateId, order: { in: [order - 1, order] } },
    orderBy: { order: "asc" },
    select: { enteredAt: true, deadline: true },
  });
  return { at: after!.enteredAt!, deadline: before!.deadline! };
}

async function storedOf(debateId: string): Promise<string[]> {
  const claims = await prisma.claim.findMany({ where: { debateId, text: { startsWith: "Reason " } }, select: { text: true } });
  return claims.map(({ text }) => text).sort();
}

async function recordOf(debateId: string) {
  const rows = await prisma.recordEntry.findMany({ where: { debateId }, orderBy: { seq: "asc" } });
  return rows.map(({ seq, type, actorId, payload, at, previousHash, hash }) => ({
    seq,
    type,
    actor: actorId,
    payload: JSON.parse(payload) as unknown,
    at: at.toISOString(),
    previousHash,
    hash,
  }));
}
