import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { momentAt } from "@/domain/replay";
import { appendEntries, lockDebate, type NewEntry } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { argue, decide } from "../../support/factories/moderating";

const replay = ({ slug }: TestDebate, { api }: Pick<Somebody, "api">) => api.debrief.replay({ debate: slug });
async function lastMoment(debate: TestDebate, somebody: Pick<Somebody, "api">) {
  const { begin, steps } = await replay(debate, somebody);
  return momentAt(begin, steps, steps.length - 1);
}

const GARDEN = { option: "garden" } as const;

describe("a replay", () => {
  it("begins with the scenario and ends as the debate stands", async () => {
    const debate = await aDebate({ phase: "positions" });
    const stances = { playground: "accepts", garden: "backs", court: "opposes" } as const;
    await debate.headOf("players").api.positions.declare({ debate: debate.slug, stances, reason: "So.", over: 0, ...newKey() });
    await debate.enter("arguments");
    await argue(debate, debate.headOf("parents"), "It floods in spring.", GARDEN);
    const { begin, steps, entries, activity } = await replay(debate, debate.facilitator);
    expect(begin).toMatchObject({ phase: null, counts: { garden: { support: 0, attack: 1, replies: 1 } } });
    expect(begin.positions.players).toMatchObject({ garden: "opposes" });
    expect(momentAt(begin, steps, steps.length - 1)).toMatchObject({
      seq: entries,
      phase: 4,
      positions: { players: stances },
      counts: { garden: { support: 1, attack: 1, replies: 1 } },
      claims: [{ text: "It floods in spring." }],
    });
    expect(activity.reduce((sum, { acts }) => sum + acts, 0)).toBe(entries);
    expect(activity.reduce((sum, { arguments: made }) => sum + made, 0)).toBe(1);
  });

  it("goes on with what came since it was read last", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const before = await replay(debate, debate.facilitator);
    await argue(debate, debate.headOf("parents"), "It floods.", GARDEN);
    const [one, other] = await Promise.all([replay(debate, debate.facilitator), replay(debate, debate.headOf("players"))]);
    expect(one.entries).toBeGreaterThan(before.entries);
    expect(one).toEqual(other);
    const seqs = one.steps.map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: one.entries }, (_, index) => index + 1));
  });

  it("shows the count of a closed poll, and of an open one that it is open", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    const during = await replay(debate, debate.facilitator);
    expect(during.tallies).toEqual([]);
    expect(JSON.stringify(during.steps)).not.toContain("choice");
    expect((await lastMoment(debate, debate.facilitator)).polls).toEqual({ opening: "open" });
    await debate.enter("arguments");
    const { tallies } = await replay(debate, debate.facilitator);
    expect(tallies).toMatchObject([{ poll: "opening", ballots: 1 }]);
    expect(tallies[0]!.rows.find(({ option }) => option === "garden")).toEqual({ option: "garden", support: 1 });
    expect((await lastMoment(debate, debate.facilitator)).polls).toEqual({ opening: "closed" });
  });

  it("has no words that a moderator has taken out of sight since", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { claim } = await argue(debate, debate.headOf("parents"), "A word nobody should read.", GARDEN);
    await decide(debate, "hide", { claim });
    expect(JSON.stringify(await replay(debate, debate.headOf("players")))).not.toContain("A word nobody");
    expect(JSON.stringify(await replay(debate, debate.facilitator))).toContain("A word nobody");
  });

  it("of 20,000 entries is an answer under 200 kB that ends where the record ends", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await fill(debate, 20_000);
    const whole = await replay(debate, debate.headOf("players"));
    expect(Buffer.byteLength(JSON.stringify(whole))).toBeLessThan(200_000);
    expect(whole.entries).toBeGreaterThanOrEqual(20_000);
    expect(whole.steps.length).toBeLessThanOrEqual(300);
    expect(whole.steps.length).toBeGreaterThan(50);
    expect(whole.steps.at(-1)!.seq).toBe(whole.entries);
  });
});

describe("the comparison of positions as CSV", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  it("is handed out with the injects that its reader may know of", async () => {
    const injects = [
      { key: "open", title: "For all", text: "Now.", kind: "event" as const },
      { key: "secret", title: "For some", text: "Now.", kind: "event" as const, to: ["players"] },
    ];
    const debate = await aDebate({ phase: "positions", scenario: { injects } });
    for (const { injectId } of (await debate.facilitator.api.injects.list({ debate: debate.slug })).injects)
      await debate.facilitator.api.injects.release({ debate: debate.slug, injectId, ...newKey() });
    const read = async (somebody: Somebody) =>
      door.ask(`/debates/${debate.slug}/export/injects.csv`, { headers: { cookie: await cookieOf(somebody) } });
    const whole = await read(debate.facilitator);
    expect([whole.status, whole.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(whole.text).toContain("For some");
    expect(whole.text).toMatch(/For all,[^,]+,position,parents,garden,accepts,accepts,no,,/);
    const part = await read(debate.headOf("parents"));
    expect(part.text).toContain("For all");
    expect(part.text).not.toContain("For some");
  });
});

/** Long claims, arguments and changing positions of forty delegations, as a very busy debate would have them. */
async function fill({ id }: TestDebate, count: number): Promise<void> {
  const acts: readonly ((nth: number) => NewEntry)[] = [
    (nth) => ({ type: "claim-added", payload: { claimId: randomUUID(), text: `${"Öffentlichkeit ".repeat(30)}${nth}` } }),
    () => ({ type: "argument-added", payload: { argumentId: randomUUID(), polarity: "support", target: GARDEN, premises: [] } }),
    (nth) => ({
      type: "position-declared",
      payload: {
        delegation: `d${nth % 40}`,
        revision: nth,
        reason: "x".repeat(500),
        stances: { playground: nth % 160 < 80 ? "backs" : "opposes" },
      },
    }),
    () => ({ type: "ballot-cast", payload: { poll: "opening", ballot: { choice: "garden" } } }),
  ];
  for (let from = 0; from < count; from += BATCH)
    await prisma.$transaction(async (tx) => {
      const entries = Array.from({ length: BATCH }, (_, nth) => acts[nth % acts.length]!(from + nth));
      await appendEntries(tx, id, null, await lockDebate(tx, id), entries);
    });
}

const BATCH = 2_000;
