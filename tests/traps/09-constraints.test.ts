import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { aMember, aUser, aWorkspace, newKey, nobody, type Somebody } from "../support/factories/a-user";
import { administer } from "./support/administer";

type Settled = readonly PromiseSettledResult<unknown>[];
const atOnce = (...calls: readonly (() => Promise<unknown>)[]): Promise<Settled> => Promise.allSettled(calls.map((call) => call()));
const codes = (settled: Settled) =>
  settled.map((one) => (one.status === "fulfilled" ? "OK" : String((one.reason as { code?: string }).code))).sort();
const entries = ({ id }: TestDebate, type: string) => prisma.recordEntry.count({ where: { debateId: id, type } });

const STANCES = { playground: "opposes", garden: "backs", court: "accepts" } as const;

describe("of two at once", () => {
  it("one is head", async () => {
    const debate = await aDebate({ delegates: { parents: 6 } });
    const others = debate.delegates.slice(1);
    const settled = await atOnce(
      ...others.map(
        ({ participantId }) =>
          () =>
            debate.facilitator.api.seats.appointHead({ debate: debate.slug, participantId, ...newKey() }),
      ),
    );
    expect(codes(settled)).toEqual(Array(5).fill("OK"));
    const heads = await prisma.participant.count({ where: { debateId: debate.id, role: "head" } });
    expect(heads).toBe(1);
  });

  it("one first delegate of an empty delegation becomes its head", async () => {
    const debate = await aDebate({ delegates: 0 });
    const people = await Promise.all(Array.from({ length: 6 }, () => debate.join()));
    const settled = await atOnce(
      ...people.map(
        ({ api }) =>
          () =>
            api.seats.take({ debate: debate.slug, delegation: "parents", ...newKey() }),
      ),
    );
    expect(codes(settled)).toEqual(Array(6).fill("OK"));
    expect(await prisma.participant.count({ where: { debateId: debate.id, role: "head" } })).toBe(1);
    expect(await prisma.participant.count({ where: { debateId: debate.id, role: "delegate" } })).toBe(5);
  });

  it("one entry into a phase opens its ballot", async () => {
    const debate = await aDebate({ phase: "positions" });
    const { order } = await prisma.phase.findFirstOrThrow({
      where: { debateId: debate.id, kind: "opening-ballot" },
      select: { order: true },
    });
    const enter = () => debate.facilitator.api.debates.enterPhase({ debate: debate.slug, order, minutes: null, ...newKey() });
    const before = await entries(debate, "phase-entered");
    const settled = await atOnce(enter, enter, enter, enter);
    expect(codes(settled)).toEqual(["OK", ...Array(3).fill("PRECONDITION_FAILED")]);
    expect([await entries(debate, "poll-opened"), await entries(debate, "phase-entered")]).toEqual([1, before + 1]);
  });

  it("one opens a poll by hand", async () => {
    const debate = await aDebate({ phase: "straw-poll" });
    const open = () => debate.facilitator.api.polls.open({ debate: debate.slug, poll: "final", ...newKey() });
    expect(codes(await atOnce(open, open, open))).toEqual(["CONFLICT", "CONFLICT", "OK"]);
    expect(await prisma.round.count({ where: { poll: { debateId: debate.id, key: "final" } } })).toBe(1);
  });

  it("one position follows another: the later was declared over an older one", async () => {
    const debate = await aDebate({ phase: "positions" });
    const declare = () =>
      debate.headOf("parents").api.positions.declare({ debate: debate.slug, stances: STANCES, reason: "So", over: 0, ...newKey() });
    const settled = await atOnce(declare, declare, declare);
    expect(codes(settled)).toEqual(["CONFLICT", "CONFLICT", "OK"]);
    const where = { debateId: debate.id, delegation: { key: "parents" } };
    const revisions = await prisma.position.findMany({ where, orderBy: { revision: "asc" }, select: { revision: true } });
    expect(revisions.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it("one rating a person and claim stays, the last", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const head = debate.headOf("parents");
    const added = await head.api.floor.addArgument({
      debate: debate.slug,
      polarity: "support",
      target: { option: "garden" },
      premises: [{ text: "Because", citations: [] }],
      ...newKey(),
    });
    const claimId = added.claimIds[0]!;
    const rater = debate.headOf("players");
    const settled = await atOnce(
      ...([-1, 0, 1, 1, -1] as const).map((value) => () => rater.api.floor.rateClaim({ debate: debate.slug, claimId, value, ...newKey() })),
    );
    expect(codes(settled)).toEqual(Array(5).fill("OK"));
    expect(await prisma.rating.count({ where: { claimId, participantId: rater.participantId } })).toBe(1);
  });

  it("one edit of a claim is over the wording its editor saw", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const head = debate.headOf("parents");
    const added = await head.api.floor.addArgument({
      debate: debate.slug,
      polarity: "support",
      target: { option: "garden" },
      premises: [{ text: "Because", citations: [] }],
      ...newKey(),
    });
    const settled = await atOnce(
      ...["Since", "As", "For"].map(
        (text) => () => head.api.floor.editClaim({ debate: debate.slug, claimId: added.claimIds[0]!, text, over: 1, ...newKey() }),
      ),
    );
    expect(codes(settled)).toEqual(["CONFLICT", "CONFLICT", "OK"]);
  });

  it("one person joins a room, however many tabs they join from", async () => {
    const debate = await aDebate({ delegates: 0 });
    const somebody = await aUser();
    const before = await entries(debate, "participant-joined");
    const join = () => somebody.api.debates.joinRoom({ code: debate.code, ...newKey() });
    expect(codes(await atOnce(join, join, join, join))).toEqual(Array(4).fill("OK"));
    expect(await prisma.participant.count({ where: { debateId: debate.id, userId: somebody.user.id } })).toBe(1);
    expect(await entries(debate, "participant-joined")).toBe(before + 1);
  });

  it("one account has an address", async () => {
    const email = `${randomUUID()}@example.org`;
    const signUp = () => nobody().account.signUp({ name: "Ana", email, password: "umbrella seventeen bronze" });
    await atOnce(signUp, signUp, signUp, () =>
      nobody().account.signUp({ name: "Ana", email: email.toUpperCase(), password: "umbrella seventeen bronze" }),
    );
    expect(await prisma.user.count({ where: { email } })).toBe(1);
  });

  it("one owner stays, though each removes the other", async () => {
    const workspace = await aWorkspace();
    const [one, other] = [await aMember(workspace.id, "owner"), await aMember(workspace.id, "owner")];
    const remove = (by: Somebody, whom: Somebody) => () =>
      by.api.workspaces.removeMember({ workspace: workspace.slug, userId: whom.user.id, ...newKey() });
    const demote = (by: Somebody, whom: Somebody) => () =>
      by.api.workspaces.setMemberRole({ workspace: workspace.slug, userId: whom.user.id, role: "member", ...newKey() });
    await atOnce(remove(one, other), remove(other, one), demote(one, one), demote(other, other));
    expect(await prisma.member.count({ where: { workspaceId: workspace.id, role: "owner" } })).toBeGreaterThan(0);
  });
});

describe("the database refuses, whoever writes", () => {
  const refused = async (sql: string, code: string) => expect(administer(sql)).rejects.toMatchObject({ code });

  it("what breaks a rule of one row", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const at = `WHERE debate_id = '${debate.id}'`;
    await refused(`UPDATE debate SET status = 'gone' WHERE id = '${debate.id}'`, "23514");
    await refused(`UPDATE participant SET role = 'head' ${at} AND delegation_id IS NULL`, "23514");
    await refused(`UPDATE participant SET delegation_id = NULL ${at} AND role = 'head'`, "23514");
    await refused(`UPDATE delegation SET weight = 0 ${at}`, "23514");
    await refused(`UPDATE poll SET secrecy = 'hidden' ${at} AND key = 'final'`, "23514");
    await refused(`UPDATE poll SET quorum = 101 ${at} AND key = 'final'`, "23514");
    await refused(`UPDATE poll SET title = 'Another' ${at} AND key = 'opening'`, "23514");
    await refused(`UPDATE elector SET weight = 0 WHERE round_id IN (SELECT id FROM round ${at})`, "23514");
    await refused(`INSERT INTO "user" (id, name, email) VALUES (gen_random_uuid(), 'x', 'Upper@example.org')`, "23514");
  });

  it("a second of what there is one of", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2 } });
    const at = `WHERE debate_id = '${debate.id}'`;
    await refused(`UPDATE participant SET role = 'head' ${at} AND delegation_id IS NOT NULL`, "23505");
    await refused(
      `INSERT INTO round (id, poll_id, debate_id, number, option_keys, opened_at) SELECT gen_random_uuid(), poll_id, debate_id, 2, option_keys, now() FROM round ${at}`,
      "23505",
    );
    await refused(`INSERT INTO record_entry SELECT * FROM record_entry ${at}`, "23505");
  });

  it("a change of what is only ever added to", async () => {
    const debate = await aDebate({ phase: "positions" });
    await debate.headOf("parents").api.positions.declare({ debate: debate.slug, stances: STANCES, reason: "So", over: 0, ...newKey() });
    await refused(`UPDATE record_entry SET payload = '{}' WHERE debate_id = '${debate.id}'`, "42501");
    await refused(`UPDATE position SET reason = 'x' WHERE debate_id = '${debate.id}'`, "42501");
    await refused("TRUNCATE record_entry", "42501");
  });

  it("an argument without a premise, with two targets, or about itself", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const head = debate.headOf("parents");
    const added = await head.api.floor.addArgument({
      debate: debate.slug,
      polarity: "attack",
      target: { option: "garden" },
      premises: [{ text: "Because", citations: [] }],
      ...newKey(),
    });
    const copy = `INSERT INTO argument (id, debate_id, polarity, target_option_id, status, created_at) SELECT gen_random_uuid(), debate_id, polarity, target_option_id, status, now() FROM argument WHERE id = '${added.argumentId}'`;
    await refused(copy, "23514");
    await refused(`UPDATE argument SET target_claim_id = '${added.claimIds[0]}' WHERE id = '${added.argumentId}'`, "23514");
    await refused(`UPDATE argument SET target_option_id = NULL, target_argument_id = id WHERE id = '${added.argumentId}'`, "23514");
    await refused(`UPDATE argument SET target_option_id = NULL WHERE id = '${added.argumentId}'`, "23514");
  });
});
