import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey, nobody, type Somebody } from "../../support/factories/a-user";

const arguing = (delegates = { parents: 2, players: 1 }) => aDebate({ phase: "arguments", delegates });
const gapsOf = async ({ slug }: TestDebate, { api }: Somebody, wanted = {}) => api.gaps.list({ debate: slug, ...wanted });
async function found(debate: TestDebate, kind: string, somebody: Somebody = debate.facilitator) {
  return (await gapsOf(debate, somebody)).groups.find((group) => group.kind === kind)!;
}
const attack = (debate: TestDebate, { api }: Somebody, text: string, target: object) =>
  api.floor.addArgument({
    debate: debate.slug,
    polarity: "attack",
    target: target as never,
    premises: [{ text, citations: [] }],
    ...newKey(),
  });

describe("gaps", () => {
  it("are found in what the scenario says, leading options first, with where they are mended", async () => {
    const debate = await arguing();
    const { groups, leading } = await gapsOf(debate, debate.facilitator);
    expect(leading).toEqual(["garden", "playground", "court"]);
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ["unanswered-attack", 1],
      ["unopposed-option", 2],
      ["unsupported-option", 2],
      ["unsourced-claim", 2],
      ["silent-delegation", 3],
      ["unrated-argument", 3],
    ]);
    const [open] = groups[0]!.gaps;
    expect(open).toMatchObject({ text: "In summer the sun reaches the whole yard.", morePremises: 0, options: [], asked: [] });
    expect(open!.path).toBe(`?argument=${open!.subject}`);
    expect((await found(debate, "unopposed-option")).gaps.map(({ subject, delegations }) => [subject, delegations])).toEqual([
      ["playground", []],
      ["court", ["parents"]],
    ]);
  });

  it("close as soon as they are mended", async () => {
    const debate = await arguing();
    const head = debate.headOf("parents");
    expect((await found(debate, "silent-delegation")).gaps.map(({ subject }) => subject)).toContain("parents");
    const { argumentId } = await attack(debate, head, "The ball court is loud.", { option: "court" });
    expect((await found(debate, "silent-delegation")).gaps.map(({ subject }) => subject)).not.toContain("parents");
    expect((await found(debate, "unopposed-option")).gaps.map(({ subject }) => subject)).toEqual(["playground"]);
    const unanswered = (await found(debate, "unanswered-attack")).gaps;
    expect(unanswered[0]).toMatchObject({ subject: argumentId, options: ["court"], delegations: ["players"] });
    await attack(debate, debate.headOf("players"), "Only until eight.", { argument: argumentId });
    expect((await found(debate, "unanswered-attack")).gaps.map(({ subject }) => subject)).not.toContain(argumentId);
  });

  it("are of one kind a page at a time, or of one delegation", async () => {
    const debate = await arguing();
    const { groups } = await gapsOf(debate, debate.facilitator, { kind: "unrated-argument", from: 1 });
    expect(groups.map(({ kind, total, gaps, next }) => [kind, total, gaps.length, next])).toEqual([["unrated-argument", 3, 2, null]]);
    const own = await gapsOf(debate, debate.headOf("players"), { delegation: "players" });
    expect(own.groups.flatMap(({ gaps }) => gaps).every(({ delegations }) => delegations.includes("players"))).toBe(true);
    expect(own.groups.find(({ kind }) => kind === "silent-delegation")?.total).toBe(1);
  });

  it("stay bounded, whatever the claims weigh", async () => {
    const debate = await arguing();
    const head = debate.headOf("parents");
    await attack(debate, head, "👩🏽‍🚀".repeat(490), { option: "court" });
    const option = await prisma.option.findFirstOrThrow({ where: { debateId: debate.id }, select: { id: true } });
    const premise = await prisma.claim.findFirstOrThrow({
      where: { debateId: debate.id, text: { startsWith: "👩" } },
      select: { id: true },
    });
    const ids = Array.from({ length: 90 }, () => randomUUID());
    await prisma.$transaction([
      prisma.argument.createMany({ data: ids.map((id) => ({ id, debateId: debate.id, polarity: "attack", targetOptionId: option.id })) }),
      prisma.premise.createMany({ data: ids.map((argumentId) => ({ argumentId, claimId: premise.id, order: 0 })) }),
    ]);
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    const first = await gapsOf(debate, head, { kind: "unanswered-attack" });
    expect(first.groups[0]).toMatchObject({ total: 92, next: 40 });
    expect([...first.groups[0]!.gaps[0]!.text].length).toBeLessThanOrEqual(240);
    expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(200_000);
  });
});

const send = (debate: TestDebate, { api }: Somebody, wanted: object, key = newKey()) =>
  api.prompts.send({
    debate: debate.slug,
    gap: "unopposed-option:court",
    delegation: "parents",
    text: "What speaks against the court?",
    ...wanted,
    ...key,
  });

describe("prompts", () => {
  it("go to one delegation, which is told and sees them; others do not; done, they close", async () => {
    const debate = await arguing();
    const { facilitator, delegates, slug } = debate;
    const [head, second, player] = [delegates[0]!, delegates[1]!, delegates[2]!] as const;
    const { promptId } = await send(debate, facilitator, {});
    const [prompt] = await head.api.prompts.list({ debate: slug });
    expect(prompt).toMatchObject({
      id: promptId,
      delegation: "parents",
      kind: "unopposed-option",
      text: "What speaks against the court?",
      doneAt: null,
    });
    expect(await player.api.prompts.list({ debate: slug })).toEqual([]);
    expect(await (await debate.join()).api.prompts.list({ debate: slug })).toEqual([]);
    expect((await facilitator.api.prompts.list({ debate: slug })).length).toBe(1);
    const court = (await found(debate, "unopposed-option")).gaps.find(({ subject }) => subject === "court");
    expect(court!.asked).toEqual(["parents"]);
    const told = await prisma.notification.findMany({
      where: { debateId: debate.id },
      select: { kind: true, participantId: true, details: true },
    });
    expect(told.map(({ participantId }) => participantId).toSorted()).toEqual(
      [delegates[0]!.participantId, delegates[1]!.participantId].toSorted(),
    );
    expect(told[0]).toMatchObject({ kind: "prompt", details: { promptId, text: "What speaks against the court?" } });
    expect(await lastEntry(debate, "prompt-sent")).toMatchObject({ promptId, delegation: "parents", gap: "unopposed-option:court" });

    await second.api.prompts.done({ debate: slug, promptId, ...newKey() });
    expect(await lastEntry(debate, "prompt-done")).toMatchObject({ promptId, delegation: "parents" });
    expect((await head.api.prompts.list({ debate: slug }))[0]!.doneAt).not.toBeNull();
    const { seq } = await lastEntry(debate, "prompt-done");
    await facilitator.api.prompts.done({ debate: slug, promptId, ...newKey() });
    expect((await lastEntry(debate, "prompt-done")).seq).toBe(seq);
    // Open again, because it was not mended: it can be asked again.
    await send(debate, facilitator, {});
  });

  it("are sent once while open, and a repeated request is answered once", async () => {
    const debate = await arguing();
    const key = newKey();
    const first = await send(debate, debate.facilitator, {}, key);
    expect(await send(debate, debate.facilitator, {}, key)).toEqual(first);
    await expect(send(debate, debate.facilitator, {})).rejects.toMatchObject({ code: "CONFLICT" });
    await send(debate, debate.facilitator, { delegation: "players" });
    expect((await debate.facilitator.api.prompts.list({ debate: debate.slug })).length).toBe(2);
  });

  it("of two sent at once one is kept", async () => {
    const debate = await arguing();
    const answers = await Promise.allSettled([send(debate, debate.facilitator, {}), send(debate, debate.facilitator, {})]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("need a gap that is there, a delegation of this debate, and words", async () => {
    const debate = await arguing();
    const other = await arguing();
    const [foreign] = (await found(other, "unanswered-attack")).gaps;
    const { facilitator } = debate;
    await expect(send(debate, facilitator, { gap: foreign!.id })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(send(debate, facilitator, { gap: "unopposed-option:garden" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(send(debate, facilitator, { delegation: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(debate, facilitator, { text: "  " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(send(debate, debate.headOf("parents"), {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are for their own delegation and their own debate", async () => {
    const debate = await arguing();
    const other = await arguing();
    const { promptId } = await send(debate, debate.facilitator, {});
    const done = ({ api }: Somebody, slug: string) => api.prompts.done({ debate: slug, promptId, ...newKey() });
    await expect(done(debate.headOf("players"), debate.slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(done(other.headOf("parents"), other.slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(done(other.facilitator, other.slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(nobody().prompts.list({ debate: debate.slug })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("stop when the debate is closed", async () => {
    const debate = await aDebate({ phase: "debrief", delegates: { parents: 1 } });
    const { promptId } = await send(debate, debate.facilitator, {});
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(send(debate, debate.facilitator, { delegation: "players" })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    const done = debate.headOf("parents").api.prompts.done({ debate: debate.slug, promptId, ...newKey() });
    await expect(done).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});
