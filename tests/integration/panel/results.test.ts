import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PanelFile } from "@/contracts/panel/results";
import { ANONYMITY_LEVELS, type AnonymityLevel } from "@/domain/disclosure";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import type { Somebody } from "../../support/factories/a-user";
import { newKey } from "../../support/factories/a-user";
import { anItem, answer, aRunPanel, closeRound, openRound, type RunPanel, STOP_RULE } from "../../support/panel/running";

const FIRST = [7, 7, 8, 8, 9, 7, 1, 2, 8, 9, 8, 7];
const SECOND = [7, 8, 8, 8, 9, 7, 7, 7, 8, 9, 8, 7];
const GROUPS = [...Array<string>(6).fill("nurses"), ...Array<string>(6).fill("judges")];

/** Two closed rounds of twelve panellists. */
async function twoRounds(anonymity: AnonymityLevel, feedback = { distribution: true, groups: true, reasons: true }): Promise<RunPanel> {
  const panel = await aRunPanel({
    settings: { anonymity, feedback },
    panellists: 12,
    groups: GROUPS,
    items: [anItem("First"), anItem("How many?", { kind: "estimate", least: 0, most: null, unit: "t", scale: "linear", truth: 40 })],
    stopRule: { ...STOP_RULE, criteria: [{ kind: "agreement", atLeast: 0.9 }] },
  });
  const estimates = Array.from({ length: 12 }, (_, place) => ({
    lowest: 10 + place,
    highest: 60 + place,
    best: 30 + place,
    confidence: 80,
  }));
  await openRound(panel);
  await answer(panel, { first: FIRST, "how-many": estimates });
  await closeRound(panel);
  await openRound(panel, { carry: "blank" });
  await answer(panel, { first: SECOND, "how-many": estimates });
  await closeRound(panel);
  return panel;
}

const resultsFor = ({ debate }: RunPanel, { api }: Somebody) => api.panelResults.get({ debate: debate.slug });
const end = ({ debate }: RunPanel) => debate.facilitator.api.panel.close({ debate: debate.slug, ...newKey() });

describe("results of a panel", () => {
  it("are what was stored at the close: figures, movement, and what the rule says", async () => {
    const panel = await twoRounds("facilitator-only");
    const { rounds, stopRule } = await resultsFor(panel, panel.debate.facilitator);
    expect(rounds.map(({ number }) => number)).toEqual([1, 2]);
    const [one, two] = rounds.map(({ results }) => results);
    expect(one!.items[0]!.facets[0]!.summary).toMatchObject({ n: 12, median: 7.5 });
    expect(one!.stop).toMatchObject({ settled: 0, of: 1, stops: false });
    expect(two!.items[0]!.stability).toMatchObject({ n: 12, moved: 3 / 12 });
    expect(two!.stop).toMatchObject({ settled: 1, of: 1, stops: true, because: "settled" });
    expect(two!.items[1]!.interval).toMatchObject({ n: 12, best: 35.5 });
    expect(stopRule!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("are for the panel as feedback promised, and for nobody outside, until it has closed", async () => {
    const panel = await twoRounds("facilitator-only", { distribution: true, groups: false, reasons: false });
    const [ada] = panel.panellists;
    const stranger = await panel.debate.join(undefined, "Onlooker");
    const breakdowns = async (reader: Somebody) =>
      (await resultsFor(panel, reader)).rounds.map(({ results }) => results.items[0]!.facets[0]!.breakdowns.length);
    expect(await breakdowns(ada!)).toEqual([0, 0]);
    expect(await resultsFor(panel, stranger)).toMatchObject({ rounds: [], files: [], refusal: expect.stringMatching(/still at work/) });
    expect((await resultsFor(panel, ada!)).calibration).toBeNull();
    await end(panel);
    expect(await breakdowns(ada!)).toEqual([1, 1]);
    expect(await resultsFor(panel, stranger)).toMatchObject({ refusal: null, rounds: [{ number: 1 }, { number: 2 }] });
    expect((await resultsFor(panel, stranger)).calibration).toMatchObject({ questions: 1, items: [{ truth: 40, isInside: true }] });
  });

  it("of a named panel are for the panel alone", async () => {
    const panel = await twoRounds("named");
    await end(panel);
    const stranger = await panel.debate.join(undefined, "Onlooker");
    expect(await resultsFor(panel, stranger)).toMatchObject({ rounds: [], refusal: expect.stringMatching(/named/) });
    expect((await resultsFor(panel, panel.panellists[0]!)).rounds).toHaveLength(2);
  });

  it("stand on the wall once panel and debate have closed, and never where answers are named", async () => {
    const [open, named] = [await twoRounds("detached"), await twoRounds("named")];
    for (const panel of [open, named]) {
      await end(panel);
      await prisma.debate.update({ where: { id: panel.debate.id }, data: { status: "closed" }, select: { id: true } });
    }
    const wall = ({ debate }: RunPanel) => debate.facilitator.api.screen.get({ debate: debate.slug });
    expect((await wall(open)).scene).toMatchObject({
      kind: "panel",
      rounds: 2,
      respondents: 12,
      settled: { settled: 1, of: 1 },
      items: [
        { key: "first", median: 8, scale: { least: 1, most: 9 } },
        { key: "how-many", median: 35.5, unit: "t" },
      ],
    });
    expect((await wall(named)).scene.kind).toBe("arguments");
  });

  it.each(ANONYMITY_LEVELS)("hold no id of a panellist, and names only where single answers have them: %s", async (anonymity) => {
    const panel = await twoRounds(anonymity);
    await end(panel);
    const owner = await panel.debate.member("owner");
    for (const reader of [panel.debate.facilitator, owner, panel.panellists[0]!]) {
      const view = await resultsFor(panel, reader);
      const isNamed = anonymity === "named" || (anonymity === "facilitator-only" && reader === panel.debate.facilitator);
      const names = view.calibration!.panellists?.map(({ panellist }) => panellist) ?? [];
      expect(names.includes("Panellist 0")).toBe(isNamed || (anonymity === "pseudonymous" && reader !== panel.panellists[0]));
      const text = JSON.stringify({ ...view, calibration: { ...view.calibration, panellists: null } });
      for (const { panellistId, participantId } of panel.panellists) {
        expect(text).not.toContain(panellistId);
        expect(text).not.toContain(participantId);
      }
      expect(text).not.toMatch(/Panellist \d/);
    }
  });
});

describe("estimates by performance", () => {
  it("weigh everybody by how their intervals held, for those who may read single answers", async () => {
    const estimate = { kind: "estimate", least: 0, most: null, unit: "t", scale: "linear" } as const;
    const panel = await aRunPanel({
      settings: { anonymity: "facilitator-only", feedback: { distribution: true, groups: true, reasons: true } },
      panellists: 6,
      items: [anItem("How many?", { ...estimate, truth: 40 }), anItem("How many later?", { ...estimate, truth: null })],
    });
    await openRound(panel);
    // Three are right about the truth, three far from it; of the other question they say 100 and more, and 500 and more.
    const given = (place: number, base: number) => ({ lowest: base - 10, highest: base + 10, best: base + place, confidence: 80 });
    await answer(panel, {
      "how-many": [0, 1, 2, 3, 4, 5].map((place) => given(place, place < 3 ? 35 : 90)),
      "how-many-later": [0, 1, 2, 3, 4, 5].map((place) => given(place, place < 3 ? 100 : 500)),
    });
    await closeRound(panel);
    await end(panel);
    const { panellists, byPerformance } = (await resultsFor(panel, panel.debate.facilitator)).calibration!;
    const weightOf = new Map(panellists!.map(({ panellist, weight }) => [panellist, weight]));
    const bests = [100, 101, 102, 503, 504, 505];
    const mean = (weights: readonly number[]) => bests.reduce((sum, best, place) => sum + best * weights[place]!, 0);
    expect(byPerformance.map(({ key }) => key)).toEqual(["how-many-later"]);
    expect(byPerformance[0]!.alike.best).toBeCloseTo(mean(bests.map(() => 1 / 6)), 9);
    expect(byPerformance[0]!.weighted.best).toBeCloseTo(mean(bests.map((_, place) => weightOf.get(`Panellist ${place}`)!)), 9);
    expect(byPerformance[0]!.weighted.best).toBeLessThan(byPerformance[0]!.alike.best);
    expect((await resultsFor(panel, panel.panellists[0]!)).calibration).toMatchObject({ panellists: null, byPerformance: [] });
  });
});

describe("files of a panel", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  const file = async (panel: RunPanel, reader: Somebody, name: PanelFile) =>
    door.ask(`/debates/${panel.debate.slug}/export/${name}`, { headers: { cookie: await cookieOf(reader) } });

  it.each([
    ["named", { facilitator: "name", owner: "name", panellist: "name" }],
    ["facilitator-only", { facilitator: "name", owner: null, panellist: null }],
    ["detached", { facilitator: null, owner: null, panellist: null }],
  ] as const)("give single answers as the level allows: %s", async (anonymity, may) => {
    const panel = await twoRounds(anonymity);
    await end(panel);
    const readers = { facilitator: panel.debate.facilitator, owner: await panel.debate.member("owner"), panellist: panel.panellists[3]! };
    for (const [who, beside] of Object.entries(may)) {
      const reader = readers[who as keyof typeof readers];
      for (const name of ["panel-answers-long.csv", "panel-answers-wide.csv"] as const) {
        const got = await file(panel, reader, name);
        expect([who, name, got.status]).toEqual([who, name, beside ? 200 : 404]);
        if (beside) expect(got.text).toMatch(/1,Panellist 0,nurses,/);
      }
    }
    const own = await file(panel, readers.panellist, "panel-my-answers.csv");
    expect(own.status).toBe(anonymity === "detached" ? 404 : 200);
    if (own.status === 200) {
      expect(own.text).toContain("Panellist 3");
      expect(own.text).not.toContain("Panellist 0");
    }
  });

  it("keep two people of one name apart, each sheet in the order of the items", async () => {
    const panel = await twoRounds("named");
    await prisma.panellist.update({ where: { id: panel.panellists[1]!.panellistId }, data: { name: "Panellist 0" } });
    const [, ...rows] = (await file(panel, panel.debate.facilitator, "panel-answers-wide.csv")).text.trim().split("\r\n");
    expect(rows).toHaveLength(24);
    expect(rows.filter((row) => /^1,Panellist 0( \(2\))?,/.test(row))).toHaveLength(2);
    const long = (await file(panel, panel.debate.facilitator, "panel-answers-long.csv")).text.trim().split("\r\n");
    expect(long.slice(1, 6).map((row) => row.split(",")[4])).toEqual([
      "first",
      ...["lowest", "highest", "best", "confidence"].map((step) => `how_many__${step}`),
    ]);
  });

  it("give figures and the codebook to everybody who may read the results", async () => {
    const panel = await twoRounds("detached");
    expect((await file(panel, panel.panellists[0]!, "panel-my-answers.csv")).status).toBe(404);
    const figures = await file(panel, panel.panellists[0]!, "panel-results.csv");
    expect(figures.text).toContain("1,first,rating,,,median,,7.5");
    const codebook = await file(panel, panel.panellists[0]!, "panel-codebook.csv");
    expect(codebook.text).toContain("how_many__best,how-many,best,estimate,number,0,,t,best estimate");
    const whole = JSON.parse((await file(panel, panel.panellists[0]!, "panel-results.json")).text);
    expect(whole).toMatchObject({ format: "plenary-panel-1", rounds: [{ number: 1 }, { number: 2 }] });
  });
});
