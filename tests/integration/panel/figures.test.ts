import { afterAll, describe, expect, it } from "vitest";
import type { RoundResults } from "@/contracts/panel/results";
import { act } from "@/server/data/acts/act";
import { inTransaction } from "@/server/data/acts/transaction";
import { prisma } from "@/server/data/connection/client";
import { writeFigures } from "@/server/data/panel/rounds/figures";
import { findDebateForServer } from "@/server/data/scope";
import { sweep } from "@/server/jobs/duties";
import { figuresAreDone } from "@/server/jobs/figures";
import { closeOpenRound } from "@/server/services/panel/rounds/close-round";
import { endFiguresThread, storeFigures } from "@/server/services/panel/rounds/store-figures";
import { newKey } from "../../support/factories/a-user";
import { anItem, answer, aRunPanel, closeRound, entriesOf, openRound, type RunPanel } from "../../support/panel/running";

afterAll(endFiguresThread);

const RATINGS = [8, 8, 8, 8, 8, 2];
const roundsOf = ({ debate }: RunPanel) => prisma.panelRound.findMany({ where: { debateId: debate.id }, orderBy: { number: "asc" } });
const answered = (panel: RunPanel) => answer(panel, { first: RATINGS, second: RATINGS });
const resultsOf = ({ debate }: RunPanel) => debate.facilitator.api.panelResults.get({ debate: debate.slug });

/** Seals the round as a server does that is killed before it has computed the figures. */
async function seal({ debate }: RunPanel): Promise<void> {
  const scope = (await findDebateForServer(debate.id))!;
  await act(scope, null, async (tx, locked) => ({ answer: null, entries: await closeOpenRound(tx, debate.id, locked) }));
}

async function otherServers(): Promise<void> {
  await sweep();
  await figuresAreDone();
}

describe.each(["facilitator-only", "detached"] as const)("a round that was sealed and has no figures yet: %s", (anonymity) => {
  const SETTINGS = { settings: { anonymity }, panellists: 6 } as const;

  it("takes no answer, says so on every page, and is followed by none opened by hand", async () => {
    const panel = await aRunPanel(SETTINGS);
    await openRound(panel);
    await answered(panel);
    const [open] = await roundsOf(panel);
    await seal(panel);
    const [{ api, sheetKey }] = panel.panellists as [RunPanel["panellists"][number]];
    const late = { debate: panel.debate.slug, roundId: open!.id, itemId: (open!.items as { id: string }[])[0]!.id, value: 1, reason: "" };
    await expect(api.answers.give({ ...late, ...(anonymity === "detached" && { sheetKey }), ...newKey() })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect(await resultsOf(panel)).toMatchObject({ computing: 1, rounds: [], openRound: null });
    expect((await api.answers.questionnaire({ debate: panel.debate.slug })).feedback).toMatchObject({ isComputing: true, results: [] });
    expect((await panel.setUp()).refusals.round).toMatch(/figures of round 1 are being computed/);
    await expect(openRound(panel)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/being computed/) });
  });

  it("gets them from whichever server looks next, once, and nothing is lost", async () => {
    const [panel, undisturbed] = [await aRunPanel(SETTINGS), await aRunPanel(SETTINGS)];
    for (const one of [panel, undisturbed]) {
      await openRound(one);
      await answered(one);
    }
    await seal(panel);
    await closeRound(undisturbed);
    await otherServers();
    await otherServers();
    const [[row], [other]] = [await roundsOf(panel), await roundsOf(undisturbed)];
    expect(row).toMatchObject({ settled: ["first", "second"], stops: true, results: { round: 1, respondents: 6 } });
    const figuresIn = (results: unknown) => (results as RoundResults).items.map(({ facets }) => facets);
    expect(figuresIn(row!.results)).toEqual(figuresIn(other!.results));
    expect(await entriesOf(panel, "panel-round-closed")).toEqual([
      { number: 1, sheets: 6, answersHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await entriesOf(panel, "panel-figures-computed")).toEqual([
      { number: 1, settled: ["first", "second"], stops: true, resultsHash: row!.resultsHash },
    ]);
    expect(await resultsOf(panel)).toMatchObject({ computing: null, rounds: [{ number: 1 }] });
    await openRound(panel);
  });
});

describe("figures", () => {
  it("that several servers compute at once are kept once", async () => {
    const panel = await aRunPanel({ panellists: 6 });
    await openRound(panel);
    await answered(panel);
    await seal(panel);
    await Promise.all([storeFigures(panel.debate.id), storeFigures(panel.debate.id), otherServers(), otherServers()]);
    await storeFigures(panel.debate.id);
    expect(await entriesOf(panel, "panel-figures-computed")).toHaveLength(1);
    const [row] = await roundsOf(panel);
    // Another server that has computed them, too, comes too late.
    const again = { results: "{}", resultsHash: "x", settled: [], stops: null };
    expect(await inTransaction((tx) => writeFigures(tx, row!.id, again))).toBe(false);
    expect(await roundsOf(panel)).toEqual([row]);
    for (const change of [{ results: {} }, { settled: [] }, { stops: null }, { resultsHash: null }, { deadline: new Date() }])
      await expect(prisma.panelRound.update({ where: { id: row!.id }, data: change })).rejects.toThrow();
  });

  it("come with nothing else of the round changed", async () => {
    const panel = await aRunPanel({ panellists: 1 });
    await openRound(panel);
    await seal(panel);
    const [row] = await roundsOf(panel);
    const change = { results: {}, resultsHash: "x" };
    await expect(prisma.panelRound.update({ where: { id: row!.id }, data: { ...change, closedAt: new Date(0) } })).rejects.toThrow();
    await expect(prisma.panelRound.update({ where: { id: row!.id }, data: { closedAt: null } })).rejects.toThrow();
    await expect(prisma.panelRound.update({ where: { id: row!.id }, data: { resultsHash: "x" } })).rejects.toThrow();
    await prisma.panelRound.update({ where: { id: row!.id }, data: change });
  });

  it("are owed to a debate that has closed meanwhile", async () => {
    const panel = await aRunPanel({ panellists: 6 });
    await openRound(panel);
    await answered(panel);
    await panel.debate.facilitator.api.debates.close({ debate: panel.debate.slug, ...newKey() });
    expect(await resultsOf(panel)).toMatchObject({ computing: 1, rounds: [] });
    await otherServers();
    expect(await resultsOf(panel)).toMatchObject({ computing: null, rounds: [{ number: 1, results: { respondents: 6 } }] });
  });

  it("of rounds that follow each other at once are computed in their order", async () => {
    const panel = await aRunPanel({ panellists: 6 });
    await openRound(panel);
    await answered(panel);
    await seal(panel);
    // As an agenda opens the next one: with the answers of the round before, whose figures are not there.
    const [first] = await roundsOf(panel);
    const { id: _, results: __, ...like } = first!;
    const id = crypto.randomUUID();
    await prisma.panelRound.create({
      data: { ...like, id, number: 2, closedAt: null, items: like.items as object[] },
      select: { id: true },
    });
    await answered(panel);
    await seal(panel);
    await otherServers();
    expect(await entriesOf(panel, "panel-figures-computed")).toMatchObject([{ number: 1 }, { number: 2 }]);
    const [, second] = await roundsOf(panel);
    expect((second!.results as unknown as RoundResults).items[0]!.stability).toMatchObject({ n: 6, moved: 0 });
  });

  it("of many long answers are computed beside the server, and are the same", async () => {
    const panel = await aRunPanel({ panellists: 6, items: [anItem("First"), anItem("Why?", { kind: "reason", longest: 10_000 })] });
    await openRound(panel);
    await answer(panel, { first: RATINGS, why: RATINGS.map((_, place) => `${place} ${"because ".repeat(1_200)}`) });
    const [open] = await roundsOf(panel);
    // More text than is computed in the server itself.
    await prisma.panelAnswer.updateMany({ where: { roundId: open!.id }, data: { reason: "And so on. ".repeat(5_000) } });
    await closeRound(panel);
    const [row] = await roundsOf(panel);
    expect(row!.results).toMatchObject({ respondents: 6, items: [{ n: 6, facets: [{ summary: { median: 8 } }] }, { n: 6 }] });
  });
});

describe("a close that answers race with", () => {
  it.each(["facilitator-only", "detached"] as const)("counts every answer that was acknowledged, and no other: %s", async (anonymity) => {
    const panel = await aRunPanel({ settings: { anonymity }, panellists: 12 });
    await openRound(panel);
    const [open] = await roundsOf(panel);
    const [{ id: itemId }] = open!.items as [{ id: string }];
    const give = async ({ api, sheetKey }: RunPanel["panellists"][number]): Promise<boolean> => {
      const given = { debate: panel.debate.slug, roundId: open!.id, itemId, value: 5, reason: "" };
      const said = await api.answers.give({ ...given, ...(anonymity === "detached" && { sheetKey }), ...newKey() }).catch(() => null);
      return said !== null;
    };
    const early = await Promise.all(panel.panellists.slice(0, 5).map(give));
    const closing = Promise.allSettled([closeRound(panel), closeRound(panel)]);
    const late = await Promise.all(panel.panellists.slice(5).map(give));
    expect((await closing).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const kept = [...early, ...late].filter(Boolean).length;
    const [row] = await roundsOf(panel);
    expect(row!.results).toMatchObject({ respondents: kept, items: [{ n: kept }, { n: 0 }] });
    expect(await entriesOf(panel, "panel-round-closed")).toMatchObject([{ sheets: kept }]);
    expect(await entriesOf(panel, "panel-figures-computed")).toHaveLength(1);
  });
});
