import { TRPCError } from "@trpc/server";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { release } from "@/server/services/argument/notifications/tell";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
let player: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1, players: 2 }, audience: "public" });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
  player = debate.headOf("players");
});

beforeEach(async () => {
  await prisma.notification.deleteMany({ where: { debateId: debate.id } });
});

type Target = { option: string } | { claim: string } | { argument: string };
const argue = async (who: Participant, text: string, target: Target = { option: "court" }, polarity: "support" | "attack" = "attack") => {
  const added = await who.api.floor.addArgument({ debate: debate.slug, ...newKey(), polarity, target, premises: [{ text }] });
  return { claim: added.claimIds[0]!, argument: added.argumentId };
};
const list = async (who: Participant) => (await who.api.notifications.list({ debate: debate.slug })).notifications;
const sentences = async (who: Participant) => (await list(who)).map(({ sentence }) => sentence);
const follow = (who: Participant, thing: { claimId: string } | { argumentId: string }, follows = true) =>
  who.api.floor.follow({ debate: debate.slug, ...newKey(), thing, follows });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error: unknown) => (error instanceof TRPCError ? error.code : error),
  );

describe("what people are told", () => {
  it("authors hear of answers to their claims and arguments, and not of what they do themselves", async () => {
    const mine = await argue(parent, "The yard is quiet.");
    const reply = await argue(gardener, "It is loud at night.", { claim: mine.claim });
    await argue(gardener, "Quiet does not help.", { argument: mine.argument });
    await argue(parent, "It is quiet by day.", { claim: mine.claim }, "support");
    expect(await sentences(parent)).toEqual([
      `${gardener.user.name} of Gardeners undercuts the step of an argument you follow.`,
      `${gardener.user.name} of Gardeners undermines a claim you follow.`,
    ]);
    expect((await list(parent))[1]).toMatchObject({
      kind: "reply",
      excerpt: "It is loud at night.",
      path: `/debates/${debate.slug}?argument=${reply.argument}`,
      isRead: false,
    });
    expect(await list(gardener)).toEqual([]);
    expect(await parent.api.notifications.unread({ debate: debate.slug })).toBe(2);
  });

  it("others hear of what they follow, for as long as they do", async () => {
    const { claim, argument } = await argue(parent, "Swings are safe.");
    await follow(player, { claimId: claim });
    await follow(player, { claimId: claim });
    expect(await player.api.floor.follows({ debate: debate.slug })).toMatchObject({ claims: [claim] });
    await parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: claim, text: "Swings are safe now.", over: 1 });
    await parent.api.floor.withdrawClaim({ debate: debate.slug, ...newKey(), claimId: claim });
    await follow(player, { claimId: claim }, false);
    await follow(player, { argumentId: argument });
    await parent.api.floor.withdrawArgument({ debate: debate.slug, ...newKey(), argumentId: argument });
    expect(await sentences(player)).toEqual([
      `${parent.user.name} withdrew an argument you follow.`,
      `${parent.user.name} withdrew a claim you follow.`,
      `${parent.user.name} reworded a claim you follow.`,
    ]);
    expect(await player.api.floor.follows({ debate: debate.slug })).toMatchObject({ claims: [], arguments: [argument] });
  });

  it("followers of a merged claim hear of the merge and of answers to the claim that stands", async () => {
    const one = await argue(player, "Sand is soft.");
    const other = await argue(parent, "Sand is not hard.");
    await debate.facilitator.api.floor.mergeClaims({ debate: debate.slug, ...newKey(), claimId: one.claim, intoId: other.claim });
    await argue(gardener, "Sand hurts the eyes.", { claim: other.claim });
    const heard = await sentences(player);
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatch(/merged claims you follow/);
    expect(heard[0]).toMatch(/undermines a claim you follow/);
  });

  it("mentions reach people and delegations, once, and only when they are new", async () => {
    const { claim } = await argue(parent, `@Gardeners and @${gardener.user.name}, is that so? Not me@gardeners.example.`);
    expect(await sentences(gardener)).toEqual([`${parent.user.name} of Parents mentioned you in a claim.`]);
    expect((await list(gardener))[0]!.path).toBe(`/debates/${debate.slug}?claim=${claim}`);
    await parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: claim, text: "@gardeners and @players?", over: 1 });
    expect(await list(gardener)).toHaveLength(1);
    const players = debate.delegates.filter(({ delegation }) => delegation === "players");
    for (const one of players) expect(await sentences(one)).toEqual([`${parent.user.name} of Parents mentioned you in a claim.`]);
  });

  it("waits for approval where the policy says so", async () => {
    await prisma.moderationPolicy.create({ data: { debateId: debate.id, mode: "notify-after-approval", text: "Be kind.", reasons: [] } });
    const mine = await argue(parent, "Approved or not?");
    const reply = await argue(gardener, "@Players, look.", { claim: mine.claim });
    expect([await list(parent), await list(player)]).toEqual([[], []]);
    await prisma.$transaction((tx) => release(tx, { argumentId: reply.argument }, new Date()));
    await prisma.moderationPolicy.delete({ where: { debateId: debate.id } });
    expect(await list(parent)).toHaveLength(1);
    expect(await list(player)).toHaveLength(1);
  });

  it("quotes nothing that is out of sight since", async () => {
    const { claim } = await argue(parent, "Something rude, @Players.");
    await prisma.claim.update({ where: { id: claim }, data: { status: "hidden" } });
    expect((await list(player))[0]).toMatchObject({ kind: "mention", excerpt: null });
  });
});

describe("reading them", () => {
  it("marks one or all up to one as read, of one’s own only", async () => {
    const { claim } = await argue(parent, "Many will answer.");
    for (let number = 0; number < 4; number++) await argue(gardener, `Answer ${number}.`, { claim });
    const [newest, second, , oldest] = await list(parent);
    expect(await codeOf(gardener.api.notifications.markRead({ debate: debate.slug, ...newKey(), notificationId: oldest!.id }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(gardener.api.notifications.markAllRead({ debate: debate.slug, ...newKey(), upTo: newest!.id }))).toBe("NOT_FOUND");
    await parent.api.notifications.markRead({ debate: debate.slug, ...newKey(), notificationId: oldest!.id });
    expect((await list(parent)).map(({ isRead }) => isRead)).toEqual([false, false, false, true]);
    await parent.api.notifications.markAllRead({ debate: debate.slug, ...newKey(), upTo: second!.id });
    expect((await list(parent)).map(({ isRead }) => isRead)).toEqual([false, true, true, true]);
    expect(await parent.api.notifications.unread({ debate: debate.slug })).toBe(1);
  });

  it("turns pages without losing or repeating any", async () => {
    const { id: participantId } = await prisma.participant.findFirstOrThrow({ where: { id: parent.participantId }, select: { id: true } });
    const at = new Date();
    await prisma.notification.createMany({
      data: Array.from({ length: 65 }, (_, index) => ({
        id: crypto.randomUUID(),
        debateId: debate.id,
        participantId,
        kind: "prompt",
        details: { text: `Number ${index}`, path: "//evil.example" },
        at,
        releasedAt: at,
      })),
    });
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: { notifications: readonly { id: string; path: string }[]; next: string | null } = await parent.api.notifications.list({
        debate: debate.slug,
        before,
      });
      seen.push(...page.notifications.map(({ id }) => id));
      expect(page.notifications.every(({ path }) => path === `/debates/${debate.slug}`)).toBe(true);
      before = page.next;
    } while (before !== null);
    expect([seen.length, new Set(seen).size]).toEqual([65, 65]);
  });

  it("is for those who take part; everybody else has none", async () => {
    expect(await nobody().notifications.list({ debate: debate.slug })).toEqual({ notifications: [], next: null, unread: 0 });
    const member = await debate.member("member");
    expect(
      await codeOf(member.api.floor.follow({ debate: debate.slug, ...newKey(), thing: { claimId: crypto.randomUUID() }, follows: true })),
    ).toBe("FORBIDDEN");
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const theirs = await prisma.claim.findFirstOrThrow({ where: { debateId: other.id }, select: { id: true } });
    expect(await codeOf(follow(parent, { claimId: theirs.id }))).toBe("NOT_FOUND");
  });
});
