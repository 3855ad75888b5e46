import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import { cookieOf, TestDoor } from "../support/door";
import { aBallot } from "../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { newKey } from "../support/factories/a-user";
import { administer } from "./support/administer";

vi.hoisted(() => {
  process.env.LIMIT_VOTE = "1000000";
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

/** Everybody votes while somebody closes; answers how many ballots were acknowledged. */
async function race(debate: TestDebate, close: () => Promise<unknown>): Promise<number> {
  const requests = await Promise.all(
    debate.delegates.map(async (voter) => ({
      cookie: await cookieOf(voter),
      ballot: await aBallot(debate, voter, "opening", { choice: "garden" }),
    })),
  );
  const half = Math.floor(requests.length / 2);
  const send = ({ cookie, ballot }: (typeof requests)[number]) => door.change("ballots.cast", ballot, { cookie });
  const [first, , second] = await Promise.all([
    Promise.all(requests.slice(0, half).map(send)),
    close(),
    Promise.all(requests.slice(half).map(send)),
  ]);
  const statuses = [...first, ...second].map(({ status }) => status);
  expect(statuses.filter((status) => status !== 200 && status !== 412)).toEqual([]);
  return statuses.filter((status) => status === 200).length;
}

async function expectCount(debate: TestDebate, acknowledged: number) {
  const { counts } = await debate.facilitator.api.polls.results({ debate: debate.slug, poll: "opening" });
  const stored = await prisma.ballot.count({ where: { round: { debateId: debate.id } } });
  const record = await prisma.recordEntry.findMany({ where: { debateId: debate.id }, orderBy: { seq: "asc" }, select: { type: true } });
  const types = record.map(({ type }) => type);
  expect([counts[0]?.tally.turnout.cast, stored, types.filter((type) => type === "ballot-cast").length]).toEqual([
    acknowledged,
    acknowledged,
    acknowledged,
  ]);
  expect(types.lastIndexOf("ballot-cast")).toBeLessThan(types.indexOf("poll-closed"));
  expect(types.filter((type) => type === "poll-closed")).toHaveLength(1);
}

describe("what is counted is what was acknowledged", () => {
  it.each(Array.from({ length: 8 }, (_, index) => index))("in round %i of closing while all vote", async (round) => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 6, gardeners: 6 } });
    const close = async () => {
      for (let turn = 0; turn < round; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return round % 2 === 0
        ? debate.facilitator.api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() })
        : debate.enter("arguments");
    };
    await expectCount(debate, await race(debate, close));
  });

  it("when several close at once, one of them does", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 6 } });
    const owner = await debate.member("owner");
    const closings = () =>
      Promise.allSettled(
        [debate.facilitator, owner, debate.facilitator, owner].map(({ api }) =>
          api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() }),
        ),
      );
    let settled: Awaited<ReturnType<typeof closings>> = [];
    const acknowledged = await race(debate, async () => {
      settled = await closings();
    });
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
    for (const one of settled) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "CONFLICT" });
    await expectCount(debate, acknowledged);
  });
});

/** What is due is done, other debates' too; answers how many rounds of this one are closed. */
async function sweptUntilClosed({ id }: TestDebate): Promise<number> {
  await sweep();
  return prisma.round.count({ where: { debateId: id, closedAt: { not: null } } });
}

describe("a deadline", () => {
  const past = (debate: TestDebate) =>
    administer(`UPDATE phase SET deadline = clock_timestamp() + interval '150 milliseconds' WHERE debate_id = '${debate.id}' AND kind = 'opening-ballot';
                UPDATE round SET deadline = (SELECT deadline FROM phase WHERE debate_id = '${debate.id}' AND kind = 'opening-ballot') WHERE debate_id = '${debate.id}'`);

  it("passes for voters and the count at one moment, whoever is first", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 8, gardeners: 8 } });
    await past(debate);
    const acknowledged = await race(debate, async () => {
      await expect.poll(() => sweptUntilClosed(debate), { timeout: 5_000, interval: 20 }).toBe(1);
    });
    await expectCount(debate, acknowledged);
  });

  it("is judged after the lock is held: who waited for it past the deadline is late", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    const [cookie, ballot] = [await cookieOf(voter), await aBallot(debate, voter, "opening", { choice: "garden" })];
    await past(debate);
    // Somebody else holds the debate's lock until the deadline has passed.
    let holding: Promise<unknown> = Promise.resolve();
    await new Promise<void>((isHeld) => {
      holding = prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT FROM debate WHERE id = ${debate.id}::uuid FOR UPDATE`;
        isHeld();
        await tx.$executeRaw`SELECT pg_sleep(0.4)`;
      });
    });
    const [answer] = await Promise.all([door.change("ballots.cast", ballot, { cookie }), holding]);
    expect(answer.status).toBe(412);
    expect(await prisma.ballot.count({ where: { round: { debateId: debate.id } } })).toBe(0);
  });
});

describe("a debate that cannot be counted", () => {
  it("keeps no other from being counted", async () => {
    const [stuck, other] = [await aDebate({ phase: "opening-ballot" }), await aDebate({ phase: "opening-ballot" })];
    const round = `SELECT id FROM round WHERE debate_id = '${stuck.id}'`;
    await administer(`INSERT INTO tally (round_id, version, content, computed_at) SELECT id, 1, '{}', now() FROM (${round}) r`);
    for (const { id } of [stuck, other]) await administer(`UPDATE round SET deadline = clock_timestamp() WHERE debate_id = '${id}'`);
    await administer(`UPDATE round SET deadline = clock_timestamp() - interval '1 hour' WHERE debate_id = '${stuck.id}'`);
    await expect(sweep()).rejects.toThrow(/tally/i);
    await administer(`UPDATE round SET closed_at = clock_timestamp() WHERE debate_id = '${stuck.id}'`);
    expect(await prisma.round.count({ where: { debateId: other.id, closedAt: null } })).toBe(0);
  });
});

describe("the database itself", () => {
  it("takes no ballot into a closed round, nor past its deadline, whoever writes it", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const elector = await prisma.elector.findFirstOrThrow({
      where: { round: { debateId: debate.id } },
      select: { id: true, roundId: true },
    });
    const write = () =>
      administer(`INSERT INTO ballot (elector_id, round_id, packed, revision, seq, cast_by_id, cast_at)
                  VALUES ('${elector.id}', '${elector.roundId}', '\\x00', 1, 1, '${debate.headOf("parents").participantId}', now())`);
    await administer(`UPDATE round SET deadline = clock_timestamp() WHERE id = '${elector.roundId}'`);
    await expect(write()).rejects.toMatchObject({ code: "23514" });
    await administer(`UPDATE round SET deadline = NULL, closed_at = clock_timestamp() WHERE id = '${elector.roundId}'`);
    await expect(write()).rejects.toMatchObject({ code: "23514" });
  });
});
