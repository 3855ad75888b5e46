import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import { newKey } from "../../support/factories/a-user";
import { anItem, answer, aRunPanel, closeRound, entriesOf, openRound, type RunPanel, STOP_RULE } from "../../support/panel/running";

const CONFLICT = { code: "CONFLICT" };
const roundsOf = ({ debate }: RunPanel) => prisma.panelRound.findMany({ where: { debateId: debate.id }, orderBy: { number: "asc" } });
const copiesOf = (roundId: string) =>
  Promise.all([prisma.panelAnswer.count({ where: { roundId } }), prisma.sheetAnswer.count({ where: { roundId } })]).then(([a, b]) => a + b);
/** Twelve ratings that agree, and twelve that do not. */
const CALM = Array(12).fill(8);
const WILD = [1, 9, 5, 1, 9, 5, 1, 9, 5, 1, 9, 5];

describe.each(["facilitator-only", "detached"] as const)("a round whose answers are %s", (anonymity) => {
  const SETTINGS = { settings: { anonymity }, panellists: 12, stopRule: { ...STOP_RULE, maximumRounds: 2 } } as const;

  it("is closed with its figures, asks next what is unsettled, and ends the panel by its rule", async () => {
    const panel = await aRunPanel(SETTINGS);
    expect(await openRound(panel)).toEqual({ number: 1 });
    await answer(panel, { first: CALM, second: WILD });
    expect((await panel.setUp()).progress).toMatchObject({ panellists: 12, begun: 12, finished: 12 });
    expect(await closeRound(panel)).toEqual({ number: 1 });
    const [first] = await roundsOf(panel);
    expect(first).toMatchObject({ settled: ["first"], stops: false, results: { round: 1, respondents: 12 } });
    expect(first!.resultsHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await panel.setUp()).items.map(({ key, isSettled }) => [key, isSettled])).toEqual([
      ["first", true],
      ["second", false],
    ]);

    await openRound(panel, { asks: "unsettled" });
    const [, second] = await roundsOf(panel);
    expect((second!.items as { key: string }[]).map(({ key }) => key)).toEqual(["second"]);
    expect(await copiesOf(second!.id)).toBe(12);
    await answer(panel, { second: CALM });
    await closeRound(panel);
    expect((await roundsOf(panel))[1]).toMatchObject({ settled: ["first", "second"], stops: true });
    expect((await panel.setUp()).panel!.rounds).toMatchObject([
      { number: 1, items: 2, settled: 1, stops: false },
      { number: 2, items: 1, settled: 2, stops: true },
    ]);
    await expect(openRound(panel, { asks: "unsettled" })).rejects.toMatchObject({
      message: expect.stringMatching(/Every item is settled/),
    });
  });

  it("leaves entries that hold no answer and name nobody who answered", async () => {
    const panel = await aRunPanel(SETTINGS);
    await openRound(panel);
    await answer(panel, { first: CALM, second: WILD });
    await closeRound(panel);
    const entries = await prisma.recordEntry.findMany({ where: { debateId: panel.debate.id, type: { startsWith: "panel" } } });
    const payloads = entries.map(({ payload }) => payload).join();
    for (const { panellistId, participantId } of panel.panellists) {
      expect(payloads).not.toContain(panellistId);
      expect(payloads).not.toContain(participantId);
    }
    expect(entries.every(({ actorId }) => panel.panellists.every(({ participantId }) => participantId !== actorId))).toBe(true);
    expect(await entriesOf(panel, "panel-round-closed")).toMatchObject([{ number: 1, sheets: 12, answersHash: expect.any(String) }]);
  });

  it("begins blank where that is wanted", async () => {
    const panel = await aRunPanel(SETTINGS);
    await openRound(panel);
    await answer(panel, { first: CALM });
    await closeRound(panel);
    await openRound(panel, { carry: "blank" });
    expect(await copiesOf((await roundsOf(panel))[1]!.id)).toBe(0);
  });

  it("counts what was confirmed and never a copy", async () => {
    const panel = await aRunPanel(SETTINGS);
    await openRound(panel);
    await answer(panel, { first: CALM, second: WILD });
    await closeRound(panel);
    await openRound(panel);
    await answer(panel, { first: CALM.slice(0, 6) });
    await closeRound(panel);
    expect((await roundsOf(panel))[1]!.results).toMatchObject({ respondents: 6 });
  });
});

describe("a round", () => {
  it("is one at a time, after the opening, with something to ask", async () => {
    const panel = await aRunPanel({ isOpened: false });
    await expect(openRound(panel)).rejects.toMatchObject({ message: expect.stringMatching(/Open the panel/) });
    await panel.debate.facilitator.api.panel.open({ debate: panel.debate.slug, ...newKey() });
    await openRound(panel);
    await expect(openRound(panel)).rejects.toMatchObject(CONFLICT);
    await expect(openRound(panel, { what: "proposals" })).rejects.toMatchObject(CONFLICT);
    await closeRound(panel);
    await expect(closeRound(panel)).rejects.toMatchObject(CONFLICT);
    await expect(openRound(panel, { what: "proposals" })).rejects.toMatchObject({ message: expect.stringMatching(/before round 1/) });
    await expect(openRound(await aRunPanel({ items: [] }))).rejects.toMatchObject({ message: expect.stringMatching(/no item/) });
  });

  it("that is opened by two at once is opened once", async () => {
    const panel = await aRunPanel();
    const answers = await Promise.allSettled([openRound(panel), openRound(panel), openRound(panel)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await roundsOf(panel)).toHaveLength(1);
  });

  it("keeps its items as they stood when it opened", async () => {
    const panel = await aRunPanel();
    await openRound(panel);
    await panel.debate.facilitator.api.panel.saveItem({ debate: panel.debate.slug, item: anItem("Third"), ...newKey() });
    const [round] = await roundsOf(panel);
    expect((round!.items as { key: string }[]).map(({ key }) => key)).toEqual(["first", "second"]);
    expect(round!.items).not.toMatchObject([{ truth: expect.anything() }]);
    expect(Object.keys((round!.items as object[])[0]!)).not.toContain("truth");
  });

  it("ends by the database's clock, once, however many look; and takes no answer after it", async () => {
    const panel = await aRunPanel({ panellists: 2 });
    await openRound(panel, { minutes: 10 });
    await answer(panel, { first: [3, 4] });
    const { api } = panel.debate.facilitator;
    const { deadline } = await api.panel.extendRound({ debate: panel.debate.slug, minutes: 30, ...newKey() });
    expect(Date.parse(deadline!) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect((await panel.debate.facilitator.api.panel.get({ debate: panel.debate.slug }))!.rounds[0]!.deadline).toBe(deadline);
    await prisma.panelRound.updateMany({ where: { debateId: panel.debate.id }, data: { deadline: new Date(Date.now() - 1_000) } });
    await expect(answer(panel, { first: [5] })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await entriesOf(panel, "panel-round-closed")).toHaveLength(1);
    expect((await roundsOf(panel))[0]!.closedAt).not.toBeNull();
  });

  it("wakes the server at its deadline through the queue", async () => {
    const panel = await aRunPanel();
    await openRound(panel, { minutes: 10 });
    const jobs = await prisma.$queryRaw<{ due: number }[]>`
      SELECT extract(epoch FROM start_after - now())::int AS due FROM pgboss.job WHERE data ->> 'debateId' = ${panel.debate.id} ORDER BY due`;
    expect(jobs.at(-1)!.due).toBeGreaterThan(500);
    await panel.debate.facilitator.api.panel.extendRound({ debate: panel.debate.slug, minutes: null, ...newKey() });
    expect((await roundsOf(panel))[0]!.deadline).toBeNull();
  });

  it("stays as it was counted", async () => {
    const panel = await aRunPanel({ panellists: 1 });
    await openRound(panel);
    await closeRound(panel);
    const [round] = await roundsOf(panel);
    expect(round!.results).not.toBeNull();
    await expect(prisma.panelRound.update({ where: { id: round!.id }, data: { results: {} } })).rejects.toThrow();
    await expect(prisma.panelRound.update({ where: { id: round!.id }, data: { closedAt: null } })).rejects.toThrow();
  });

  it("is closed with the panel, and the panel with the debate", async () => {
    const panel = await aRunPanel({ panellists: 1 });
    await openRound(panel);
    const { api } = panel.debate.facilitator;
    await api.debates.close({ debate: panel.debate.slug, ...newKey() });
    expect((await roundsOf(panel))[0]!.closedAt).not.toBeNull();
    expect((await api.panel.get({ debate: panel.debate.slug }))!.closedAt).not.toBeNull();
    expect(await entriesOf(panel, "panel-closed")).toHaveLength(1);
    await expect(openRound(panel)).rejects.toMatchObject(CONFLICT);

    const other = await aRunPanel();
    await openRound(other);
    await other.debate.facilitator.api.panel.close({ debate: other.debate.slug, ...newKey() });
    expect((await roundsOf(other))[0]!.closedAt).not.toBeNull();
    await expect(openRound(other)).rejects.toMatchObject({ message: expect.stringMatching(/closed/) });
  });
});

describe("progress", () => {
  it("names who has answered where the level lets whoever reads know it", async () => {
    const panel = await aRunPanel({ panellists: 2 });
    await openRound(panel);
    await answer(panel, { first: [4] });
    expect((await panel.setUp()).progress).toEqual({
      panellists: 2,
      begun: 1,
      finished: 0,
      people: [
        { name: "Panellist 0", hasBegun: true, answered: 1 },
        { name: "Panellist 1", hasBegun: false, answered: 0 },
      ],
    });
    const owner = await panel.debate.member("owner");
    expect((await owner.api.panel.preparation({ debate: panel.debate.slug })).progress).toEqual({
      panellists: 2,
      begun: 1,
      finished: 0,
      people: [],
    });
  });

  it("says of detached answers who has begun, and no more", async () => {
    const panel = await aRunPanel({ panellists: 2, settings: { anonymity: "detached" } });
    await openRound(panel);
    await answer(panel, { first: [4] });
    expect((await panel.setUp()).progress!.people).toEqual([
      { name: "Panellist 0", hasBegun: true, answered: null },
      { name: "Panellist 1", hasBegun: false, answered: null },
    ]);
  });
});

describe("a panel in real time", () => {
  it("has one round, and what it asks stays", async () => {
    const panel = await aRunPanel({ settings: { mode: "real-time" }, panellists: 1 });
    await openRound(panel);
    const { api } = panel.debate.facilitator;
    await expect(api.panel.saveItem({ debate: panel.debate.slug, item: anItem("Third"), ...newKey() })).rejects.toMatchObject(CONFLICT);
    await closeRound(panel);
    await expect(openRound(panel)).rejects.toMatchObject({ message: expect.stringMatching(/one round/) });
  });
});
