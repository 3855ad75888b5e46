import { describe, expect, it } from "vitest";
import { askAs } from "@/server/data/connection/asking";
import { hot, prisma } from "@/server/data/connection/client";
import { debatesWithDueInjects } from "@/server/data/exercise/injects/due";
import { findDebateForServer } from "@/server/data/scope";
import { attendTo, sweep } from "@/server/jobs/duties";
import { releaseDueInjects } from "@/server/services/exercise/injects/release-due";
import { aDebateWithInjects, began, entriesOf, idOf, list, release, titlesFor, written } from "../../support/exercise/injects";
import { newKey, nobody } from "../../support/factories/a-user";

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
