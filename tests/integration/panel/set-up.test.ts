import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { aDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";
import { anItem, answer, aRunPanel, closeRound, entriesOf, openRound, SETTINGS, STOP_RULE } from "../../support/panel/running";

const CONFLICT = { code: "CONFLICT" };
const PANEL_ITEMS = [
  { key: "rate-noise", kind: "rating-1-9", question: "How quiet is it?" },
  { key: "cost", kind: "probability-interval", question: "Is it built in time?", options: ["garden"] },
] as const;

describe("a panel", () => {
  it("is made from the items of the scenario, over the options of the debate, once", async () => {
    const debate = await aDebate({ scenario: { panelItems: [...PANEL_ITEMS] as never }, delegates: {} });
    const { api } = debate.facilitator;
    const here = { debate: debate.slug };
    expect(await api.panel.preparation(here)).toMatchObject({ panel: null, scenarioItems: 4, items: [] });
    expect(await api.panel.create({ ...here, items: "scenario", ...newKey() })).toEqual({ items: 4 });
    const { items } = await api.panel.preparation(here);
    expect(items.map(({ key, kind }) => [key, kind])).toEqual([
      ["rate-noise-playground", "rating"],
      ["rate-noise-garden", "rating"],
      ["rate-noise-court", "rating"],
      ["cost-garden", "estimate"],
    ]);
    await expect(api.panel.create({ ...here, items: "none", ...newKey() })).rejects.toMatchObject(CONFLICT);
    expect((await api.debates.get(here)).panel).toEqual({ isOpen: false, isPanellist: false, isClosed: false, running: null });
  });

  it("is set up by whoever runs the debate alone, and read by everybody", async () => {
    const panel = await aRunPanel({ panellists: 1 });
    const [ada] = panel.panellists;
    const here = { debate: panel.debate.slug };
    await expect(ada!.api.panel.preparation(here)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(ada!.api.panel.close({ ...here, ...newKey() })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const view = await ada!.api.panel.get(here);
    expect(view).toMatchObject({ anonymity: { level: "facilitator-only", title: "Facilitator only" }, stopRule: { rule: STOP_RULE } });
    expect((await ada!.api.debates.get(here)).panel).toMatchObject({ isOpen: false, isPanellist: true, running: null });
    await openRound(panel);
    expect((await ada!.api.debates.get(here)).panel).toMatchObject({
      isOpen: true,
      isPanellist: true,
      running: { number: 1, isOfPhase: false },
    });
  });

  it("keeps what it promised from its opening on, in the database too", async () => {
    const panel = await aRunPanel();
    const { api } = panel.debate.facilitator;
    const settings = { ...SETTINGS, anonymity: "named" } as const;
    await expect(api.panel.configure({ debate: panel.debate.slug, settings, ...newKey() })).rejects.toMatchObject(CONFLICT);
    const where = { debateId: panel.debate.id };
    for (const data of [
      { anonymity: "named" },
      { mode: "real-time" },
      { rules: {} },
      { openedAt: new Date() },
      { keptGroups: { group: null } },
    ])
      await expect(prisma.panel.update({ where, data })).rejects.toThrow();
    expect(await entriesOf(panel, "panel-opened")).toMatchObject([{ anonymity: "facilitator-only", mode: "rounds" }]);
    expect((await panel.setUp()).refusals).toMatchObject({ configure: expect.stringMatching(/promised/), open: expect.any(String) });
  });

  it("refuses detached answers in real time, whose earlier states would have to be kept", async () => {
    const panel = await aRunPanel({ isOpened: false });
    const settings = { ...SETTINGS, anonymity: "detached", mode: "real-time" } as const;
    const { api } = panel.debate.facilitator;
    await expect(api.panel.configure({ debate: panel.debate.slug, settings, ...newKey() })).rejects.toMatchObject({
      message: expect.stringMatching(/Choose rounds, or another anonymity/),
    });
    expect((await panel.setUp()).panel).toMatchObject({ mode: "rounds", anonymity: { level: "facilitator-only" } });
  });

  it("says what is kept of groups beside detached answers, and whom who came later it leaves out", async () => {
    const groups = [...Array(5).fill("nurses"), ...Array(5).fill("patients"), "judges", "judges"];
    const settings = { anonymity: "detached" } as const;
    const panel = await aRunPanel({ panellists: 12, groups, settings });
    expect((await panel.setUp()).keptGroups).toMatchObject({ expertise: null, later: [] });
    expect((await panel.setUp()).keptGroups!.group).toHaveLength(2);
    await prisma.panellist.updateMany({ where: { debateId: panel.debate.id, name: "Panellist 0" }, data: { group: "clergy" } });
    expect((await panel.setUp()).keptGroups!.later).toEqual(["clergy"]);
    expect((await (await aRunPanel({ panellists: 12, groups })).setUp()).keptGroups).toBeNull();
  });

  it("tells a panellist on the dashboard that it waits, for as long as it does", async () => {
    const panel = await aRunPanel({ panellists: 1 });
    const [ada] = panel.panellists;
    const wants = async () => (await ada!.api.debates.dashboard()).find(({ slug }) => slug === panel.debate.slug)?.wants;
    expect(await wants()).not.toMatch(/panel/);
    await openRound(panel);
    await answer(panel, { first: [4] });
    expect(await wants()).toBe("The panel waits for your answers.");
    await answer(panel, { second: [4] });
    expect(await wants()).not.toMatch(/panel/);
    const detached = await aRunPanel({ panellists: 1, settings: { anonymity: "detached" } });
    await openRound(detached);
    const [card] = await detached.panellists[0]!.api.debates.dashboard();
    expect(card).toMatchObject({ wants: "Round 1 of the panel is open.", leadsTo: `/debates/${detached.debate.slug}/panel` });
  });

  it("asks what belongs to one section together", async () => {
    const items = [anItem("First", { section: "Cost" }), anItem("Second", { section: "Time" }), anItem("Third", { section: "Cost" })];
    const panel = await aRunPanel({ items });
    await openRound(panel);
    const [entry] = await entriesOf(panel, "panel-round-opened");
    expect((entry!.items as { key: string }[]).map(({ key }) => key)).toEqual(["first", "third", "second"]);
  });

  it("knows which groups are kept apart by their sizes when it opened", async () => {
    const groups = [...Array(5).fill("nurses"), ...Array(5).fill("patients"), "judges", "judges"];
    const panel = await aRunPanel({ panellists: 12, groups });
    const { keptGroups } = await prisma.panel.findUniqueOrThrow({ where: { debateId: panel.debate.id } });
    const { group, expertise } = keptGroups as Record<string, Record<string, string> | null>;
    expect(expertise).toBeNull();
    expect(new Set(Object.values(group!)).size).toBe(2);
    expect(group!.judges).toMatch(/judges \+ (nurses|patients)/);
    expect((await panel.setUp()).smallGroups).toEqual([{ group: "judges", panellists: 2 }]);
  });
});

describe("a stop rule", () => {
  it("is registered with its time and hash, and may be another until the panel opens", async () => {
    const panel = await aRunPanel({ isOpened: false });
    const { api } = panel.debate.facilitator;
    const other = { ...STOP_RULE, maximumRounds: 2 };
    await api.panel.registerStopRule({ debate: panel.debate.slug, rule: other, ...newKey() });
    const hashes = [STOP_RULE, other].map((rule) => sha256(canonicalJson(rule)));
    expect((await entriesOf(panel, "stop-rule-registered")).map(({ hash }) => hash)).toEqual(hashes);
    const { stopRule } = (await panel.setUp()).panel!;
    expect(stopRule).toMatchObject({ rule: other, hash: hashes[1] });
    expect(Date.parse(stopRule!.registeredAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("is never changed after the opening, by nobody", async () => {
    const panel = await aRunPanel();
    const { api } = panel.debate.facilitator;
    for (const rule of [null, { ...STOP_RULE, maximumRounds: 9 }])
      await expect(api.panel.registerStopRule({ debate: panel.debate.slug, rule, ...newKey() })).rejects.toMatchObject(CONFLICT);
    const where = { debateId: panel.debate.id };
    await expect(prisma.panel.update({ where, data: { stopRule: { ...STOP_RULE, maximumRounds: 9 } as never } })).rejects.toThrow();
    await expect(prisma.panel.update({ where, data: { stopRuleRegisteredAt: new Date() } })).rejects.toThrow();
  });

  it("may come after round 0 and not after round 1 was opened", async () => {
    const panel = await aRunPanel({ stopRule: null });
    const register = () => panel.debate.facilitator.api.panel.registerStopRule({ debate: panel.debate.slug, rule: STOP_RULE, ...newKey() });
    await openRound(panel);
    await expect(register()).rejects.toMatchObject({ message: expect.stringMatching(/before/) });
    const registered = { stopRule: STOP_RULE as never, stopRuleHash: "x", stopRuleRegisteredAt: new Date() };
    await expect(prisma.panel.update({ where: { debateId: panel.debate.id }, data: registered })).rejects.toThrow();
    const early = await aRunPanel({ stopRule: null });
    await openRound(early, { what: "proposals" });
    await closeRound(early);
    await early.debate.facilitator.api.panel.registerStopRule({ debate: early.debate.slug, rule: STOP_RULE, ...newKey() });
    expect((await early.setUp()).panel!.stopRule).toMatchObject({ rule: STOP_RULE });
  });

  it("that makes no sense is refused in words", async () => {
    const panel = await aRunPanel({ isOpened: false });
    const rule = { ...STOP_RULE, criteria: [], maximumRounds: null };
    await expect(
      panel.debate.facilitator.api.panel.registerStopRule({ debate: panel.debate.slug, rule, ...newKey() }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/needs a criterion/) });
  });
});

describe("items", () => {
  it("are of every kind, are changed, put in order and taken out", async () => {
    const choices = [
      { key: "a", label: "A" },
      { key: "b", label: "B" },
    ];
    const items = [
      anItem("Rate"),
      anItem("Agree", { kind: "agreement", least: 1, most: 5 }),
      anItem("Rank", { kind: "ranking", choices, tiesAllowed: true }),
      anItem("Cost", { kind: "estimate", unit: "EUR", scale: "log", least: 1, most: null, truth: 40 }),
      anItem("Odds", { kind: "probability" }),
      anItem("Share", { kind: "allocation", choices }),
      anItem("Choose", { kind: "choice", choices, atMost: 1 }),
      anItem("Why", { kind: "reason", longest: 500 }),
      anItem("Policy", { kind: "policy", asks: ["desirability", "confidence"] }),
    ];
    const panel = await aRunPanel({ items, isOpened: false });
    const { api } = panel.debate.facilitator;
    const before = (await panel.setUp()).items;
    expect(before.map(({ kind }) => kind)).toEqual(items.map(({ kind }) => kind));
    expect(before[3]).toMatchObject({ key: "cost", truth: 40, settings: { unit: "EUR", scale: "log", least: 1, most: null } });
    expect(before[5]).toMatchObject({ choices, settings: { among: ["a", "b"] } });
    const here = { debate: panel.debate.slug };
    await api.panel.saveItem({ ...here, id: before[0]!.id, item: anItem("Rate it"), ...newKey() });
    await api.panel.removeItem({ ...here, id: before[1]!.id, ...newKey() });
    const ids = before.filter((_, place) => place !== 1).map(({ id }) => id);
    await api.panel.orderItems({ ...here, ids: [...ids].reverse(), ...newKey() });
    const after = (await panel.setUp()).items;
    expect(after.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(after.at(-1)).toMatchObject({ question: "Rate it" });
    await expect(api.panel.orderItems({ ...here, ids: ids.slice(1), ...newKey() })).rejects.toMatchObject(CONFLICT);
    const odd = anItem("Choose", { kind: "choice", choices, atMost: 3 });
    await expect(api.panel.saveItem({ ...here, item: odd, ...newKey() })).rejects.toMatchObject({
      message: expect.stringMatching(/at most all/),
    });
    expect(JSON.stringify(await entriesOf(panel, "panel-changed"))).not.toContain("40");
  });

  it("are made for every option by every criterion, and not twice", async () => {
    const debate = await aDebate({
      scenario: {
        criteria: [
          { key: "cost", label: "Cost", description: "What it costs." },
          { key: "noise", label: "Noise", description: "How loud it is." },
        ] as never,
      },
      delegates: {},
    });
    const { api } = debate.facilitator;
    const here = { debate: debate.slug };
    await api.panel.create({ ...here, items: "none", ...newKey() });
    const wanted = { kind: "rating" as const, question: "How good is {option} in {criterion}?", section: "", options: ["garden", "court"] };
    expect(await api.panel.generateItems({ ...here, ...wanted, criteria: ["cost"], ...newKey() })).toEqual({ items: 2 });
    expect(await api.panel.generateItems({ ...here, ...wanted, criteria: ["cost", "noise"], ...newKey() })).toEqual({ items: 2 });
    const { items } = await api.panel.preparation(here);
    expect(items.map(({ key, section, question }) => [key, section, question])).toEqual([
      ["rating-cost-garden", "Cost", "How good is Garden in Cost?"],
      ["rating-cost-court", "Cost", "How good is Ball court in Cost?"],
      ["rating-noise-garden", "Noise", "How good is Garden in Noise?"],
      ["rating-noise-court", "Noise", "How good is Ball court in Noise?"],
    ]);
    await expect(api.panel.generateItems({ ...here, ...wanted, options: ["moat"], criteria: [], ...newKey() })).rejects.toThrow(
      /no option/,
    );
  });

  it("that a round has asked keep their words, for programs too; their truth may be told", async () => {
    const cost = anItem("Cost", { kind: "estimate", unit: "", scale: "linear", least: null, most: null, truth: null });
    const panel = await aRunPanel({ items: [cost, anItem("Second")] });
    await openRound(panel);
    await closeRound(panel);
    const { api } = panel.debate.facilitator;
    const { id } = (await panel.setUp()).items[0]!;
    const here = { debate: panel.debate.slug, id };
    await expect(api.panel.saveItem({ ...here, item: { ...cost, question: "Price" }, ...newKey() })).rejects.toMatchObject(CONFLICT);
    await expect(prisma.panelItem.update({ where: { id }, data: { question: "Price" } })).rejects.toThrow();
    await api.panel.saveItem({ ...here, item: { ...cost, truth: 12 } as never, ...newKey() });
    await api.panel.removeItem({ ...here, ...newKey() });
    expect((await panel.setUp()).items[0]).toMatchObject({ truth: 12, status: "dropped", wasAsked: true });
    await openRound(panel);
    expect((await panel.setUp()).panel!.rounds.map(({ items }) => items)).toEqual([2, 1]);
  });
});
