import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { exportGradeBook } from "@/server/services/exercise/participation/export-grade-book";
import { vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate, type Participant, type TestDebate } from "../../support/factories/a-debate";
import { configure, lastEntry } from "../../support/factories/a-poll";
import { aScenario } from "../../support/factories/a-scenario";
import { newKey } from "../../support/factories/a-user";

/** The agenda of the test scenario, with something asked in some of its phases. */
function agendas(asked: Readonly<Record<string, readonly { kind: string; count: number }[]>>) {
  const [whole, ...others] = aScenario().agendas;
  const phases = whole!.phases.map((phase) => ({ ...phase, requirements: (asked[phase.key] ?? []) as never }));
  return [{ ...whole!, phases }, ...others];
}

const ASKED = {
  opening: [{ kind: "ballots", count: 1 }],
  arguments: [
    { kind: "sourced-claims", count: 1 },
    { kind: "ratings", count: 2 },
    { kind: "positions", count: 1 },
  ],
  final: [{ kind: "ballots", count: 1 }],
} as const;

const aClass = (phase: "opening-ballot" | "arguments", delegates = 2) =>
  aDebate({ phase, delegates, scenario: { agendas: agendas(ASKED) } });

async function argue(
  { slug }: TestDebate,
  by: Participant,
  text: string,
  withSource = true,
): Promise<{ argumentId: string; claimIds: readonly string[] }> {
  const { sources } = await by.api.floor.get({ debate: slug });
  const citations = withSource
    ? [{ sourceId: sources[0]!.id, locator: "p. 1", bearing: "supports" as const, quotation: "", paraphrase: "" }]
    : [];
  return by.api.floor.addArgument({
    debate: slug,
    polarity: "support",
    target: { option: "garden" },
    premises: [{ text, citations }],
    ...newKey(),
  });
}

const itemsOf = async ({ slug }: TestDebate, by: Participant, title: string) => {
  const { checklist } = await by.api.participation.mine({ debate: slug });
  const items = checklist.find((phase) => phase.title === title)?.items ?? [];
  return Object.fromEntries(items.map(({ kind, done, isMet }) => [kind, `${done} ${isMet}`]));
};

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

describe("the instructor's view", () => {
  it("has a row for everybody with what they did themselves", async () => {
    const debate = await aClass("opening-ballot");
    const { facilitator, slug } = debate;
    const [head, member] = debate.delegates as [Participant, Participant];
    await vote(debate, member, "opening", { choice: "garden" });
    await vote(debate, member, "opening", { choice: "court" });
    await debate.enter("arguments");
    const { argumentId, claimIds } = await argue(debate, member, "Vegetables feed a street.");
    await head.api.floor.rateArgument({ debate: slug, argumentId, value: 3, ...newKey() });
    await head.api.floor.addArgument({
      debate: slug,
      polarity: "attack",
      target: { claim: claimIds[0]! },
      premises: [{ text: "Rats do, too." }],
      ...newKey(),
    });
    const stances = { playground: "accepts", garden: "backs", court: "opposes" } as const;
    await head.api.positions.declare({ debate: slug, stances, reason: "It is green.", over: 0, ...newKey() });
    const { people, phases } = await facilitator.api.participation.people({ debate: slug });
    expect(people).toHaveLength(6);
    const row = (somebody: Participant) => people.find(({ participantId }) => participantId === somebody.participantId)!;
    expect(row(member).figures).toMatchObject({ claims: 1, sourcedClaims: 1, arguments: 1, replies: 0, ballots: 1, positions: 0 });
    expect(row(head).figures).toMatchObject({
      claims: 1,
      sourcedClaims: 0,
      arguments: 1,
      replies: 1,
      ratings: 1,
      ballots: 0,
      positions: 1,
    });
    const opening = phases.find(({ title }) => title === "Opening ballot")!.order;
    expect([row(member).met[opening], row(head).met[opening]]).toEqual([1, 0]);
    expect(JSON.stringify(people)).not.toContain("court");
  });

  it("is for those who run the debate alone", async () => {
    const debate = await aClass("arguments", 1);
    const [head] = debate.delegates as [Participant];
    const asked = { debate: debate.slug, participantId: head.participantId };
    await expect(head.api.participation.people({ debate: debate.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(head.api.participation.person(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await aDebate({ phase: "lobby", delegates: 1 });
    const elsewhere = { ...asked, participantId: other.delegates[0]!.participantId };
    await expect(debate.facilitator.api.participation.person(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("counts messages between delegations without reading them", async () => {
    const debate = await aClass("arguments", 1);
    const [parent, gardener] = debate.delegates as [Participant, Participant];
    const [first, second] = await prisma.delegation.findMany({
      where: { debateId: debate.id, key: { in: ["gardeners", "parents"] } },
      orderBy: { key: "desc" },
      select: { id: true },
    });
    const channelId = crypto.randomUUID();
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plenary.user_id', ${parent.user.id}, true)`;
      const between = { debateId: debate.id, firstId: first!.id, secondId: second!.id, firstOpen: true, secondOpen: true };
      await tx.channel.createMany({ data: [{ id: channelId, ...between }] });
      const message = {
        channelId,
        debateId: debate.id,
        delegationId: first!.id,
        authorId: parent.participantId,
        text: "canary",
        at: new Date(),
      };
      await tx.message.createMany({ data: [{ id: crypto.randomUUID(), ...message }] });
    });
    const { people } = await debate.facilitator.api.participation.people({ debate: debate.slug });
    const figure = (somebody: Participant) =>
      people.find(({ participantId }) => participantId === somebody.participantId)!.figures.messages;
    expect([figure(parent), figure(gardener)]).toEqual([1, 0]);
    const person = await debate.facilitator.api.participation.person({ debate: debate.slug, participantId: parent.participantId });
    expect(JSON.stringify([people, person])).not.toContain("canary");
  });

  it("lists three hundred people at once", async () => {
    const debate = await aDebate({ phase: "lobby", delegates: 0 });
    const users = Array.from({ length: 300 }, (_, index) => ({ id: crypto.randomUUID(), name: `Person ${index}` }));
    await prisma.user.createMany({ data: users });
    await prisma.participant.createMany({
      data: users.map(({ id, name }) => ({
        id: crypto.randomUUID(),
        debateId: debate.id,
        userId: id,
        role: "observer",
        displayName: name,
      })),
    });
    const { people } = await debate.facilitator.api.participation.people({ debate: debate.slug });
    expect(people).toHaveLength(300);
  });
});
