import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { openRoom } from "@/server/services/debates/debates/open-room";
import { aDebate } from "../../support/factories/a-debate";
import { aUser, newKey, nobody } from "../../support/factories/a-user";

const typesIn = async (debateId: string) => {
  const entries = await prisma.recordEntry.findMany({ where: { debateId }, orderBy: { seq: "asc" }, select: { type: true } });
  return entries.map(({ type }) => type);
};

describe("the room", () => {
  it("opens under a code, once, and enters the first phase", async () => {
    const { id, slug, facilitator } = await aDebate({ phase: null });
    const opened = await Promise.all([1, 2, 3].map(() => facilitator.api.debates.openRoom({ debate: slug, ...newKey() })));
    expect(opened[0]!.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(opened[0]!.url).toMatch(new RegExp(`/join/${opened[0]!.code}$`));
    expect(opened[1]).toEqual(opened[0]);
    expect(opened[2]).toEqual(opened[0]);
    expect(await facilitator.api.debates.room({ debate: slug })).toEqual(opened[0]);
    expect((await typesIn(id)).slice(2)).toEqual(["debate-opened", "phase-entered"]);
  });

  it("draws again when a code is taken", async () => {
    const taken = await aDebate();
    const draft = await aDebate({ phase: null });
    const draws = [taken.code, taken.code, "ZZ2345"];
    const { code } = await openRoom(await draft.scopeOf(draft.facilitator), () => draws.shift()!);
    expect(code).toBe("ZZ2345");
  });

  it("is found by its code, however it is typed, by anybody", async () => {
    const { slug, code, scenario } = await aDebate();
    const typed = `${code.slice(0, 3)}-${code.slice(3).toLowerCase()} `;
    expect(await nobody().debates.findRoom({ code: typed })).toEqual({
      slug,
      code,
      title: "A debate to test",
      question: scenario.question,
      breakout: null,
      caucusIsOverseen: false,
      hidesNames: false,
    });
  });

  it("gives a closed room the answer of one that never was", async () => {
    const { slug, code, facilitator } = await aDebate();
    await facilitator.api.debates.close({ debate: slug, ...newKey() });
    const never = await nobody()
      .debates.findRoom({ code: "AAAAAA" })
      .catch((error: Error) => error);
    const closed = await nobody()
      .debates.findRoom({ code })
      .catch((error: Error) => error);
    expect(never).toMatchObject({ code: "NOT_FOUND" });
    expect(closed).toMatchObject({ code: "NOT_FOUND", message: (never as Error).message });
    const late = await aUser();
    await expect(late.api.debates.joinRoom({ code, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("has no code to show while it is a draft, and shows it to those who run it only", async () => {
    const draft = await aDebate({ phase: null });
    await expect(draft.facilitator.api.debates.room({ debate: draft.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const open = await aDebate({ delegates: { parents: 1 }, audience: "public" });
    await expect(open.headOf("parents").api.debates.room({ debate: open.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(nobody().debates.room({ debate: open.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("joining by code", () => {
  it("makes a stranger an observer, recorded once, whatever is sent twice", async () => {
    const { id, slug, code } = await aDebate({ delegates: {} });
    const somebody = await aUser("Ada");
    const request = { code, ...newKey() };
    const answers = await Promise.all([request, request, { code, ...newKey() }].map((one) => somebody.api.debates.joinRoom(one)));
    expect(answers).toEqual([{ slug }, { slug }, { slug }]);
    expect((await typesIn(id)).filter((type) => type === "participant-joined")).toHaveLength(2);
    expect(await somebody.api.debates.get({ debate: slug })).toMatchObject({
      role: "observer",
      seat: { displayName: "Ada", delegation: null },
    });
  });

  it("leaves a delegate in their seat", async () => {
    const debate = await aDebate({ delegates: { players: 1 } });
    const head = debate.headOf("players");
    await head.api.debates.joinRoom({ code: debate.code, ...newKey() });
    expect(await head.api.debates.get({ debate: debate.slug })).toMatchObject({ role: "head", seat: { delegation: "players" } });
  });

  it("brings somebody back who had left, without their seat", async () => {
    const debate = await aDebate({ delegates: { players: 2 } });
    const head = debate.headOf("players");
    await prisma.participant.update({ where: { id: head.participantId }, data: { leftAt: new Date() }, select: { id: true } });
    await expect(head.api.debates.get({ debate: debate.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await head.api.debates.joinRoom({ code: debate.code, ...newKey() });
    expect(await head.api.debates.get({ debate: debate.slug })).toMatchObject({
      role: "observer",
      seat: { participantId: head.participantId },
    });
  });

  it("needs somebody signed in", async () => {
    const { code } = await aDebate({ delegates: {} });
    await expect(nobody().debates.joinRoom({ code, ...newKey() })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("who may look in", () => {
  it("is nobody but those who run it while it is a draft", async () => {
    const { slug, facilitator, member } = await aDebate({ phase: null, audience: "public" });
    expect(await facilitator.api.debates.get({ debate: slug })).toMatchObject({ status: "draft", role: "facilitator" });
    await expect((await member("member")).api.debates.get({ debate: slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(nobody().debates.get({ debate: slug })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("is everybody for a public debate, and members and participants otherwise", async () => {
    const open = await aDebate({ audience: "public" });
    expect(await nobody().debates.get({ debate: open.slug })).toMatchObject({ role: "visitor", seat: null, workspace: null });
    const closed = await aDebate();
    expect(await (await closed.member("member")).api.debates.get({ debate: closed.slug })).toMatchObject({ role: "member" });
    await expect((await aUser()).api.debates.get({ debate: closed.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
