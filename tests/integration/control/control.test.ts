import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aBallot } from "@/tests/support/factories/a-ballot";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, type Somebody } from "@/tests/support/factories/a-user";

const control = ({ facilitator }: TestDebate) => facilitator.api.control;
const viewFor = ({ slug }: TestDebate, { api }: Pick<Somebody, "api">) => api.debates.get({ debate: slug });
const act = ({ slug: debate }: TestDebate) => ({ debate, ...newKey() });
const lastOf = async ({ id }: TestDebate, type: string) => {
  const entry = await prisma.recordEntry.findFirst({ where: { debateId: id, type }, orderBy: { seq: "desc" } });
  return entry && JSON.parse(entry.payload);
};
const claimIn = async (debate: TestDebate) => {
  const author = debate.headOf("parents");
  const text = "A bench costs less than a swing.";
  await author.api.floor.addArgument({
    ...act(debate),
    polarity: "support",
    target: { option: "garden" },
    premises: [{ text }],
  });
  const { id } = await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id, text }, select: { id: true } });
  return { id, text, author };
};

describe("freezing", () => {
  it("refuses participants with a sentence, lets whoever runs the debate go on, and stops the clock", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await control(debate).extend({ ...act(debate), order: 4, minutes: 5 });
    await control(debate).freeze(act(debate));
    const view = await viewFor(debate, debate.headOf("parents"));
    expect(view).toMatchObject({ isFrozen: true, refusals: { "floor:write": expect.stringMatching(/stopped the debate for a moment/) } });
    expect(view.phases[4]).toMatchObject({ deadline: null, held: { ms: expect.any(Number) } });
    await expect(claimIn(debate)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await control(debate).announce({ ...act(debate), text: "Fire drill." });
    await control(debate).unfreeze(act(debate));
    expect((await viewFor(debate, debate.headOf("parents"))).phases[4]).toMatchObject({ deadline: expect.any(String), held: null });
    await claimIn(debate);
  });

  it("is one state: a second press says so, and phases wait", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: {} });
    await expect(control(debate).unfreeze(act(debate))).rejects.toMatchObject({ code: "CONFLICT" });
    await control(debate).freeze(act(debate));
    await expect(control(debate).freeze(act(debate))).rejects.toMatchObject({ code: "CONFLICT" });
    const next = { ...act(debate), order: 5, minutes: null };
    await expect(debate.facilitator.api.debates.enterPhase(next)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      message: expect.stringMatching(/Let it go on first/),
    });
  });
});

describe("an announcement", () => {
  it("stands before everyone until the next one, or until it is taken away", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const delegate = debate.headOf("parents");
    expect((await viewFor(debate, delegate)).announcement).toBeNull();
    await control(debate).announce({ ...act(debate), text: "Ten minutes of break." });
    expect((await viewFor(debate, delegate)).announcement).toMatchObject({ text: "Ten minutes of break." });
    expect(await lastOf(debate, "announcement")).toEqual({ text: "Ten minutes of break." });
    await control(debate).announce({ ...act(debate), text: "" });
    expect((await viewFor(debate, delegate)).announcement).toBeNull();
  });
});

describe("the spotlight", () => {
  it("puts a claim before everyone, and none that is not for everyone to see", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { id: claimId, text, author } = await claimIn(debate);
    await control(debate).spotlight({ ...act(debate), claimId });
    expect((await viewFor(debate, author)).spotlight).toEqual({ claimId, text });
    expect(await lastOf(debate, "spotlight-set")).toEqual({ claimId, text });
    await prisma.claim.update({ where: { id: claimId }, data: { status: "hidden" } });
    expect((await viewFor(debate, author)).spotlight).toBeNull();
    await expect(control(debate).spotlight({ ...act(debate), claimId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await control(debate).spotlight({ ...act(debate), claimId: null });
    expect(await lastOf(debate, "spotlight-set")).toEqual({ claimId: null });
  });

  it("shows no claim of another debate", async () => {
    const [debate, other] = [await aDebate({ phase: "arguments" }), await aDebate({ phase: "arguments" })];
    const { id: claimId } = await claimIn(other);
    await expect(control(debate).spotlight({ ...act(debate), claimId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a nudge", () => {
  it("reaches one person alone, until they put it aside, and is on no record", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const [reader, other] = [debate.headOf("parents"), debate.headOf("gardeners")];
    const { seq } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } });
    const to = { participantId: reader.participantId };
    expect(await control(debate).nudge({ ...act(debate), to, text: "We have not heard you yet." })).toEqual({ people: 1 });
    const { nudge } = await viewFor(debate, reader);
    expect(nudge).toMatchObject({ text: "We have not heard you yet." });
    expect((await viewFor(debate, other)).nudge).toBeNull();
    expect((await reader.api.notifications.list({ debate: debate.slug })).notifications[0]).toMatchObject({
      kind: "nudge",
      excerpt: "We have not heard you yet.",
    });
    await reader.api.notifications.markRead({ ...act(debate), notificationId: nudge!.notificationId });
    expect((await viewFor(debate, reader)).nudge).toBeNull();
    expect((await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } })).seq).toBe(seq);
  });

  it("reaches everybody of a delegation, and nobody of an empty one", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 3 } });
    const nudge = (delegation: string) => control(debate).nudge({ ...act(debate), to: { delegation }, text: "Your turn." });
    expect(await nudge("parents")).toEqual({ people: 3 });
    await expect(nudge("gardeners")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(nudge("nobody")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is sent once, however often the request is", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const once = { ...act(debate), to: { delegation: "parents" }, text: "Your turn." };
    await Promise.all([control(debate).nudge(once), control(debate).nudge(once)]);
    expect(await prisma.notification.count({ where: { debateId: debate.id, kind: "nudge" } })).toBe(1);
  });
});

describe("who takes part", () => {
  it("names those who did something since the phase began", async () => {
    const debate = await aDebate({ phase: "arguments" });
    expect((await control(debate).get({ debate: debate.slug })).active).toEqual([]);
    const { author } = await claimIn(debate);
    expect((await control(debate).get({ debate: debate.slug })).active).toEqual([author.participantId]);
    await debate.enter("negotiation");
    expect((await control(debate).get({ debate: debate.slug })).active).toEqual([]);
  });

  it("names those whose ballot is missing, and says nothing of the others' ballots", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    await voter.api.ballots.cast(await aBallot(debate, voter, "opening", { choice: "garden" }));
    const view = await control(debate).get({ debate: debate.slug });
    const others = debate.delegates.filter((one) => one !== voter).map(({ participantId }) => participantId);
    expect(view.outstanding).toMatchObject([{ poll: "opening", delegations: [] }]);
    expect([...view.outstanding[0]!.people].sort()).toEqual([...others].sort());
    expect(JSON.stringify(view)).not.toContain("garden");
  });
});
