import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "@/domain/moderation";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { lastEntry } from "@/tests/support/factories/a-poll";
import { newKey } from "@/tests/support/factories/a-user";
import { argue, decide, refusal, setMode, standingOf, wordingsNow } from "@/tests/support/factories/moderating";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1, players: 1 } });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
});

const asked = () => ({ debate: debate.slug, ...newKey() });
const NORMAL = { status: "visible", isLocked: false, awaitsApproval: false };

describe("the policy", () => {
  it("is the product's own until one is published, and everybody reads it", async () => {
    const fresh = await aDebate({ phase: "arguments" });
    const read = await fresh.delegates[0]!.api.moderation.policy({ debate: fresh.slug });
    expect(read).toEqual({ ...DEFAULT_POLICY, revision: 0, at: null, waiting: null });
    expect(await prisma.moderationPolicy.count({ where: { debateId: fresh.id } })).toBe(0);
    expect((await fresh.facilitator.api.moderation.policy({ debate: fresh.slug })).waiting).toBe(0);
  });

  it("is published over the revision its writer saw, once for each key, and recorded", async () => {
    const fresh = await aDebate({ phase: "arguments" });
    const policy = { mode: "before" as const, text: "Be **kind**.", reasons: [{ key: "unkind", label: "Unkind" }] };
    const input = { debate: fresh.slug, ...newKey(), ...policy, over: 0 };
    expect(await fresh.facilitator.api.moderation.setPolicy(input)).toEqual({ revision: 1 });
    expect(await fresh.facilitator.api.moderation.setPolicy(input)).toEqual({ revision: 1 });
    expect(await refusal(fresh.facilitator.api.moderation.setPolicy({ ...input, ...newKey(), text: "Mine." }))).toBe("CONFLICT");
    expect(await fresh.delegates[0]!.api.moderation.policy({ debate: fresh.slug })).toMatchObject({ ...policy, revision: 1 });
    expect(await lastEntry(fresh, "moderation-policy-set")).toMatchObject({ revision: 1, mode: "before", text: "Be **kind**." });
    const twice = { ...input, ...newKey(), over: 1, reasons: [...policy.reasons, { key: "other", label: "Unkind" }] };
    expect(await refusal(fresh.facilitator.api.moderation.setPolicy(twice))).toBe("BAD_REQUEST");
  });
});

describe("a decision", () => {
  it("takes a claim out of sight, is logged, recorded and told to its author, once for each key", async () => {
    const { claim } = await argue(debate, parent, "Your children are a plague.");
    const input = { ...asked(), thing: { claim }, action: "hide" as const, reason: "personal-attack", note: "Please mind your words." };
    const { actionId } = await debate.facilitator.api.moderation.act(input);
    expect(await debate.facilitator.api.moderation.act(input)).toEqual({ actionId });
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, status: "hidden" });
    const { entries } = await gardener.api.moderation.log({ debate: debate.slug });
    const label = "Attacks a person instead of a claim";
    expect(entries[0]).toMatchObject({
      id: actionId,
      action: "hide",
      by: "Frances Facilitator",
      words: null,
      note: null,
      status: "hidden",
    });
    expect(entries[0]!.reason).toEqual({ key: "personal-attack", label });
    expect(entries.filter(({ id }) => id === actionId)).toHaveLength(1);
    expect((await parent.api.moderation.log({ debate: debate.slug })).entries[0]).toMatchObject({ note: "Please mind your words." });
    expect(await lastEntry(debate, "moderated")).toMatchObject({ actionId, action: "hide", claimId: claim, reasonLabel: label });
    expect(JSON.stringify(await lastEntry(debate, "moderated"))).not.toContain("mind your words");
    const told = await prisma.notification.findMany({ where: { claimId: claim, kind: "moderation" } });
    expect(told.map(({ participantId, details }) => [participantId, details])).toEqual([
      [parent.participantId, { action: "hide", reason: label, note: "Please mind your words." }],
    ]);
  });

  it("names a reason of the policy when it goes against an author", async () => {
    const { claim } = await argue(debate, parent, "Swings squeak.");
    const act = (reason: string | null) =>
      refusal(debate.facilitator.api.moderation.act({ ...asked(), thing: { claim }, action: "lock", reason }));
    expect(await act(null)).toBe("BAD_REQUEST");
    expect(await act("because")).toBe("BAD_REQUEST");
    expect(await act("unclear")).toBe("answered");
  });

  it("is not for things of another debate, and not for those who do not moderate", async () => {
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const { claim } = await argue(other, other.headOf("parents"), "Elsewhere.");
    expect(await refusal(decide(debate, "hide", { claim }))).toBe("NOT_FOUND");
    expect(await refusal(decide(debate, "hide", { argument: claim }))).toBe("NOT_FOUND");
    const mine = await argue(debate, parent, "Here.");
    expect(await refusal(decide(debate, "hide", { claim: mine.claim }, gardener))).toBe("FORBIDDEN");
    expect(await standingOf({ claim })).toEqual(NORMAL);
  });

  it("can be taken back by whoever made it, exactly, until something else happens", async () => {
    const { claim } = await argue(debate, parent, "The slide is steep.");
    const locked = await decide(debate, "lock", { claim });
    const hidden = await decide(debate, "hide", { claim });
    const owner = await debate.member("owner");
    const undo = (actionId: string, who = debate.facilitator) => refusal(who.api.moderation.undo({ ...asked(), actionId }));
    expect(await undo(hidden, owner)).toBe("FORBIDDEN");
    expect(await undo(locked)).toBe("CONFLICT");
    expect(await undo(hidden)).toBe("answered");
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, isLocked: true });
    expect(await undo(hidden)).toBe("CONFLICT");
    const [newest] = (await debate.facilitator.api.moderation.log({ debate: debate.slug })).entries;
    expect(newest).toMatchObject({ action: "restore", about: hidden });
  });

  it("of somebody who runs the workspace and never entered makes them a participant", async () => {
    const { claim } = await argue(debate, parent, "The fence is old.");
    const owner = await debate.member("owner");
    await decide(debate, "lock", { claim }, owner);
    const [entry] = (await gardener.api.moderation.log({ debate: debate.slug })).entries;
    expect(entry).toMatchObject({ action: "lock", by: "The owner", words: "The fence is old." });
    expect(await lastEntry(debate, "participant-joined")).toMatchObject({ displayName: "The owner" });
  });
});

describe("what is locked", () => {
  it("takes no reply, edit, citation, rating or withdrawal, and can be built on", async () => {
    const { claim, argument } = await argue(debate, parent, "Trees give shade.");
    const [source] = await prisma.source.findMany({ where: { debateId: debate.id }, select: { id: true } });
    const citation = { sourceId: source!.id, locator: "p. 1", bearing: "supports" as const, quotation: "", paraphrase: "" };
    const attempts = {
      reply: () => argue(debate, gardener, "They do not.", { claim }),
      undercut: () => argue(debate, gardener, "Beside the point.", { argument }),
      edit: () => parent.api.floor.editClaim({ ...asked(), claimId: claim, text: "Trees give much shade.", over: 1 }),
      cite: () => gardener.api.evidence.addCitation({ ...asked(), claimId: claim, citation }),
      rate: () => gardener.api.floor.rateClaim({ ...asked(), claimId: claim, value: 1 }),
      "rate the step": () => gardener.api.floor.rateArgument({ ...asked(), argumentId: argument, value: 3 }),
      "withdraw the argument": () => parent.api.floor.withdrawArgument({ ...asked(), argumentId: argument }),
      withdraw: () => parent.api.floor.withdrawClaim({ ...asked(), claimId: claim }),
    };
    await decide(debate, "lock", { claim });
    await decide(debate, "lock", { argument });
    for (const [name, attempt] of Object.entries(attempts)) expect(await refusal(attempt()), name).toBe("CONFLICT");
    const build = { ...asked(), polarity: "support" as const, target: { option: "garden" }, premises: [{ claimId: claim }] };
    expect(await refusal(gardener.api.floor.addArgument(build))).toBe("answered");
    await decide(debate, "unlock", { claim });
    await decide(debate, "unlock", { argument });
    for (const [name, attempt] of Object.entries(attempts)) expect(await refusal(attempt()), name).toBe("answered");
  });
});

describe("approval before posting", () => {
  let strict: TestDebate;
  let author: Participant;
  let other: Participant;

  beforeAll(async () => {
    strict = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 } });
    author = strict.delegates[1]!;
    other = strict.headOf("gardeners");
    await setMode(strict, "before");
  });

  it("holds what is posted, and publishes argument and claims together", async () => {
    const { argument, claim } = await argue(strict, author, "Held words.");
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, status: "held", awaitsApproval: true });
    const { items } = await strict.facilitator.api.moderation.queue({ debate: strict.slug });
    expect(items.map(({ thing, why }) => [thing.kind, thing.id, thing.claims.map(({ text }) => text), why])).toEqual([
      ["argument", argument, ["Held words."], "new"],
    ]);
    expect(await refusal(argue(strict, other, "No.", { claim }))).toBe("CONFLICT");
    await decide(strict, "approve", { argument });
    expect([await standingOf({ argument }), await standingOf({ claim })]).toEqual([NORMAL, NORMAL]);
    expect((await strict.facilitator.api.moderation.queue({ debate: strict.slug })).items).toEqual([]);
    const { entries } = await other.api.moderation.log({ debate: strict.slug, filter: "releases" });
    expect(entries.map(({ kind, action, words }) => [kind, action, words])).toEqual([
      ["claim", "approve", "Held words."],
      ["argument", "approve", "Held words."],
    ]);
  });

  it("approves nothing that was reworded under the moderator's eyes", async () => {
    const { argument, claim } = await argue(strict, author, "Mild words.");
    const seen = await wordingsNow(strict);
    await author.api.floor.editClaim({ debate: strict.slug, ...newKey(), claimId: claim, text: "Vile words.", over: 1 });
    const approve = (what: typeof seen) =>
      refusal(
        strict.facilitator.api.moderation.act({ debate: strict.slug, ...newKey(), thing: { argument }, action: "approve", seen: what }),
      );
    expect(await approve(seen)).toBe("CONFLICT");
    expect(await approve([])).toBe("CONFLICT");
    expect(await approve(await wordingsNow(strict))).toBe("answered");
  });

  it("holds a claim again when it is reworded, and lets it be reworded only so often", async () => {
    const { argument, claim } = await argue(strict, author, "Wording 1.");
    await decide(strict, "approve", { argument });
    const reword = (over: number) =>
      refusal(author.api.floor.editClaim({ debate: strict.slug, ...newKey(), claimId: claim, text: `Wording ${over + 1}.`, over }));
    expect(await reword(1)).toBe("answered");
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, status: "held", awaitsApproval: true });
    expect(await standingOf({ argument })).toEqual(NORMAL);
    const { items } = await strict.facilitator.api.moderation.queue({ debate: strict.slug });
    expect(items.at(-1)).toMatchObject({ why: "reworded", thing: { kind: "claim", id: claim } });
    for (const over of [2, 3, 4, 5]) expect(await reword(over)).toBe("answered");
    expect(await reword(6)).toBe("TOO_MANY_REQUESTS");
    await decide(strict, "approve", { claim });
    expect(await standingOf({ claim })).toEqual(NORMAL);
  });

  it("publishes nothing because the mode was changed", async () => {
    const { argument } = await argue(strict, author, "Waits.");
    await setMode(strict, "after");
    expect((await standingOf({ argument })).status).toBe("held");
    const later = await argue(strict, author, "Does not wait.");
    expect(await standingOf({ argument: later.argument })).toEqual(NORMAL);
    expect((await strict.facilitator.api.moderation.policy({ debate: strict.slug })).waiting).toBe(2);
    await decide(strict, "approve", { argument });
    expect((await strict.facilitator.api.moderation.policy({ debate: strict.slug })).waiting).toBe(0);
  });

  it("hides what was posted together, and brings it back together", async () => {
    await setMode(strict, "before");
    const { argument, claim } = await argue(strict, author, "Both or neither.");
    await decide(strict, "hide", { argument });
    expect([(await standingOf({ argument })).status, (await standingOf({ claim })).status]).toEqual(["hidden", "hidden"]);
    await decide(strict, "restore", { argument });
    expect([(await standingOf({ argument })).status, (await standingOf({ claim })).status]).toEqual(["held", "held"]);
  });
});

describe("posting at once, telling after approval", () => {
  it("shows what is posted and lets others know once it is approved", async () => {
    const quick = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1 } });
    await setMode(quick, "notify-after-approval");
    const { argument, claim } = await argue(quick, quick.headOf("parents"), "Seen at once.");
    const reply = await argue(quick, quick.headOf("gardeners"), "I disagree.", { claim });
    expect(await standingOf({ claim })).toEqual({ ...NORMAL, awaitsApproval: true });
    const told = () => prisma.notification.findMany({ where: { argumentId: reply.argument, kind: "reply" }, select: { releasedAt: true } });
    expect((await told()).map(({ releasedAt }) => releasedAt)).toEqual([null]);
    // What awaits approval goes on awaiting it, whatever the policy says by now: its new words are not told either.
    await setMode(quick, "after");
    await quick.headOf("gardeners").api.floor.follow({ debate: quick.slug, ...newKey(), thing: { claimId: claim }, follows: true });
    await quick.headOf("parents").api.floor.editClaim({ debate: quick.slug, ...newKey(), claimId: claim, text: "Seen now.", over: 1 });
    const edits = await prisma.notification.findMany({ where: { claimId: claim, kind: "edit" }, select: { releasedAt: true } });
    expect(edits.map(({ releasedAt }) => releasedAt)).toEqual([null]);
    await decide(quick, "approve", { argument: reply.argument });
    expect((await told()).map(({ releasedAt }) => releasedAt instanceof Date)).toEqual([true]);
    expect(await standingOf({ argument })).toEqual({ ...NORMAL, awaitsApproval: true });
  });
});
