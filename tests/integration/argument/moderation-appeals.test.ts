import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { lastEntry } from "@/tests/support/factories/a-poll";
import { newKey, type Somebody } from "@/tests/support/factories/a-user";
import { argue, decide, refusal, setMode, standingOf } from "@/tests/support/factories/moderating";

let debate: TestDebate;
let author: Participant;
let head: Participant;
let owner: Somebody;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 } });
  [head, author] = debate.delegates.filter(({ delegation }) => delegation === "parents") as [Participant, Participant];
});

const appealTo = (actionId: string, who: Participant = author) =>
  who.api.moderation.appeal({ debate: debate.slug, ...newKey(), actionId, text: "It was a quotation." });
const rule = (appealId: string, outcome: "uphold" | "overturn", who: Somebody) =>
  refusal(who.api.moderation.decide({ debate: debate.slug, ...newKey(), appealId, outcome, note: "So be it." }));
const NORMAL = { status: "visible", isLocked: false, awaitsApproval: false };

describe("where one person moderates", () => {
  it("they decide about their own decision, and a granted appeal leaves everything as it was", async () => {
    const { claim } = await argue(debate, author, "A quotation.");
    await decide(debate, "lock", { claim });
    const actionId = await decide(debate, "hide", { claim });
    const { appealId } = await appealTo(actionId);
    expect(await rule(appealId, "overturn", debate.facilitator)).toBe("answered");
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, isLocked: true });
    expect(await rule(appealId, "uphold", debate.facilitator)).toBe("CONFLICT");
    expect(await lastEntry(debate, "appeal-decided")).toMatchObject({ action: "overturn", appealId, actionId, claimId: claim });
    const told = await prisma.notification.findMany({ where: { claimId: claim, kind: "appeal" }, orderBy: { at: "asc" } });
    expect(told.map(({ participantId }) => participantId).at(-1)).toBe(author.participantId);
    expect(told.map(({ details }) => details)).toEqual([
      { action: "appeal", note: "" },
      { action: "overturn", note: "So be it." },
    ]);
  });
});

describe("an appeal", () => {
  beforeAll(async () => {
    owner = await debate.member("owner");
  });

  it("is the author's alone, once for each decision", async () => {
    const { claim } = await argue(debate, author, "Mine alone.");
    const actionId = await decide(debate, "hide", { claim });
    const input = { debate: debate.slug, ...newKey(), actionId, text: "Look again." };
    expect(await refusal(appealTo(actionId, head))).toBe("FORBIDDEN");
    expect(await refusal(appealTo(actionId, debate.headOf("gardeners")))).toBe("FORBIDDEN");
    const first = await author.api.moderation.appeal(input);
    expect(await author.api.moderation.appeal(input)).toEqual(first);
    expect(await refusal(appealTo(actionId))).toBe("CONFLICT");
    const [mine] = await author.api.moderation.mine({ debate: debate.slug });
    expect(mine).toMatchObject({ decision: { id: actionId, action: "hide" }, appeal: { text: "Look again.", outcome: null } });
    expect(mine!.refusal).toContain("one for each");
  });

  it("against a decision of another debate is against nothing", async () => {
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const { claim } = await argue(other, other.headOf("parents"), "Elsewhere.");
    const actionId = await decide(other, "hide", { claim });
    expect(await refusal(appealTo(actionId))).toBe("NOT_FOUND");
    const { appealId } = await other.headOf("parents").api.moderation.appeal({ debate: other.slug, ...newKey(), actionId, text: "?" });
    expect(await rule(appealId, "overturn", owner)).toBe("NOT_FOUND");
    expect(await rule(actionId, "overturn", owner)).toBe("NOT_FOUND");
  });

  it("is decided by somebody else than who decided, where there is somebody", async () => {
    const { claim } = await argue(debate, author, "Off the point.");
    const actionId = await decide(debate, "hide", { claim });
    const { appealId } = await appealTo(actionId);
    const mine = async (who: Somebody) =>
      (await who.api.moderation.queue({ debate: debate.slug })).appeals.find(({ id }) => id === appealId);
    expect((await mine(debate.facilitator))!.refusal).toContain("one of them decides");
    expect((await mine(owner))!.refusal).toBeNull();
    expect(await rule(appealId, "uphold", debate.facilitator)).toBe("FORBIDDEN");
    expect(await rule(appealId, "uphold", owner)).toBe("answered");
    expect((await standingOf({ claim })).status).toBe("hidden");
    const view = (await author.api.moderation.mine({ debate: debate.slug })).find(({ thing }) => thing.id === claim);
    expect(view?.appeal?.outcome).toMatchObject({ isGranted: false, note: "So be it." });
  });

  it("keeps harsher decisions away, and is granted by taking the decision back", async () => {
    const { claim } = await argue(debate, author, "Held for a while.");
    const held = await decide(debate, "hold", { claim });
    const { appealId } = await appealTo(held);
    expect(await refusal(decide(debate, "hide", { claim }))).toBe("CONFLICT");
    await decide(debate, "approve", { claim });
    expect(await standingOf({ claim })).toEqual(NORMAL);
    expect((await owner.api.moderation.queue({ debate: debate.slug })).appeals.map(({ id }) => id)).not.toContain(appealId);
    expect(await rule(appealId, "uphold", owner)).toBe("CONFLICT");
  });

  it("against a decision that no longer holds, or that came along with another, is refused", async () => {
    const { claim } = await argue(debate, author, "Soon restored.");
    const hidden = await decide(debate, "hide", { claim });
    await decide(debate, "restore", { claim });
    expect(await refusal(appealTo(hidden))).toBe("CONFLICT");
    await setMode(debate, "before");
    const both = await argue(debate, author, "Posted together.");
    await decide(debate, "hide", { argument: both.argument });
    const mine = await author.api.moderation.mine({ debate: debate.slug });
    const ofClaim = mine.find(({ thing }) => thing.id === both.claim)!;
    expect(ofClaim.refusal).toContain("together with an argument");
    expect(await refusal(appealTo(ofClaim.decision!.id))).toBe("CONFLICT");
    const ofArgument = mine.find(({ thing }) => thing.id === both.argument)!;
    const { appealId } = await appealTo(ofArgument.decision!.id);
    expect(await rule(appealId, "overturn", owner)).toBe("answered");
    for (const thing of [{ claim: both.claim }, { argument: both.argument }])
      expect(await standingOf(thing)).toEqual({ ...NORMAL, status: "held", awaitsApproval: true });
    await setMode(debate, "after");
  });

  it("and what the moderators answer is read by nobody else", async () => {
    const { claim } = await argue(debate, author, "Private matter.");
    const actionId = await decide(debate, "hide", { claim });
    await appealTo(actionId);
    const stranger = debate.headOf("gardeners");
    const log = await stranger.api.moderation.log({ debate: debate.slug, filter: "appeals" });
    expect(log.entries[0]).toMatchObject({ action: "appeal", note: null, words: null });
    expect((await author.api.moderation.log({ debate: debate.slug, filter: "appeals" })).entries[0]!.note).toBe("It was a quotation.");
    expect(await stranger.api.moderation.mine({ debate: debate.slug })).toEqual([]);
  });
});

it("nothing is ever changed in the log", async () => {
  await expect(prisma.moderationAction.updateMany({ where: { debateId: debate.id }, data: { note: "" } })).rejects.toThrow();
  await expect(prisma.moderationAction.deleteMany({ where: { debateId: debate.id } })).rejects.toThrow();
});
