import { describe, expect, it } from "vitest";
import type { ScenarioInput } from "@/contracts/debates/scenario";
import { askAs } from "@/server/data/connection/asking";
import { hot, prisma } from "@/server/data/connection/client";
import { debatesWithDueInjects } from "@/server/data/exercise/injects/due";
import { findDebateForServer } from "@/server/data/scope";
import { attendTo, sweep } from "@/server/jobs/duties";
import { releaseDueInjects } from "@/server/services/exercise/injects/release-due";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody, type Somebody } from "../../support/factories/a-user";

type Inject = NonNullable<ScenarioInput["injects"]>[number];
const inject = (key: string, more: Partial<Inject> = {}): Inject => ({
  key,
  title: `Title of ${key}`,
  text: `Text of ${key}.`,
  kind: "event",
  ...more,
});

const INJECTS: readonly Inject[] = [
  inject("by-hand"),
  inject("with-phase", { release: { phase: "arguments", minutes: 0 } }),
  inject("after-ten", { release: { phase: "arguments", minutes: 10 } }),
  inject("for-some", { to: ["parents", "players"], requiredResponse: "Say what you do.", responseMinutes: 5 }),
];

const aDebateWithInjects = (wanted: Parameters<typeof aDebate>[0] = {}) =>
  aDebate({ ...wanted, scenario: { injects: [...INJECTS], ...wanted.scenario } });

const list = async ({ slug }: TestDebate, { api }: Pick<Somebody, "api">) => (await api.injects.list({ debate: slug })).injects;
const titlesFor = async (debate: TestDebate, somebody: Pick<Somebody, "api">) => (await list(debate, somebody)).map(({ title }) => title);
const idOf = async (debate: TestDebate, key: string) =>
  (await list(debate, debate.facilitator)).find(({ title }) => title === `Title of ${key}`)!.injectId;
const release = async (debate: TestDebate, key: string, by: Pick<Somebody, "api"> = debate.facilitator) =>
  by.api.injects.release({ debate: debate.slug, injectId: await idOf(debate, key), ...newKey() });
const written = (more = {}) => ({
  injectId: null,
  kind: "statement" as const,
  title: "On the spot",
  text: "Something happened.",
  to: [],
  requiredResponse: "",
  responseMinutes: null,
  phase: null,
  minutes: null,
  isReleased: false,
  ...more,
});
const entriesOf = async ({ id }: TestDebate, type: string) =>
  (await prisma.recordEntry.findMany({ where: { debateId: id, type }, orderBy: { seq: "asc" } })).map(({ payload }) => JSON.parse(payload));

/** As if the present phase had begun so many minutes ago. */
const began = async ({ id }: TestDebate, minutes: number) =>
  prisma.$executeRaw`UPDATE phase f SET entered_at = clock_timestamp() - make_interval(mins => ${minutes})
    FROM debate d WHERE d.id = f.debate_id AND d.id = ${id}::uuid AND f."order" = d.phase_order`;

describe("an inject that is only prepared", () => {
  it("is known to those who run the debate and to nobody else, in the database too", async () => {
    const debate = await aDebateWithInjects({ audience: "public" });
    expect(await titlesFor(debate, debate.facilitator)).toHaveLength(4);
    expect(await titlesFor(debate, await debate.member("owner"))).toHaveLength(4);
    const others = [debate.headOf("parents"), await debate.join(), await debate.member("member"), { api: nobody() }];
    for (const somebody of others) expect(await titlesFor(debate, somebody)).toEqual([]);
    expect(await prisma.inject.count({ where: { debateId: debate.id } })).toBe(0);
    expect((await hot.query("SELECT FROM inject WHERE debate_id = $1", [debate.id])).rowCount).toBe(0);
  });

  it("is written and rewritten by those who run the debate, without a word in the record", async () => {
    const debate = await aDebateWithInjects();
    const { seq } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id } });
    const { injectId } = await debate.facilitator.api.injects.write({ debate: debate.slug, ...written(), ...newKey() });
    await debate.facilitator.api.injects.write({
      debate: debate.slug,
      ...written({ injectId, title: "Reworded", to: ["players"] }),
      ...newKey(),
    });
    const found = (await list(debate, debate.facilitator)).find((one) => one.injectId === injectId);
    expect(found).toMatchObject({ title: "Reworded", to: ["players"], releasedAt: null });
    expect((await prisma.debate.findUniqueOrThrow({ where: { id: debate.id } })).seq).toBe(seq);
  });

  it("is prepared before the room opens, and released after", async () => {
    const debate = await aDebateWithInjects({ phase: null });
    const write = (more: object) => debate.facilitator.api.injects.write({ debate: debate.slug, ...written(more), ...newKey() });
    const { injectId } = await write({ phase: 1, minutes: 0 });
    await write({ injectId, title: "Reworded", phase: 1, minutes: 0 });
    expect((await list(debate, debate.facilitator)).find((one) => one.injectId === injectId)).toMatchObject({ title: "Reworded" });
    await expect(write({ isReleased: true })).rejects.toThrow("Open the room first.");
  });

  it("cannot name a delegation or a phase that is not there, nor a time in a phase that is over", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    const write = (more: object) => debate.facilitator.api.injects.write({ debate: debate.slug, ...written(more), ...newKey() });
    await expect(write({ to: ["martians"] })).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("martians") });
    await expect(write({ phase: 99 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(write({ minutes: 3 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(write({ phase: 0, minutes: 3 })).rejects.toMatchObject({ message: expect.stringContaining("That phase is over") });
  });
});

describe("released by hand", () => {
  it("an inject to all is read by all, told to all and named in the record", async () => {
    const debate = await aDebateWithInjects({ audience: "public" });
    await release(debate, "by-hand");
    for (const somebody of [debate.headOf("gardeners"), await debate.join(), { api: nobody() }])
      expect(await titlesFor(debate, somebody)).toEqual(["Title of by-hand"]);
    const { notifications } = await debate.headOf("parents").api.notifications.list({ debate: debate.slug });
    const injectId = await idOf(debate, "by-hand");
    expect(notifications[0]).toMatchObject({
      kind: "inject",
      excerpt: "Title of by-hand",
      path: `/debates/${debate.slug}/news#${injectId}`,
    });
    expect(await entriesOf(debate, "inject-released")).toEqual([
      { injectId, key: "by-hand", title: "Title of by-hand", kind: "event", to: "all" },
    ]);
  });

  it("one to some is there for them alone, and the record says only to how many", async () => {
    const debate = await aDebateWithInjects({ audience: "public", phase: "positions" });
    await release(debate, "for-some");
    for (const key of ["parents", "players"]) {
      const [seen] = await list(debate, debate.headOf(key));
      expect(seen).toMatchObject({ title: "Title of for-some", isToAll: false, to: null, refusal: null, release: null });
    }
    const outside = [debate.headOf("gardeners"), await debate.join(), await debate.member("member"), { api: nobody() }];
    for (const somebody of outside) {
      expect(await titlesFor(debate, somebody)).toEqual([]);
      expect(JSON.stringify(await somebody.api.record.page({ debate: debate.slug }))).not.toContain("for-some");
      expect(JSON.stringify(await somebody.api.debrief.replay({ debate: debate.slug }))).not.toContain("for-some");
      expect(await somebody.api.injects.effects({ debate: debate.slug })).toEqual([]);
    }
    expect(await entriesOf(debate, "inject-released")).toEqual([{ injectId: await idOf(debate, "for-some"), recipients: 2 }]);
    expect((await debate.headOf("gardeners").api.notifications.list({ debate: debate.slug })).notifications).toEqual([]);
  });

  it("happens once, however many press", async () => {
    const debate = await aDebateWithInjects();
    const owner = await debate.member("owner");
    await Promise.all([debate.facilitator, owner, debate.facilitator, owner].map((who) => release(debate, "by-hand", who)));
    expect(await entriesOf(debate, "inject-released")).toHaveLength(1);
    const { notifications } = await debate.headOf("parents").api.notifications.list({ debate: debate.slug });
    expect(notifications).toHaveLength(1);
  });

  it("keeps its words from then on", async () => {
    const debate = await aDebateWithInjects();
    const { injectId } = await debate.facilitator.api.injects.write({ debate: debate.slug, ...written({ isReleased: true }), ...newKey() });
    const again = debate.facilitator.api.injects.write({ debate: debate.slug, ...written({ injectId, title: "Other" }), ...newKey() });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    const inSql = prisma.$transaction(async (tx) => {
      await askAs(tx, await debate.scopeOf(debate.facilitator));
      await tx.$executeRaw`UPDATE inject SET title = 'Other' WHERE id = ${injectId}::uuid`;
    });
    await expect(inSql).rejects.toThrow(/was released and cannot change/);
  });

  it("is refused to everybody who does not run the debate, and in a draft", async () => {
    const debate = await aDebateWithInjects();
    await expect(release(debate, "by-hand", debate.headOf("parents"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const draft = await aDebateWithInjects({ phase: null });
    await expect(release(draft, "by-hand")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("released by the agenda", () => {
  it("with its phase, once, also when the phase is entered again", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    expect(await titlesFor(debate, debate.headOf("parents"))).toEqual(["Title of with-phase"]);
    const orders = await prisma.phase.findMany({
      where: { debateId: debate.id, kind: { in: ["opening-ballot", "arguments"] } },
      select: { order: true },
    });
    for (const { order } of orders)
      await debate.facilitator.api.debates.enterPhase({ debate: debate.slug, order, minutes: null, ...newKey() });
    expect(await entriesOf(debate, "inject-released")).toHaveLength(1);
  });

  it("when the phase has run for its minutes, once, whichever server's clock does it", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    expect(await debatesWithDueInjects()).not.toContain(debate.id);
    await began(debate, 11);
    expect(await debatesWithDueInjects()).toContain(debate.id);
    const scopes = await Promise.all([1, 2, 3].map(() => findDebateForServer(debate.id)));
    const released = await Promise.all(scopes.map((scope) => releaseDueInjects(scope!)));
    expect([...released].sort()).toEqual([0, 0, 1]);
    await attendTo([debate.id]);
    expect(await entriesOf(debate, "inject-released")).toMatchObject([{ key: "with-phase" }, { key: "after-ten" }]);
    expect(await titlesFor(debate, debate.headOf("parents"))).toContain("Title of after-ten");
    expect(await debatesWithDueInjects()).not.toContain(debate.id);
  });

  it("is found by the sweep when no call came", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    await began(debate, 11);
    await sweep();
    expect(await entriesOf(debate, "inject-released")).toHaveLength(2);
  });

  it("asks for a call when it will be due, so that it comes on time", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    const calls = await prisma.$queryRaw<{ minutes: number }[]>`
      SELECT extract(epoch FROM j.start_after - f.entered_at) / 60 AS minutes FROM pgboss.job j, phase f JOIN debate d ON d.id = f.debate_id
      WHERE d.id = ${debate.id}::uuid AND f."order" = d.phase_order AND j.data ->> 'debateId' = ${debate.id}`;
    expect(calls.map(({ minutes }) => Math.round(Number(minutes)))).toContain(10);
  });

  it("not while the clock is held, nor for the minutes in which it was", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    const { phaseOrder: order } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id } });
    const act = () => ({ debate: debate.slug, order, ...newKey() });
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 30, ...newKey() });
    await debate.facilitator.api.control.hold(act());
    await began(debate, 11);
    expect(await debatesWithDueInjects()).not.toContain(debate.id);
    expect(await releaseDueInjects((await findDebateForServer(debate.id))!)).toBe(0);
    // It stood still for eight of the eleven minutes.
    await prisma.$executeRaw`UPDATE phase SET held_at = clock_timestamp() - interval '8 minutes' WHERE debate_id = ${debate.id}::uuid AND "order" = ${order}`;
    await debate.facilitator.api.control.resume(act());
    expect(await debatesWithDueInjects()).not.toContain(debate.id);
    expect(await releaseDueInjects((await findDebateForServer(debate.id))!)).toBe(0);
    await began(debate, 19);
    expect(await releaseDueInjects((await findDebateForServer(debate.id))!)).toBe(1);
  });
});

describe("a phase that is taken up again", () => {
  it("counts only the minutes in which the debate was in it", async () => {
    const debate = await aDebateWithInjects({ phase: "arguments" });
    const { phaseOrder: order } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id } });
    await began(debate, 4);
    const enter = (to: number) => debate.facilitator.api.debates.enterPhase({ debate: debate.slug, order: to, minutes: null, ...newKey() });
    await enter(order + 1);
    await prisma.$executeRaw`
      UPDATE phase SET entered_at = entered_at - interval '60 minutes', closed_at = closed_at - interval '60 minutes'
      WHERE debate_id = ${debate.id}::uuid AND "order" = ${order}`;
    await enter(order);
    expect(await debatesWithDueInjects()).not.toContain(debate.id);
    await prisma.$executeRaw`
      UPDATE phase SET entered_at = entered_at - interval '7 minutes' WHERE debate_id = ${debate.id}::uuid AND "order" = ${order}`;
    expect(await debatesWithDueInjects()).toContain(debate.id);
  });
});

describe("an answer to an inject", () => {
  const answer = async (debate: TestDebate, somebody: Somebody, text: string) =>
    somebody.api.injects.respond({ debate: debate.slug, injectId: await idOf(debate, "for-some"), text, ...newKey() });

  it("is its delegation's, whoever of it writes, and the latest stands", async () => {
    const debate = await aDebateWithInjects({ phase: "positions", delegates: { parents: 2, players: 1, gardeners: 1 } });
    await release(debate, "for-some");
    const [head, delegate] = debate.delegates;
    await answer(debate, head!, "We protest.");
    await answer(debate, delegate!, "We protest and leave.");
    await answer(debate, debate.headOf("players"), "We stay.");
    const responses = async (somebody: Somebody) =>
      (await list(debate, somebody))
        .find(({ title }) => title === "Title of for-some")
        ?.responses.map(({ delegation, text }) => [delegation, text]);
    expect(await responses(head!)).toEqual([["parents", "We protest and leave."]]);
    expect(await responses(debate.headOf("players"))).toEqual([["players", "We stay."]]);
    expect(await responses(debate.facilitator)).toEqual([
      ["parents", "We protest and leave."],
      ["players", "We stay."],
    ]);
    expect(await entriesOf(debate, "inject-answered")).toEqual([]);
    await debate.enter("debrief");
    expect(await responses(debate.headOf("gardeners"))).toHaveLength(2);
  });

  it("is refused after the deadline by the database's clock, and the database itself takes none", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    await release(debate, "for-some");
    const head = debate.headOf("parents");
    await answer(debate, head, "In time.");
    const injectId = await idOf(debate, "for-some");
    await prisma.$transaction(async (tx) => {
      await askAs(tx, await debate.scopeOf(debate.facilitator));
      await tx.inject.updateMany({ where: { id: injectId }, data: { deadline: new Date(Date.now() - 60_000) } });
    });
    await expect(answer(debate, head, "Too late.")).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      message: "The time for an answer is over.",
    });
    expect((await list(debate, head))[0]).toMatchObject({ refusal: "The time for an answer is over.", responses: [{ text: "In time." }] });
    const inSql = prisma.$transaction(async (tx) => {
      await askAs(tx, await debate.scopeOf(head));
      await tx.$executeRaw`UPDATE inject_response SET text = 'Late', at = clock_timestamp() WHERE inject_id = ${injectId}::uuid`;
    });
    await expect(inSql).rejects.toThrow(/takes no answer/);
  });

  it("is refused to delegations it was not put to, which learn nothing of it, and to observers", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    await release(debate, "for-some");
    await expect(answer(debate, debate.headOf("gardeners"), "What?")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(debate, await debate.join(), "What?")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("to what everybody got is in the record, and told once for one key", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    const open = written({ title: "To all", requiredResponse: "Answer.", isReleased: true });
    const { injectId } = await debate.facilitator.api.injects.write({ debate: debate.slug, ...open, ...newKey() });
    const request = { debate: debate.slug, injectId, text: "Here.", ...newKey() };
    const { api } = debate.headOf("players");
    expect(await api.injects.respond(request)).toEqual(await api.injects.respond(request));
    expect(await entriesOf(debate, "inject-answered")).toEqual([{ delegation: "players", injectId, title: "To all" }]);
  });
});

describe("what moved after an inject", () => {
  it("is compared with the moment before it, up to the next one", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    const declare = (delegation: string, stances: Record<string, "backs" | "opposes" | "accepts" | "undecided">, over: number) =>
      debate.headOf(delegation).api.positions.declare({ debate: debate.slug, stances, reason: "So.", over, ...newKey() });
    await release(debate, "by-hand");
    await declare("parents", { playground: "backs", garden: "backs", court: "opposes" }, 0);
    await release(debate, "for-some");
    await declare("players", { playground: "accepts", garden: "opposes", court: "backs" }, 0);
    const effects = await debate.facilitator.api.injects.effects({ debate: debate.slug });
    expect(effects.map(({ title, moved }) => [title, moved])).toEqual([
      ["Title of by-hand", [{ delegation: "parents", changes: [{ option: "garden", from: "accepts", to: "backs" }] }]],
      ["Title of for-some", [{ delegation: "players", changes: [{ option: "playground", from: "undecided", to: "accepts" }] }]],
    ]);
    expect(effects[0]!.delegations).toBe(5);
    const seen = await debate.headOf("gardeners").api.injects.effects({ debate: debate.slug });
    expect(seen.map(({ title }) => title)).toEqual(["Title of by-hand"]);
  });
});
