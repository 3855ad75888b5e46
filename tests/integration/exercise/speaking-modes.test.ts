import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aRoom, call, raise, record, set, speaking, whoWaits } from "../../support/exercise/speaking";
import { aDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

describe("turns that follow from the mode", () => {
  it("opening statements: every voting delegation once, its head first, in the debate's order, whoever comes later last", async () => {
    const debate = await aRoom({ parents: 1 } as never);
    const [ann] = debate.delegates;
    await raise(debate, ann!);
    await set(debate, debate.facilitator, { mode: "opening-statements", seconds: 180 });
    expect(await whoWaits(debate)).toEqual([ann!.participantId]);
    await expect(raise(debate, ann!)).rejects.toThrow(/up already/);
    const pia = await debate.join("players");
    await expect(raise(debate, pia)).rejects.toThrow(/in turn/);
    expect(await whoWaits(debate)).toEqual([ann!.participantId, pia.participantId]);

    await call(debate, debate.facilitator);
    expect((await speaking(debate, ann!)).speaking).toMatchObject({ participantId: ann!.participantId, seconds: 180 });
    expect(await whoWaits(debate)).toEqual([pia.participantId]);
    await call(debate, debate.facilitator, (await speaking(debate, ann!)).speaking!.turnId);
    expect(await whoWaits(debate)).toEqual([]);
    const { turnId } = (await speaking(debate, ann!)).speaking!;
    await expect(call(debate, debate.facilitator, turnId)).rejects.toThrow("Nobody waits to speak.");
  });

  it("rounds: each delegation again and again, and of it whoever has spoken least", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    const pia = debate.headOf("players");
    await set(debate, debate.facilitator, { mode: "rounds" });
    const heard: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 4; turn += 1) {
      await call(debate, debate.facilitator, after);
      const speech = (await speaking(debate, debate.facilitator)).speaking!;
      heard.push(speech.participantId);
      after = speech.turnId;
    }
    expect(heard).toEqual([ann!, pia, art!, pia].map(({ participantId }) => participantId));
    expect((await record(debate)).find(({ type }) => type === "speaking-set")?.payload).toEqual({
      mode: "rounds",
      seconds: 120,
      favoursLeast: false,
      list: [ann!.participantId, pia.participantId],
    });
  });

  it("are taken over by another of the delegation when the head has gone", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await set(debate, debate.facilitator, { mode: "opening-statements" });
    await ann!.api.seats.take({ debate: debate.slug, delegation: null, ...newKey() });
    expect((await whoWaits(debate))[0]).toBe(art!.participantId);
    await call(debate, debate.facilitator);
    expect((await speaking(debate, art!)).speaking?.participantId).toBe(art!.participantId);
  });

  it("begin with a phase that says so", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1, players: 1 } });
    await prisma.phase.updateMany({
      where: { debateId: debate.id, kind: "arguments" },
      data: { speaking: { mode: "opening-statements", seconds: 90 } },
    });
    await debate.enter("arguments");
    expect(await speaking(debate, debate.facilitator)).toMatchObject({ mode: "opening-statements", seconds: 90 });
    expect(await whoWaits(debate)).toHaveLength(2);
  });
});

describe("who calls", () => {
  it("is whoever runs the debate and whoever sits in the chair; a delegate is told so", async () => {
    const debate = await aRoom();
    const [ann, art] = debate.delegates;
    await raise(debate, ann!);
    await expect(call(debate, art!)).rejects.toThrow("Only the chair and the facilitator call speakers.");
    expect((await speaking(debate, art!)).refusalToRun).toMatch(/Only the chair/);
    await prisma.delegation.updateMany({ where: { debateId: debate.id, key: "players" }, data: { kind: "chair" } });
    const chair = debate.headOf("players");
    expect((await speaking(debate, chair)).refusalToRun).toBeNull();
    await call(debate, chair);
    expect((await speaking(debate, art!)).speaking?.participantId).toBe(ann!.participantId);
  });
});
