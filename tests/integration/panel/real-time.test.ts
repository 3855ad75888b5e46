import { describe, expect, it } from "vitest";
import type { RoundResults } from "@/contracts/panel/results";
import type { AnonymityLevel } from "@/domain/disclosure";
import { inTransaction } from "@/server/data/acts/transaction";
import { prisma } from "@/server/data/connection/client";
import { findPanel } from "@/server/data/panel/panel/panel";
import { figuresLetOut } from "@/server/data/panel/rounds/releases";
import { openRoundOf } from "@/server/data/panel/rounds/rounds";
import { figuresInRealTime, letOut } from "@/server/services/panel/rounds/let-out";
import { anItem, answer, aRunPanel, closeRound, openRound, type RunPanel } from "../../support/panel/running";

async function aPanelInRealTime(anonymity: AnonymityLevel, panellists: number, groups: readonly string[] = []) {
  const panel = await aRunPanel({
    settings: { mode: "real-time", anonymity },
    panellists,
    groups,
    items: [anItem("First")],
    stopRule: null,
  });
  await openRound(panel);
  return panel;
}

/** Looks at the answers now, whatever was looked at a moment ago; answers how many stand in the figures, or null where there are none. */
async function look({ debate }: RunPanel): Promise<number | null> {
  const [row, round] = [(await findPanel(debate.id))!, (await openRoundOf(debate.id))!];
  await inTransaction((tx) => letOut(tx, row, round));
  return (await figuresLetOut(round.id))[0]?.n ?? null;
}

describe.each(["pseudonymous", "facilitator-only"] as const)("a panel in real time whose answers are %s", (anonymity) => {
  it("lets figures out from five on, and new ones once five answers are new, gone or changed", async () => {
    const panel = await aPanelInRealTime(anonymity, 10);
    await answer(panel, { first: [1, 2, 3, 4] });
    expect(await look(panel)).toBeNull();
    await answer(panel, { first: [1, 2, 3, 4, 5] });
    expect(await look(panel)).toBe(5);
    await answer(panel, { first: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    expect(await look(panel)).toBe(5);
    await answer(panel, { first: [9] });
    expect(await look(panel)).toBe(9);
    expect(await prisma.panelRelease.count()).toBeGreaterThanOrEqual(2);
  });

  it("gives no figures by group and no reasons meanwhile, and keeps nothing of what stood in between", async () => {
    const panel = await aPanelInRealTime(anonymity, 10, [...Array(5).fill("nurses"), ...Array(5).fill("judges")]);
    await answer(panel, { first: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1] });
    const round = (await openRoundOf(panel.debate.id))!;
    const reasons = { where: { roundId: round.id }, data: { reason: "Because of the noise." } };
    await Promise.all([prisma.panelAnswer.updateMany(reasons), prisma.sheetAnswer.updateMany(reasons)]);
    expect(await look(panel)).toBe(10);
    const [figures] = await figuresLetOut(round.id);
    expect(JSON.stringify(figures)).not.toMatch(/nurses|judges|noise/);
    expect(figures).toMatchObject({ texts: [], facets: [{ summary: { n: 10 } }] });
    await closeRound(panel);
    expect(await prisma.panelRelease.count({ where: { roundId: round.id } })).toBe(0);
    const { results } = await prisma.panelRound.findUniqueOrThrow({ where: { id: round.id } });
    expect((results as unknown as RoundResults).items[0]!.n).toBe(10);
  });

  it("is broken down at its close only where that leaves nobody's answer to be found", async () => {
    const groups = [...Array(5).fill("nurses"), ...Array(5).fill("judges")];
    const breakdownsOf = async (panel: RunPanel) => {
      await closeRound(panel);
      const { results } = await prisma.panelRound.findFirstOrThrow({ where: { debateId: panel.debate.id } });
      return (results as unknown as RoundResults).items[0]!.facets[0]!.breakdowns.find(({ name }) => name === "group");
    };
    const calm = await aPanelInRealTime(anonymity, 10, groups);
    await answer(calm, { first: [1, 4, 8, 1, 4, 8, 1, 4, 8, 1] });
    await look(calm);
    expect((await breakdownsOf(calm))?.kind).toBe("full");
    const wild = await aPanelInRealTime(anonymity, 10, groups);
    await answer(wild, { first: [1, 4, 8, 1, 4, 8] });
    await look(wild);
    await answer(wild, { first: [1, 4, 8, 1, 4, 8, 1, 4, 8, 1] });
    expect((await breakdownsOf(wild))?.kind ?? "withheld").toBe("withheld");
  });
});

it("a named panel in real time shows every answer as it comes", async () => {
  const panel = await aPanelInRealTime("named", 3);
  expect(await look(panel)).toBeNull();
  await answer(panel, { first: [1] });
  expect(await look(panel)).toBe(1);
  await answer(panel, { first: [1, 2] });
  expect(await look(panel)).toBe(2);
});

it("many who look at once let figures out once", async () => {
  const panel = await aPanelInRealTime("facilitator-only", 5);
  await answer(panel, { first: [1, 2, 3, 4, 5] });
  const [row, round] = [(await findPanel(panel.debate.id))!, (await openRoundOf(panel.debate.id))!];
  await Promise.all(Array.from({ length: 4 }, () => inTransaction((tx) => letOut(tx, row, round))));
  expect(await prisma.panelRelease.count({ where: { roundId: round.id } })).toBe(1);
  expect((await figuresInRealTime(row, round)).map(({ n }) => n)).toEqual([5]);
});
