import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { answersOf } from "@/server/data/panel/answers/held";
import { progressOf } from "@/server/data/panel/answers/progress";
import { copyAnswers } from "@/server/data/panel/answers/seal";
import { newKey } from "../../support/factories/a-user";
import { answerOf, aPanel, aSheetKey, closeRound, give, openRound, type RATING } from "../../support/panel/answering";

const entriesOf = (debateId: string) => prisma.recordEntry.count({ where: { debateId } });

describe("an answer of a panel", () => {
  it("is kept with its panellist, changed, and found again on another device", async () => {
    const panel = await aPanel({ anonymity: "named" });
    const [ada] = panel.panellists;
    const before = await entriesOf(panel.debate.id);
    expect(await give(panel, ada!, { value: 3, reason: "First thoughts" })).toEqual({ kept: true });
    await give(panel, ada!, { value: 8, reason: "Second thoughts" });
    await give(panel, ada!, { item: 1, value: null });
    const view = await ada!.api.answers.questionnaire({ debate: panel.debate.slug });
    expect(view).toMatchObject({
      state: "open",
      isPanellist: true,
      round: { number: 1, items: [{ key: "q-0" }, { key: "q-1" }] },
    });
    expect(new Map(view.own!.now.map(({ itemId, value, reason }) => [itemId, [value, reason]]))).toEqual(
      new Map([
        [panel.items[0]!.id, [8, "Second thoughts"]],
        [panel.items[1]!.id, [null, ""]],
      ]),
    );
    expect(await entriesOf(panel.debate.id)).toBe(before);
  });

  it("is a state: the same again changes nothing, and no row remembers the request", async () => {
    const panel = await aPanel({ anonymity: "facilitator-only" });
    const [ada] = panel.panellists;
    const answer = answerOf(panel, { value: 3 });
    for (let times = 0; times < 3; times++) expect(await ada!.api.answers.give(answer)).toEqual({ kept: true });
    const row = await prisma.panelAnswer.findFirstOrThrow({ where: { roundId: panel.roundId } });
    expect(row).toMatchObject({ value: 3, revision: 1 });
    await give(panel, ada!, { value: 4 });
    expect((await prisma.panelAnswer.findFirstOrThrow({ where: { roundId: panel.roundId } })).revision).toBe(2);
    expect(await prisma.idempotency.count({ where: { key: answer.idempotencyKey } })).toBe(0);
  });

  it("is nobody else's to read", async () => {
    const panel = await aPanel({ anonymity: "named" });
    const [ada, ben] = panel.panellists;
    await give(panel, ada!, { reason: "canary" });
    const readers = [ben!, panel.debate.facilitator, await panel.debate.member("owner"), await panel.debate.member("member")];
    for (const { api } of readers) {
      const view = await api.answers.questionnaire({ debate: panel.debate.slug });
      expect(JSON.stringify(view)).not.toContain("canary");
      expect(view.own?.now ?? []).toEqual([]);
    }
  });

  it("is taken from whoever is on the panel alone, and says so", async () => {
    const panel = await aPanel({ anonymity: "named" });
    const stranger = await panel.debate.join();
    await expect(stranger.api.answers.give(answerOf(panel, {}))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await stranger.api.answers.questionnaire({ debate: panel.debate.slug })).toMatchObject({ isPanellist: false, round: null });
    await prisma.panellist.update({ where: { id: panel.panellists[0]!.panellistId }, data: { status: "withdrawn" }, select: { id: true } });
    await expect(give(panel, panel.panellists[0]!, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.panelAnswer.count({ where: { roundId: panel.roundId } })).toBe(0);
  });

  it.each([
    ["a value off the scale", { value: 10 }, "BAD_REQUEST", /1 to 9/],
    ["a key where there are none", { sheetKey: aSheetKey() }, "BAD_REQUEST", /no code/],
  ] as const)("is refused in words: %s", async (_, given, code, message) => {
    const panel = await aPanel({ anonymity: "named", panellists: 1 });
    await expect(give(panel, panel.panellists[0]!, given)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("comes while its round is open, by the database's clock, and while nothing is frozen", async () => {
    const panel = await aPanel({ anonymity: "named", panellists: 1 });
    const [ada] = panel.panellists;
    await prisma.panelRound.update({
      where: { id: panel.roundId },
      data: { deadline: new Date(Date.now() - 1_000) },
      select: { id: true },
    });
    await expect(give(panel, ada!, {})).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await prisma.panelRound.update({ where: { id: panel.roundId }, data: { deadline: null }, select: { id: true } });
    await prisma.debate.update({ where: { id: panel.debate.id }, data: { frozenAt: new Date() }, select: { id: true } });
    await expect(give(panel, ada!, {})).rejects.toMatchObject({ message: expect.stringMatching(/stopped the debate/) });
    await prisma.debate.update({ where: { id: panel.debate.id }, data: { frozenAt: null }, select: { id: true } });
    await give(panel, ada!, {});
    await closeRound(panel.roundId);
    await expect(give(panel, ada!, {})).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    const past = { roundId: panel.roundId, itemId: panel.items[1]!.id, panellistId: ada!.panellistId, at: new Date() };
    await expect(prisma.panelAnswer.create({ data: past, select: { at: true } })).rejects.toThrow();
  });

  it("to an item that the round leaves out is refused", async () => {
    const panel = await aPanel({ anonymity: "named", panellists: 1 });
    await closeRound(panel.roundId);
    const roundId = await openRound({ ...panel, items: [panel.items[0]!] }, 2);
    await expect(give(panel, panel.panellists[0]!, { roundId, item: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("answers of every kind", () => {
  it.each([
    [{ kind: "agreement", settings: { least: 1, most: 5 } }, 4],
    [{ kind: "ranking", settings: { among: ["a", "b", "c"], tiesAllowed: true } }, [["b"], ["a", "c"]]],
    [
      { kind: "estimate", settings: { least: 0, most: null, unit: "t", scale: "linear" } },
      { lowest: 1, highest: 9, best: 4, confidence: 80 },
    ],
    [{ kind: "probability", settings: {} }, 12.5],
    [
      { kind: "allocation", settings: { among: ["a", "b"] } },
      { a: 30, b: 70 },
    ],
    [{ kind: "choice", settings: { among: ["a", "b", "c"], atMost: 2 } }, ["a", "c"]],
    [{ kind: "reason", settings: { longest: 500 } }, "Because it rains."],
    [
      { kind: "policy", settings: { asks: ["desirability", "feasibility"] } },
      { desirability: 4, feasibility: 1 },
    ],
  ] as const)("are kept as they were given: %o", async (item, value) => {
    for (const anonymity of ["pseudonymous", "detached"] as const) {
      const panel = await aPanel({ anonymity, panellists: 1, items: [item as typeof RATING] });
      const sheetKey = anonymity === "detached" ? { sheetKey: aSheetKey() } : {};
      await give(panel, panel.panellists[0]!, { value, ...sheetKey });
      expect((await answersOf(panel.roundId)).map((one) => one.value)).toEqual([value]);
    }
  });
});

describe("the next round", () => {
  it("begins with what was answered, which counts once it is confirmed", async () => {
    const panel = await aPanel({ anonymity: "pseudonymous", panellists: 2 });
    const [ada, ben] = panel.panellists;
    await give(panel, ada!, { value: 7, reason: "Why" });
    await give(panel, ben!, { value: 2 });
    await closeRound(panel.roundId);
    const roundId = await openRound(panel, 2);
    await prisma.$transaction((tx) => copyAnswers(tx, { from: panel.roundId, to: roundId, items: [panel.items[0]!.id] }));
    expect(await answersOf(roundId)).toEqual([]);
    const { own, feedback } = await ada!.api.answers.questionnaire({ debate: panel.debate.slug });
    expect(own?.now).toMatchObject([{ value: 7, reason: "Why", isCopied: true }]);
    expect(own?.before).toMatchObject([{ value: 7, isCopied: false }]);
    expect(feedback?.number).toBe(1);
    await give(panel, ada!, { roundId, value: 7, reason: "Why" });
    expect((await answersOf(roundId)).map(({ holder, value }) => [holder, value])).toEqual([[ada!.panellistId, 7]]);
  });
});

describe("progress", () => {
  it("says by name how many questions each has answered, where the level lets it", async () => {
    const panel = await aPanel({ anonymity: "facilitator-only" });
    const [ada, ben] = panel.panellists;
    await give(panel, ada!, {});
    await give(panel, ada!, { item: 1, value: null });
    await give(panel, ben!, {});
    const progress = await progressOf(panel.debate.id);
    expect(progress).toMatchObject({ roundId: panel.roundId, items: 2, panellists: 3, begun: 2, finished: 1 });
    expect(progress?.people.map(({ name, answered }) => [name, answered])).toEqual([
      ["Panellist 0", 2],
      ["Panellist 1", 1],
      ["Panellist 2", 0],
    ]);
  });

  it("says of detached answers who has a sheet, and how many are finished, never whose", async () => {
    const panel = await aPanel({ anonymity: "detached" });
    const [ada, ben] = panel.panellists;
    const sheetKey = aSheetKey();
    await give(panel, ada!, { sheetKey });
    await give(panel, ada!, { item: 1, sheetKey });
    await give(panel, ben!, { sheetKey: aSheetKey() });
    const check = async () => {
      const progress = await progressOf(panel.debate.id);
      expect(progress).toMatchObject({ begun: 2, finished: 1 });
      expect(progress?.people.map(({ hasBegun, answered }) => [hasBegun, answered])).toEqual([
        [true, null],
        [true, null],
        [false, null],
      ]);
    };
    await check();
    await closeRound(panel.roundId);
    await check();
  });
});

describe("a key that was used", () => {
  it("keeps nobody from answering: every answer carries one, and none is remembered", async () => {
    const panel = await aPanel({ anonymity: "named", panellists: 1 });
    const key = newKey();
    const [ada] = panel.panellists;
    await ada!.api.answers.give({ ...answerOf(panel, { value: 1 }), ...key });
    await ada!.api.answers.give({ ...answerOf(panel, { value: 2 }), ...key });
    expect((await answersOf(panel.roundId)).map(({ value }) => value)).toEqual([2]);
  });
});

describe("in real time", () => {
  it("the panel's state is shown after one's own answer, of that item alone", async () => {
    const panel = await aPanel({ anonymity: "facilitator-only", panellists: 6, mode: "real-time" });
    for (const panellist of panel.panellists.slice(0, 5)) for (const item of [0, 1]) await give(panel, panellist, { item, value: 4 });
    const last = panel.panellists[5]!;
    const shown = async () => (await last.api.answers.questionnaire({ debate: panel.debate.slug })).figures;
    expect(await shown()).toEqual([]);
    await give(panel, last, { item: 1, value: 9 });
    expect((await shown()).map(({ id, facets }) => [id, facets[0]!.summary.median])).toEqual([[panel.items[1]!.id, 4]]);
  });
});
