import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody, type Somebody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;

const CRITERIA = [
  { key: "cost", label: "Cost", description: "What does it cost?" },
  { key: "noise", label: "Noise", description: "How loud is it?" },
];

beforeAll(async () => {
  debate = await aDebate({
    phase: "arguments",
    delegates: { parents: 2, gardeners: 1 },
    audience: "public",
    scenario: { criteria: CRITERIA },
  });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
});

const argue = async (
  who: Participant,
  text: string,
  target: { option: string } | { claim: string } | { argument: string } = { option: "court" },
) => {
  const added = await who.api.floor.addArgument({
    debate: debate.slug,
    ...newKey(),
    polarity: "argument" in target ? "attack" : "support",
    target,
    premises: [{ text }],
  });
  return { claim: added.claimIds[0]!, argument: added.argumentId };
};
const merge = (who: Somebody, claimId: string, intoId: string) =>
  who.api.floor.mergeClaims({ debate: debate.slug, ...newKey(), claimId, intoId });
const unmerge = (who: Somebody, claimId: string) => who.api.floor.unmergeClaims({ debate: debate.slug, ...newKey(), claimId });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error: unknown) => (error instanceof TRPCError ? error.code : error),
  );
const statusOf = (id: string) => prisma.claim.findUniqueOrThrow({ where: { id }, select: { status: true, mergedIntoId: true } });
const entriesOf = async (type: string) =>
  (await prisma.recordEntry.findMany({ where: { debateId: debate.id, type }, orderBy: { seq: "asc" }, select: { payload: true } })).map(
    ({ payload }) => JSON.parse(payload) as Record<string, unknown>,
  );

describe("merging claims", () => {
  it("lets one stand for the other, and brings everything back when undone", async () => {
    const one = await argue(parent, "Ball games are loud.");
    const other = await argue(gardener, "A court is noisy.");
    const before = await prisma.claim.findUniqueOrThrow({ where: { id: one.claim } });
    expect(await merge(parent, one.claim, other.claim)).toBeNull();
    expect(await statusOf(one.claim)).toEqual({ status: "merged", mergedIntoId: other.claim });
    const standing = await prisma.$queryRaw`SELECT claim_id::text FROM standing_premise WHERE argument_id = ${one.argument}::uuid`;
    expect(standing).toEqual([{ claim_id: other.claim }]);
    expect((await entriesOf("claim-merged")).at(-1)).toEqual({
      claimId: one.claim,
      intoId: other.claim,
      text: "Ball games are loud.",
      intoText: "A court is noisy.",
    });
    expect(await gardener.api.floor.mergedClaims({ debate: debate.slug, claimId: other.claim })).toEqual([
      { id: one.claim, text: "Ball games are loud.", author: parent.user.name, mayUnmerge: false },
    ]);
    const found = await gardener.api.floor.find({ debate: debate.slug, thing: { claim: one.claim } });
    expect(found?.claims.find(({ id }) => id === other.claim)).toMatchObject({ text: "A court is noisy.", merged: 1 });
    expect(found?.claims.some(({ id }) => id === one.claim)).toBe(false);
    const { hits } = await gardener.api.search.all({ debate: debate.slug, text: "court noisy", kind: "argument" });
    expect(hits.map(({ id }) => id).toSorted()).toEqual([one.argument, other.argument].toSorted());
    const [merged] = (await gardener.api.search.all({ debate: debate.slug, text: "ball loud", kind: "claim" })).hits;
    expect(merged).toMatchObject({ id: other.claim, context: "Merged into: “A court is noisy.”" });
    expect(await unmerge(parent, one.claim)).toBeNull();
    expect(await prisma.claim.findUniqueOrThrow({ where: { id: one.claim } })).toEqual(before);
    expect((await entriesOf("claim-unmerged")).at(-1)).toMatchObject({ claimId: one.claim, intoId: other.claim });
    const log = await prisma.moderationAction.findMany({ where: { claimId: one.claim }, orderBy: { id: "asc" } });
    expect(log.map(({ action, intoId, actorId }) => [action, intoId, actorId])).toEqual([
      ["merge", other.claim, parent.participantId],
      ["unmerge", other.claim, parent.participantId],
    ]);
    expect(log[1]!.aboutId).toBe(log[0]!.id);
  });

  it("is for its author, the head of their delegation and the facilitator", async () => {
    const second = debate.delegates.filter(({ delegation }) => delegation === "parents")[1]!;
    const one = await argue(second, "Nobody needs a court.");
    const other = await argue(gardener, "A court is not needed.");
    expect(await codeOf(merge(gardener, one.claim, other.claim))).toBe("FORBIDDEN");
    expect(await codeOf(merge(await debate.join(), one.claim, other.claim))).toBe("FORBIDDEN");
    expect(await codeOf(merge({ ...parent, api: nobody() }, one.claim, other.claim))).toBe("UNAUTHORIZED");
    expect(await codeOf(merge(parent, one.claim, other.claim))).toBe("answered");
    expect(await codeOf(unmerge(gardener, one.claim))).toBe("FORBIDDEN");
    expect(await codeOf(unmerge(debate.facilitator, one.claim))).toBe("answered");
    expect(await codeOf(merge(debate.facilitator, one.claim, other.claim))).toBe("answered");
  });

  it("is refused where it would argue in a circle, over two levels, and of what does not stand", async () => {
    const base = await argue(parent, "The court is cheap.");
    const reason = await argue(parent, "Asphalt is cheap.", { claim: base.claim });
    expect(await codeOf(merge(parent, reason.claim, base.claim))).toBe("BAD_REQUEST");
    expect(await codeOf(merge(parent, base.claim, reason.claim))).toBe("BAD_REQUEST");
    expect(await codeOf(merge(parent, base.claim, base.claim))).toBe("BAD_REQUEST");
    const [a, b, c] = [await argue(parent, "First."), await argue(parent, "Second."), await argue(parent, "Third.")];
    await merge(parent, a.claim, b.claim);
    expect(await codeOf(merge(parent, b.claim, c.claim))).toBe("BAD_REQUEST");
    expect(await codeOf(merge(parent, c.claim, a.claim))).toBe("CONFLICT");
    expect(await codeOf(merge(parent, a.claim, c.claim))).toBe("CONFLICT");
    expect(await codeOf(merge(parent, c.claim, b.claim))).toBe("answered");
    expect(await codeOf(unmerge(parent, b.claim))).toBe("CONFLICT");
  });

  it("closes no circle through a claim that was merged", async () => {
    const one = await argue(parent, "Trees are shady.");
    const other = await argue(parent, "There is shade under trees.");
    const onIt = await argue(parent, "Shade is cool.", { claim: other.claim });
    await merge(parent, one.claim, other.claim);
    const circle = parent.api.floor.addArgument({
      debate: debate.slug,
      ...newKey(),
      polarity: "support",
      target: { claim: onIt.claim },
      premises: [{ claimId: other.claim }],
    });
    expect(await codeOf(circle)).toBe("BAD_REQUEST");
    const onMerged = parent.api.floor.addArgument({
      debate: debate.slug,
      ...newKey(),
      polarity: "attack",
      target: { claim: one.claim },
      premises: [{ text: "Too late." }],
    });
    expect(await codeOf(onMerged)).toBe("CONFLICT");
    expect(await codeOf(parent.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: one.claim, value: 1 }))).toBe("CONFLICT");
    expect(
      await codeOf(parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: one.claim, text: "Trees are dark.", over: 1 })),
    ).toBe("CONFLICT");
  });

  it("goes one way when both are asked at once", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await argue(parent, `Here ${round}.`), await argue(parent, `There ${round}.`)];
      const outcomes = await Promise.all([merge(parent, a.claim, b.claim), merge(debate.facilitator, b.claim, a.claim)].map(codeOf));
      expect(outcomes.toSorted()).toEqual(["CONFLICT", "answered"]);
      const statuses = [await statusOf(a.claim), await statusOf(b.claim)].map(({ status }) => status);
      expect(statuses.toSorted()).toEqual(["merged", "visible"]);
    }
  });

  it("happens once however often it is sent", async () => {
    const [a, b] = [await argue(parent, "Sent twice."), await argue(parent, "Sent two times.")];
    const input = { debate: debate.slug, ...newKey(), claimId: a.claim, intoId: b.claim };
    expect(await Promise.all([parent.api.floor.mergeClaims(input), parent.api.floor.mergeClaims(input)])).toEqual([null, null]);
    expect(await prisma.moderationAction.count({ where: { claimId: a.claim } })).toBe(1);
  });

  it("knows nothing of another debate’s claims", async () => {
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const theirs = (await prisma.claim.findFirstOrThrow({ where: { debateId: other.id }, select: { id: true } })).id;
    const mine = await argue(parent, "Mine alone.");
    expect(await codeOf(merge(parent, mine.claim, theirs))).toBe("NOT_FOUND");
    expect(await codeOf(merge(debate.facilitator, theirs, mine.claim))).toBe("NOT_FOUND");
    expect(await codeOf(unmerge(debate.facilitator, theirs))).toBe("NOT_FOUND");
    expect(await codeOf(parent.api.floor.mergePreview({ debate: debate.slug, claimId: mine.claim, intoId: theirs }))).toBe("NOT_FOUND");
    expect(await parent.api.floor.mergedClaims({ debate: debate.slug, claimId: theirs })).toEqual([]);
    expect(await codeOf(parent.api.floor.tagClaim({ debate: debate.slug, ...newKey(), claimId: theirs, criteria: [] }))).toBe("NOT_FOUND");
  });

  it("waits for a phase of arguing, except for the facilitator", async () => {
    const late = await aDebate({ phase: "final-ballot", delegates: { parents: 1 } });
    const head = late.headOf("parents");
    const [one, two] = await prisma.claim.findMany({ where: { debateId: late.id, status: "visible", delegation: { key: "parents" } } });
    const [from, into] = [
      one ?? two!,
      await prisma.claim.findFirstOrThrow({ where: { debateId: late.id, text: { contains: "six hours" } } }),
    ];
    const input = { debate: late.slug, claimId: from.id, intoId: into.id };
    expect(await codeOf(head.api.floor.mergeClaims({ ...input, ...newKey() }))).toBe("PRECONDITION_FAILED");
    expect(await codeOf(late.facilitator.api.floor.mergeClaims({ ...input, ...newKey() }))).toBe("answered");
    await late.facilitator.api.debates.close({ debate: late.slug, ...newKey() });
    expect(await codeOf(late.facilitator.api.floor.unmergeClaims({ debate: late.slug, ...newKey(), claimId: from.id }))).toBe(
      "PRECONDITION_FAILED",
    );
  });

  it("says beforehand what would move, and why it cannot", async () => {
    const one = await argue(parent, "Benches are cheap.");
    const other = await argue(gardener, "Benches cost little.");
    await argue(gardener, "Wood is cheap.", { claim: one.claim });
    for (const who of [parent, gardener]) await who.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: one.claim, value: 1 });
    await gardener.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: other.claim, value: -1 });
    const preview = (who: Somebody) => who.api.floor.mergePreview({ debate: debate.slug, claimId: one.claim, intoId: other.claim });
    expect(await preview(parent)).toMatchObject({
      from: { text: "Benches are cheap." },
      into: { text: "Benches cost little." },
      premises: 1,
      replies: 1,
      citations: 0,
      ratings: 2,
      ratedBoth: 1,
      refusal: null,
    });
    expect((await preview(gardener)).refusal).toMatch(/^Only its author/);
  });
});

describe("criteria", () => {
  it("tag a claim, in the scenario’s order, once", async () => {
    const { claim } = await argue(parent, "It is loud and dear.");
    const tag = (who: Somebody, criteria: string[]) =>
      who.api.floor.tagClaim({ debate: debate.slug, ...newKey(), claimId: claim, criteria });
    expect(await tag(parent, ["noise", "cost"])).toEqual({ criteria: ["cost", "noise"] });
    const before = (await entriesOf("claim-tagged")).length;
    expect(await tag(parent, ["cost", "noise"])).toEqual({ criteria: ["cost", "noise"] });
    expect((await entriesOf("claim-tagged")).length).toBe(before);
    expect((await entriesOf("claim-tagged")).at(-1)).toEqual({ claimId: claim, criteria: ["cost", "noise"] });
    expect(await codeOf(tag(parent, ["beauty"]))).toBe("NOT_FOUND");
    expect(await codeOf(tag(gardener, ["cost"]))).toBe("FORBIDDEN");
    expect(await tag(debate.facilitator, [])).toEqual({ criteria: [] });
  });

  it("come with the scenario’s claims", async () => {
    const claims = [{ key: "dear", text: "It is dear.", criteria: ["cost"] }];
    const args = [{ key: "a", polarity: "attack" as const, target: { option: "court" }, premises: ["dear"] }];
    const made = await aDebate({ phase: null, scenario: { criteria: CRITERIA, claims, arguments: args } });
    const rows = await prisma.claim.findMany({ where: { debateId: made.id }, select: { text: true, criteria: true } });
    expect(rows).toEqual([{ text: "It is dear.", criteria: ["cost"] }]);
    expect((await made.facilitator.api.debates.get({ debate: made.slug })).criteria).toEqual([
      { key: "cost", label: "Cost" },
      { key: "noise", label: "Noise" },
    ]);
  });
});
