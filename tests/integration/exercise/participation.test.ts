import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportGradeBook } from "@/server/services/exercise/participation/export-grade-book";
import { ASKED, aClass, agendas, argue, itemsOf } from "../../support/exercise/asked";
import { vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate, type Participant } from "../../support/factories/a-debate";
import { configure, lastEntry } from "../../support/factories/a-poll";
import { aScenario } from "../../support/factories/a-scenario";
import { newKey } from "../../support/factories/a-user";

describe("one's own checklist", () => {
  it("counts what was done in the phase that asks for it, and what the delegation did for all its members", async () => {
    const debate = await aClass("opening-ballot");
    const [head, member] = debate.delegates as [Participant, Participant];
    await vote(debate, member, "opening", { choice: "garden" });
    expect([await itemsOf(debate, member, "Opening ballot"), await itemsOf(debate, head, "Opening ballot")]).toEqual([
      { ballots: "1 true" },
      { ballots: "0 false" },
    ]);
    await debate.enter("arguments");
    const { claimIds } = await argue(debate, member, "Vegetables feed a street.");
    await argue(debate, member, "Bees like it.", false);
    await member.api.floor.rateClaim({ debate: debate.slug, claimId: claimIds[0]!, value: 1, ...newKey() });
    const stances = { playground: "accepts", garden: "backs", court: "opposes" } as const;
    await head.api.positions.declare({ debate: debate.slug, stances, reason: "It is green.", over: 0, ...newKey() });
    expect(await itemsOf(debate, member, "Arguments")).toEqual({ "sourced-claims": "1 true", ratings: "1 false" });
    expect(await itemsOf(debate, head, "Arguments")).toEqual({ "sourced-claims": "0 false", ratings: "0 false", positions: "1 true" });
    expect(await member.api.participation.mark({ debate: debate.slug, phase: 4 })).toEqual({ met: 1, asked: 2 });
    expect(await debate.headOf("players").api.participation.mark({ debate: debate.slug, phase: 4 })).toEqual({ met: 0, asked: 3 });
    await debate.enter("negotiation");
    await argue(debate, head, "It costs little.");
    expect(await itemsOf(debate, head, "Arguments")).toMatchObject({ "sourced-claims": "0 false" });
    expect(await head.api.participation.mark({ debate: debate.slug, phase: 6 })).toEqual({ met: 0, asked: 0 });
  });

  it("forgets what was withdrawn, and lists it as withdrawn", async () => {
    const debate = await aClass("arguments");
    const [head] = debate.delegates as [Participant];
    const { argumentId, claimIds } = await argue(debate, head, "Vegetables feed a street.");
    await head.api.floor.withdrawArgument({ debate: debate.slug, argumentId, ...newKey() });
    await head.api.floor.withdrawClaim({ debate: debate.slug, claimId: claimIds[0]!, ...newKey() });
    expect(await itemsOf(debate, head, "Arguments")).toMatchObject({ "sourced-claims": "0 false" });
    const { contributions } = await head.api.participation.mine({ debate: debate.slug });
    expect(contributions.map(({ kind, status, path }) => [kind, status, path]).sort()).toEqual([
      ["argument", "withdrawn", `?argument=${argumentId}`],
      ["citation", "visible", `/evidence/claims/${claimIds[0]}`],
      ["claim", "withdrawn", `?claim=${claimIds[0]}`],
    ]);
  });

  it("asks for the ballot of a delegation its head alone, and for no ballot whoever has none", async () => {
    const { delegations } = aScenario();
    const redTeam = { ...delegations.find(({ key }) => key === "players")!, kind: "red-team" as const };
    const debate = await aDebate({
      phase: "opening-ballot",
      delegates: 2,
      scenario: {
        agendas: agendas({ ...ASKED, decision: [{ kind: "ballots", count: 1 }] }),
        delegations: delegations.map((one) => (one.key === "players" ? redTeam : one)),
      },
    });
    const [head, member, gardener] = debate.delegates as [Participant, Participant, Participant];
    const [attacker, observer] = [await debate.join("players"), await debate.join()];
    const all = [head, member, gardener, attacker, observer];
    const ballotsIn = async (title: string) =>
      (await Promise.all(all.map((one) => itemsOf(debate, one, title)))).map(({ ballots }) => ballots);
    expect(await ballotsIn("Opening ballot")).toEqual(["0 false", "0 false", "0 false", undefined, undefined]);
    expect(await ballotsIn("Decision")).toEqual(["0 false", undefined, "0 false", undefined, undefined]);
    await debate.enter("final-ballot");
    await debate.enter("consensus-check");
    await vote(debate, head, "decision", { tiers: [["garden"]] });
    expect(await ballotsIn("Decision")).toEqual(["1 true", undefined, "0 false", undefined, undefined]);
    const { people, phases } = await debate.facilitator.api.participation.people({ debate: debate.slug });
    const { order } = phases.find(({ title }) => title === "Decision")!;
    const row = ({ participantId }: Participant) => people.find((person) => person.participantId === participantId)!;
    expect(all.map((one) => [row(one).met[order], row(one).asked[order]])).toEqual([
      [1, 1],
      [undefined, undefined],
      [0, 1],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const text = await exportGradeBook(await debate.scopeOf(debate.facilitator));
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const column = `phase_${order + 1}_ballots`;
    const inFile = rows.map((one) => `${one.delegation} ${one.role} ${one[column]} ${one[`${column}_met`]}`.trim());
    expect(inFile).toContain("parents head 1 yes");
    expect(inFile).toContain("parents delegate");
    expect(inFile).toContain("players head");
    const mark = { debate: debate.slug, phase: order };
    expect(await attacker.api.participation.mark(mark)).toEqual({ met: 0, asked: 0 });
    const told = await debate.facilitator.api.participation.person({ debate: debate.slug, participantId: attacker.participantId });
    expect(told.checklist.find((phase) => phase.title === "Decision")?.items).toEqual([]);
  });

  it("asks nobody for a secret ballot, which is nobody's, before the poll opens and after", async () => {
    const debate = await aClass("opening-ballot", 3);
    await configure(debate, "final", { secrecy: "secret" });
    const [voter] = debate.delegates as [Participant];
    expect(await itemsOf(debate, voter, "Final ballot")).toEqual({});
    await debate.enter("final-ballot");
    await voteSecretly(debate, voter, "final", { choice: "garden" });
    expect(await itemsOf(debate, voter, "Final ballot")).toEqual({});
    expect(await itemsOf(debate, voter, "Opening ballot")).toEqual({ ballots: "0 false" });
  });

  it("keeps asked and done what somebody did before they were moved, and asks the rest by the new seat", async () => {
    const debate = await aClass("opening-ballot");
    const [, member] = debate.delegates as [Participant, Participant];
    await vote(debate, member, "opening", { choice: "garden" });
    await debate.facilitator.api.seats.assign({ debate: debate.slug, participantId: member.participantId, delegation: null, ...newKey() });
    expect(await itemsOf(debate, member, "Opening ballot")).toEqual({ ballots: "1 true" });
    expect(await itemsOf(debate, member, "Arguments")).toEqual({});
    const late = await debate.join("gardeners");
    expect(await itemsOf(debate, late, "Opening ballot")).toEqual({});
  });

  it("asks for answers those to whom a question was put", async () => {
    const inject = {
      key: "question",
      kind: "event" as const,
      title: "A question",
      text: "News.",
      to: ["parents"],
      release: {},
      requiredResponse: "What now?",
      sources: [],
    };
    const debate = await aDebate({
      phase: "opening-ballot",
      scenario: { injects: [inject], agendas: agendas({ arguments: [{ kind: "inject-answers", count: 1 }] }) },
    });
    const [parent, gardener] = [debate.headOf("parents"), debate.headOf("gardeners")];
    const asked = async () => [await itemsOf(debate, parent, "Arguments"), await itemsOf(debate, gardener, "Arguments")];
    await debate.enter("arguments");
    expect(await asked()).toEqual([{}, {}]);
    const { injects } = await debate.facilitator.api.injects.list({ debate: debate.slug });
    await debate.facilitator.api.injects.release({ debate: debate.slug, injectId: injects[0]!.injectId, ...newKey() });
    expect(await asked()).toEqual([{ "inject-answers": "0 false" }, {}]);
  });
});

describe("what a phase asks", () => {
  it("is changed for phases to come, on the record, and not for those that have begun", async () => {
    const debate = await aClass("arguments");
    const { facilitator, slug, delegates } = debate;
    const phases = (await facilitator.api.participation.people({ debate: slug })).phases;
    const [now, final] = [phases.find(({ state }) => state === "now")!, phases.find(({ title }) => title === "Final ballot")!];
    const asking = (order: number, requirements: { kind: "ratings" | "ballots"; count: number }[]) =>
      facilitator.api.participation.setRequirements({ debate: slug, order, requirements, ...newKey() });
    await asking(final.order, [{ kind: "ratings", count: 3 }]);
    expect(await lastEntry(debate, "settings-changed")).toMatchObject({
      requirements: { order: final.order, asked: [{ kind: "ratings", count: 3 }] },
    });
    const { checklist } = await delegates[0]!.api.participation.mine({ debate: slug });
    expect(checklist[final.order]!.items).toEqual([{ kind: "ratings", asked: 3, done: 0, isMet: false }]);
    await expect(asking(now.order, [])).rejects.toMatchObject({ message: /has begun/ });
    await expect(
      asking(final.order, [
        { kind: "ratings", count: 1 },
        { kind: "ratings", count: 2 },
      ]),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(asking(99, [])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
