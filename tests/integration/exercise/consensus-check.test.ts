import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { attendTo } from "@/server/jobs/duties";
import { ballotsOf, vote } from "../../support/factories/a-ballot";
import type { TestDebate } from "../../support/factories/a-debate";
import { close, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";
import { aNegotiation, asDelegate, carry } from "../../support/factories/proposals";

const LATER = "proposal-1";

describe("a consensus check", () => {
  async function aCheck() {
    const debate = await aNegotiation();
    await carry(debate);
    await debate.enter("final-ballot");
    const { poll } = await debate.facilitator.api.proposals.startCheck({ debate: debate.slug, number: 1, minutes: 5, ...newKey() });
    return { debate, poll };
  }
  const breakSilence = async (debate: TestDebate, poll: string, delegation: string, reason: string) => {
    const head = debate.headOf(delegation);
    const electorId = (await head.api.polls.silence({ debate: debate.slug, poll }))!.mine[0]!.electorId;
    return head.api.polls.object({ debate: debate.slug, poll, electorId, option: LATER, reason, ...newKey() });
  };
  const cardOf = async (debate: TestDebate) => (await asDelegate(debate, debate.headOf("parents")).list())[0]!;

  it("adopts a proposal at its deadline when nobody breaks silence", async () => {
    const { debate, poll } = await aCheck();
    expect(await pollOf(debate, poll)).toMatchObject({
      proposal: 1,
      status: "open",
      optionKeys: [LATER],
      title: "Consensus check: proposal 1",
    });
    expect((await cardOf(debate)).check).toMatchObject({ poll, isOpen: true, outcome: null, says: null });
    await close(debate, poll);
    expect((await cardOf(debate)).check).toMatchObject({ isOpen: false, outcome: "adopted", says: "Adopted: nobody broke silence." });
    expect((await resultsOf(debate, poll)).counts[0]!.tally.outcome.reason).toMatch(/Nobody broke silence on “Proposal 1”/);
    expect(await lastEntry(debate, "poll-opened")).toMatchObject({ poll, proposal: 1, options: [LATER], rule: { id: "consensus" } });
  });

  it("is closed by the clock at its deadline, once, by whoever looks", async () => {
    const { debate, poll } = await aCheck();
    const deadline = (await pollOf(debate, poll)).deadline!;
    const minutes = (Date.parse(deadline) - Date.parse((await pollOf(debate, poll)).openedAt!)) / 60_000;
    expect(minutes).toBe(5);
    await prisma.round.updateMany({
      where: { poll: { debateId: debate.id, key: poll } },
      data: { deadline: new Date(Date.now() - 1_000) },
    });
    await Promise.all([attendTo([debate.id]), attendTo([debate.id])]);
    expect((await cardOf(debate)).check).toMatchObject({ isOpen: false, says: "Adopted: nobody broke silence." });
    const closings = await prisma.recordEntry.count({ where: { debateId: debate.id, type: "poll-closed" } });
    expect(closings).toBe(1);
  });

  it("does not where a delegation breaks it, and says which and why", async () => {
    const { debate, poll } = await aCheck();
    await breakSilence(debate, poll, "players", "There is no room for a court.");
    expect((await cardOf(debate)).check?.broken).toEqual([{ by: "Players", reason: "There is no room for a court." }]);
    await close(debate, poll);
    expect((await cardOf(debate)).check).toMatchObject({
      outcome: "not-adopted",
      says: "Not adopted: Players broke silence: “There is no room for a court.”",
    });
    expect((await resultsOf(debate, poll)).counts[0]!.tally.outcome.reason).toBe("Players broke silence on “Proposal 1”.");
    const again = await debate.facilitator.api.proposals.startCheck({ debate: debate.slug, number: 1, minutes: 5, ...newKey() });
    expect(again.poll).not.toBe(poll);
  });

  it("takes no ballot: an objection has a reason, and nobody’s ballot is missing", async () => {
    const { debate, poll } = await aCheck();
    const { outstanding } = await debate.facilitator.api.control.get({ debate: debate.slug });
    expect(outstanding.map((one) => one.poll)).not.toContain(poll);
    const head = debate.headOf("players");
    expect((await ballotsOf(debate, head, poll))[0]?.refusal).toMatch(/takes no ballots/);
    await expect(vote(debate, head, poll, { answers: { [LATER]: "block" } })).rejects.toThrow(/takes no ballots/);
    const [card] = await head.api.debates.dashboard();
    expect(card?.wants ?? "").not.toContain("Consensus check");
  });

  it("is one at a time, about an option, in a phase in which delegations may speak, and over before it", async () => {
    const debate = await aNegotiation();
    const start = (minutes = 5) => debate.facilitator.api.proposals.startCheck({ debate: debate.slug, number: 1, minutes, ...newKey() });
    await asDelegate(debate, debate.headOf("parents")).make();
    await expect(start()).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await debate.enter("final-ballot", 10);
    await expect(start()).rejects.toThrow(/not an option yet/);
    await debate.facilitator.api.debates.enterPhase({ debate: debate.slug, order: 6, minutes: null, ...newKey() });
    await asDelegate(debate, debate.headOf("players")).sponsor(1);
    await debate.enter("consensus-check", 10);
    await expect(start(11)).rejects.toThrow(/at most 9 min/);
    await start();
    await expect(start()).rejects.toThrow(/under way/);
    await expect(
      debate.headOf("parents").api.proposals.startCheck({ debate: debate.slug, number: 1, minutes: 1, ...newKey() }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
