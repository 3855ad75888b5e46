import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { prisma } from "@/server/data/connection/client";
import { Copy, note } from "../../support/caucus/writing";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { refusal } from "../../support/factories/moderating";

const DELEGATES = { parents: 3, players: 1 } as const;
const copyOf = (debate: TestDebate, who: Somebody, delegation = "parents") => new Copy(debate, who, delegation).read();
const rowsAs = (somebody: Somebody | null, debateId: string) =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.user_id', ${somebody?.user.id ?? ""}, true)`;
    return [
      await tx.caucusNote.count({ where: { debateId } }),
      await tx.caucusUpdate.count({ where: { debateId } }),
      await tx.channel.count({ where: { debateId } }),
    ];
  });

describe("the notes of a delegation", () => {
  it("hold what every member typed, whoever was first", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [first, second, third] = await Promise.all(debate.delegates.slice(0, 3).map((who) => copyOf(debate, who)));
    await Promise.all([
      first!.type("Ask for trees. ").send(),
      second!.type("No noise after ten. ").send(),
      third!.type("Who pays? ").send(),
    ]);
    for (const copy of [first!, second!, third!]) await copy.read();
    expect(new Set([first!.text, second!.text, third!.text]).size).toBe(1);
    for (const words of ["Ask for trees. ", "No noise after ten. ", "Who pays? "]) expect(first!.text).toContain(words);
    const view = await debate.delegates[0]!.api.caucus.notes({ debate: debate.slug, delegation: "parents" });
    expect(view).toMatchObject({ version: 3, text: first!.text });
  });

  it("change nothing when a change comes twice, under the same key or another", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [head] = debate.delegates;
    const copy = (await copyOf(debate, head!)).type("Once.");
    const update = Buffer.from(Y.encodeStateAsUpdate(copy.doc)).toString("base64");
    const same = { debate: debate.slug, delegation: "parents", update, ...newKey() };
    expect([await head!.api.caucus.write(same), await head!.api.caucus.write(same), await copy.send()]).toEqual([
      { version: 1 },
      { version: 1 },
      { version: null },
    ]);
    expect((await copyOf(debate, debate.delegates[1]!)).text).toBe("Once.");
  });

  it("catch up whoever was away, also when the changes in between are no longer kept one by one", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [head, second] = debate.delegates;
    const away = await copyOf(debate, second!);
    await note(debate, head!, "parents", "First.");
    const near = await copyOf(debate, second!);
    const writer = await copyOf(debate, head!);
    for (let time = 0; time < 401; time++) {
      const before = Y.encodeStateVector(writer.doc);
      writer.type(`${time},`);
      await writer.send(Y.encodeStateAsUpdate(writer.doc, before));
    }
    const kept = await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plenary.user_id', ${head!.user.id}, true)`;
      return tx.caucusUpdate.count({ where: { debateId: debate.id } });
    });
    expect(kept).toBeLessThan(402);
    expect(kept).toBeGreaterThanOrEqual(200);
    for (const copy of [away, near]) expect((await copy.read()).text).toBe(writer.text);
    expect((await debate.delegates[2]!.api.caucus.notes({ debate: debate.slug, delegation: "parents", after: 9_999 })).version).toBe(402);
  });

  it("refuse what is no change to plain words, and stay as they were", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [head] = debate.delegates;
    await note(debate, head!, "parents", "Stays.");
    const copy = (await copyOf(debate, head!)).type("x");
    const between = Y.encodeStateVector(copy.doc);
    const changed = (change: (doc: Y.Doc) => void) => {
      const doc = new Y.Doc();
      change(doc);
      return Y.encodeStateAsUpdate(doc);
    };
    for (const [update, code] of [
      [new Uint8Array([1, 2, 3, 4, 5, 6, 7]), "BAD_REQUEST"],
      [new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 15]), "BAD_REQUEST"],
      [changed((doc) => doc.getText("notes").insert(0, "a\0b")), "BAD_REQUEST"],
      [changed((doc) => doc.getMap("else").set("a", 1)), "BAD_REQUEST"],
      [changed((doc) => doc.getText("notes").insert(0, "x".repeat(50_000))), "PAYLOAD_TOO_LARGE"],
      [Y.encodeStateAsUpdate(copy.type("y").doc, between), "CONFLICT"],
    ] as const)
      expect(await refusal(copy.send(update))).toBe(code);
    expect((await copyOf(debate, debate.delegates[1]!)).text).toBe("Stays.");
  });

  it("take no change while the debate is stopped or closed", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const [head] = debate.delegates;
    await prisma.debate.update({ where: { id: debate.id }, data: { frozenAt: new Date() } });
    expect(await refusal(note(debate, head!, "parents", "Now?"))).toBe("PRECONDITION_FAILED");
    const straw = { debate: debate.slug, poll: "decision", ballot: { tiers: [["garden"]] } as never };
    expect(await refusal(head!.api.ballots.castStraw({ ...straw, ...newKey() }))).toBe("PRECONDITION_FAILED");
    await prisma.debate.update({ where: { id: debate.id }, data: { frozenAt: null } });
    await note(debate, head!, "parents", "Now.");
    await head!.api.ballots.castStraw({ ...straw, ...newKey() });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    expect(await refusal(note(debate, head!, "parents", "Later."))).toBe("PRECONDITION_FAILED");
    expect((await copyOf(debate, head!)).text).toBe("Now.");
  });
});

describe("nobody else", () => {
  it("reads or writes them: not through a procedure, not in the database", async () => {
    const debate = await aDebate({ delegates: DELEGATES, audience: "public" });
    await note(debate, debate.headOf("parents"), "parents", "Between us.");
    const runners = [debate.facilitator, await debate.member("owner")];
    for (const who of [debate.headOf("players"), ...runners]) {
      expect(await refusal(copyOf(debate, who))).toBe("NOT_FOUND");
      expect(await rowsAs(who, debate.id)).toEqual([0, 0, 0]);
    }
    expect(await refusal(new Copy(debate, debate.headOf("players"), "parents").type("x").send())).toBe("NOT_FOUND");
    for (const who of [await debate.join(), await debate.member("member")]) expect(await refusal(copyOf(debate, who))).toBe("FORBIDDEN");
    for (const runner of runners) expect(await refusal(runner.api.caucus.overview({ debate: debate.slug }))).toBe("NOT_FOUND");
    expect(await rowsAs(null, debate.id)).toEqual([0, 0, 0]);
    expect(await rowsAs(debate.headOf("parents"), debate.id)).toEqual([1, 1, 0]);
  });

  it("who was moved: the door closes behind them at once, also to what they still wanted to send", async () => {
    const debate = await aDebate({ delegates: DELEGATES });
    const moved = debate.delegates[1]!;
    await note(debate, debate.headOf("parents"), "parents", "Between us.");
    const unsent = (await copyOf(debate, moved)).type(" And me.");
    await debate.facilitator.api.seats.assign({
      debate: debate.slug,
      participantId: moved.participantId,
      delegation: "players",
      ...newKey(),
    });
    expect(await refusal(unsent.send())).toBe("NOT_FOUND");
    expect(await refusal(unsent.read())).toBe("NOT_FOUND");
    expect(await rowsAs(moved, debate.id)).toEqual([0, 0, 0]);
    expect((await copyOf(debate, moved, "players")).text).toBe("");
  });

  it("but those who run the debate read them where the scenario says so, and write nothing", async () => {
    const debate = await aDebate({ delegates: DELEGATES, scenario: { exercise: { caucusIsOverseen: true } } });
    await note(debate, debate.headOf("parents"), "parents", "Between us and you.");
    for (const who of [debate.facilitator, await debate.member("owner")]) {
      expect((await copyOf(debate, who)).text).toBe("Between us and you.");
      expect((await who.api.caucus.overview({ debate: debate.slug })).notes).toContainEqual({
        delegation: "parents",
        text: "Between us and you.",
      });
      expect(await refusal(new Copy(debate, who, "parents").type("x").send())).toBe("FORBIDDEN");
    }
    expect(await refusal(copyOf(debate, debate.headOf("players")))).toBe("NOT_FOUND");
  });
});
