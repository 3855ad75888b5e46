import { describe, expect, it } from "vitest";
import type { ScenarioInput } from "@/contracts/debates/scenario";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

const SCENARIO: Partial<ScenarioInput> = {
  panelItems: [
    { key: "noise", kind: "rating-1-9", question: "How quiet is it?" },
    { key: "time", kind: "rating-1-9", question: "How soon is it there?", options: ["garden"] },
  ],
  polls: [],
  agendas: [
    {
      key: "expert",
      label: "In rounds",
      minutes: 20,
      phases: [
        { key: "lobby", kind: "lobby", title: "Lobby", minutes: 5, instructions: "Come in." },
        { key: "one", kind: "positions", title: "Round 1", minutes: 5, instructions: "Rate.", panelItems: ["noise", "time"] },
        { key: "two", kind: "arguments", title: "Round 2", minutes: 5, instructions: "Rate again.", panelItems: ["noise"] },
        { key: "talk", kind: "negotiation", title: "Talk", minutes: 5, instructions: "Talk." },
      ],
    },
  ],
};

const roundsOf = async ({ facilitator, slug }: TestDebate) => (await facilitator.api.panel.get({ debate: slug }))!.rounds;
const go = (debate: TestDebate, order: number, minutes: number | null = null) =>
  debate.facilitator.api.debates.enterPhase({ debate: debate.slug, order, minutes, ...newKey() });
const act = (debate: TestDebate, order: number) => ({ debate: debate.slug, order, ...newKey() });

describe("an agenda with rounds of a panel", () => {
  it("makes the panel, opens its rounds as phases are entered and closes them as they are left", async () => {
    const debate = await aDebate({ scenario: SCENARIO, delegates: {} });
    expect(await debate.facilitator.api.panel.get({ debate: debate.slug })).toMatchObject({ openedAt: null, rounds: [] });
    await go(debate, 1);
    expect(await roundsOf(debate)).toMatchObject([{ number: 1, items: 4, closedAt: null, isOfPhase: true }]);
    await go(debate, 2, 5);
    const rounds = await roundsOf(debate);
    expect(rounds).toMatchObject([{ closedAt: expect.any(String) }, { number: 2, items: 3, closedAt: null }]);
    expect(rounds[1]!.deadline).toBe((await debate.facilitator.api.debates.get({ debate: debate.slug })).phases[2]!.deadline);
    await go(debate, 3);
    expect((await roundsOf(debate)).map(({ closedAt }) => closedAt !== null)).toEqual([true, true]);
    const { entries } = await debate.facilitator.api.record.page({ debate: debate.slug });
    expect(
      entries
        .map(({ type }) => type)
        .filter((type) => /panel|phase/.test(type))
        .reverse(),
    ).toEqual([
      "phase-entered",
      "phase-entered",
      "panel-opened",
      "panel-round-opened",
      "panel-round-closed",
      "phase-entered",
      "panel-round-opened",
      "panel-round-closed",
      "phase-entered",
    ]);
  });

  it("has no panel where its phases ask nothing", async () => {
    const debate = await aDebate({ delegates: {} });
    expect((await debate.facilitator.api.debates.get({ debate: debate.slug })).panel).toBeNull();
    expect(await debate.facilitator.api.panel.get({ debate: debate.slug })).toBeNull();
  });

  it("never held a round that nobody answered when it goes back, and keeps one that somebody did", async () => {
    const debate = await aDebate({ scenario: SCENARIO, delegates: {} });
    await go(debate, 1);
    await go(debate, 0);
    expect(await roundsOf(debate)).toEqual([]);
    await go(debate, 1);
    expect(await roundsOf(debate)).toMatchObject([{ number: 1 }]);
    const round = await prisma.panelRound.findFirstOrThrow({ where: { debateId: debate.id } });
    const somebody = await debate.join();
    const panellist = { id: somebody.participantId, debateId: debate.id, participantId: somebody.participantId, name: "Ada" };
    await prisma.panellist.create({
      data: { ...panellist, email: "a@example.org", foldedEmail: "a@example.org", status: "joined", batch: 1 },
    });
    const { id: itemId } = (round.items as { id: string }[])[0]!;
    await somebody.api.answers.give({ debate: debate.slug, roundId: round.id, itemId, value: 5, reason: "", ...newKey() });
    await expect(go(debate, 0)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/answered in round 1/) });
  });

  it("leaves a round that is run by hand alone", async () => {
    const debate = await aDebate({ scenario: SCENARIO, delegates: {} });
    const { api } = debate.facilitator;
    await api.panel.open({ debate: debate.slug, ...newKey() });
    await api.panel.openRound({ debate: debate.slug, what: "answers", asks: "all", carry: "blank", minutes: null, ...newKey() });
    await go(debate, 3);
    expect(await roundsOf(debate)).toMatchObject([{ closedAt: null, isOfPhase: false }]);
    await go(debate, 2);
    expect(await roundsOf(debate)).toMatchObject([{ closedAt: expect.any(String) }, { closedAt: null, isOfPhase: true }]);
  });

  it("holds the clock of its round, gives it more time, and lets it end with its deadline", async () => {
    const debate = await aDebate({ scenario: SCENARIO, delegates: {} });
    await go(debate, 1, 10);
    await debate.facilitator.api.control.hold(act(debate, 1));
    expect(await roundsOf(debate)).toMatchObject([{ deadline: null }]);
    const { deadline } = await debate.facilitator.api.control.resume(act(debate, 1));
    expect((await roundsOf(debate))[0]!.deadline).toBe(deadline);
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 40, ...newKey() });
    expect(Date.parse((await roundsOf(debate))[0]!.deadline!) - Date.now()).toBeGreaterThan(39 * 60_000);
    await prisma.panelRound.updateMany({ where: { debateId: debate.id }, data: { deadline: new Date(Date.now() - 1) } });
    await sweep();
    expect((await roundsOf(debate))[0]!.closedAt).not.toBeNull();
  });
});
