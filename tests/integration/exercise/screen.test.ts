import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ScreenView } from "@/contracts/exercise/screen";
import { askAsServer } from "@/server/data/connection/asking";
import { prisma } from "@/server/data/connection/client";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close } from "../../support/factories/a-poll";
import { newKey, type Somebody } from "../../support/factories/a-user";

const screen = ({ slug }: TestDebate, { api }: Somebody) => api.screen.get({ debate: slug });
const argue = async (
  { slug }: TestDebate,
  { api }: Somebody,
  text: string,
  polarity: "support" | "attack" = "support",
  option = "garden",
) =>
  (await api.floor.addArgument({ debate: slug, polarity, target: { option }, premises: [{ text, citations: [] }], ...newKey() }))
    .claimIds[0]!;
const anInject = ({ id: debateId }: TestDebate, title: string, to: readonly string[], releasedAt: Date | null) =>
  prisma.$transaction(async (tx) => {
    await askAsServer(tx);
    const inject = {
      id: randomUUID(),
      debateId,
      key: randomUUID(),
      order: 1,
      kind: "event",
      title,
      text: `${title}.`,
      to: [...to],
      releasedAt,
    };
    await tx.inject.create({ data: inject, select: { id: true } });
  });

function isScene<Kind extends ScreenView["scene"]["kind"]>(view: ScreenView, kind: Kind): Extract<ScreenView["scene"], { kind: Kind }> {
  expect(view.scene.kind).toBe(kind);
  return view.scene as Extract<ScreenView["scene"], { kind: Kind }>;
}

describe("the projector follows the phase", () => {
  it("lobby: who has joined, by delegation", async () => {
    const debate = await aDebate({ delegates: { parents: 10, players: 1 } });
    await debate.join();
    const { delegations, unseated } = isScene(await screen(debate, debate.facilitator), "people");
    expect(delegations.map(({ delegation, names, others }) => [delegation, names.length, others])).toEqual([
      ["parents", 8, 2],
      ["players", 1, 0],
    ]);
    expect(unseated).toBe(1);
  });

  it("positions: where every delegation stands", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const { rows } = isScene(await screen(debate, debate.facilitator), "positions");
    const listed = await debate.facilitator.api.positions.list({ debate: debate.slug });
    expect(rows).toEqual(listed.map(({ delegation, revisions }) => ({ delegation, stances: revisions[0]!.stances })));
    expect(rows.length).toBeGreaterThan(0);
  });

  it("arguments: the strongest and the newest of each side, and how many there are", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1, players: 1 } });
    const [ann] = debate.delegates;
    for (const text of ["First reason", "Second reason", "Third reason"]) await argue(debate, ann!, text);
    await argue(debate, debate.headOf("players"), "It floods", "attack");
    const before = isScene(await screen(debate, debate.facilitator), "arguments").options.find(({ option }) => option === "garden")!;
    expect(before.counts.attack).toBeGreaterThan(0);
    expect(before.attack.map(({ text }) => text)).toContain("It floods");
    await argue(debate, ann!, "The newest reason");
    const { options } = isScene(await screen(debate, debate.facilitator), "arguments");
    const garden = options.find(({ option }) => option === "garden")!;
    expect(garden.counts.support).toBe(before.counts.support + 1);
    expect(garden.support.filter(({ isNewest }) => isNewest).map(({ text }) => text)).toEqual(["The newest reason"]);
    expect(garden.support[0]).toMatchObject({ delegation: "parents" });
  });

  it("ballots: turn-out alone while they are open, then the count", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 1, players: 1 } });
    await vote(debate, debate.delegates[0]!, "opening", { choice: "garden" });
    const open = await screen(debate, debate.facilitator);
    expect(isScene(open, "voting").polls).toEqual([expect.objectContaining({ key: "opening", turnout: { cast: 1, eligible: 2 } })]);
    expect(JSON.stringify(open.scene)).not.toMatch(/garden|choice|tally/);
    await close(debate, "opening");
    const { results } = isScene(await screen(debate, debate.facilitator), "results");
    expect(results[0]!.counts[0]!.tally.results[0]!.winners).toEqual(["garden"]);
    expect(results[0]!.counts[0]!.tally.results[0]!.steps).toEqual([]);
  });

  it("debrief: the final count, with who moved", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 1, players: 1 } });
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "garden" });
    await debate.enter("final-ballot");
    await debate.enter("debrief");
    const { results } = isScene(await screen(debate, debate.facilitator), "results");
    expect(results[0]!.poll.role).toBe("final");
  });

  it("shows the spotlight with whose claim it is, and who speaks", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const [ann] = debate.delegates;
    const claimId = await argue(debate, ann!, "A claim before everyone");
    await prisma.debate.update({ where: { id: debate.id }, data: { spotlightClaimId: claimId } });
    await ann!.api.speaking.raise({ debate: debate.slug, ...newKey() });
    await debate.facilitator.api.speaking.callSpeaker({ debate: debate.slug, turnId: null, after: null, ...newKey() });
    const view = await screen(debate, debate.facilitator);
    expect(view.spotlight).toMatchObject({ text: "A claim before everyone", delegation: "parents" });
    expect(view.debate.speaker).toMatchObject({ delegation: "parents", seconds: 120 });
  });
});

describe("nothing confidential stands on the projector, whoever opened it", () => {
  const CANARY = "canary-7c1f";

  it("no brief, no caucus, no prepared or targeted inject, no hidden claim, no room code, no ballot", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2, players: 1 } });
    const [ann] = debate.delegates;
    const brief = await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plenary.user_id', ${ann!.user.id}, true)`;
      return tx.brief.findFirstOrThrow({ where: { debateId: debate.id } });
    });
    const secretOfBrief = JSON.stringify(brief.content).match(/"([^"]{25,})"/)![1]!;
    await anInject(debate, `${CANARY} prepared`, [], null);
    await anInject(debate, `${CANARY} for players`, ["players"], new Date());
    await anInject(debate, "News for everyone", [], new Date());
    await argue(debate, ann!, `${CANARY} held claim`);
    await prisma.claim.updateMany({ where: { debateId: debate.id, text: { contains: CANARY } }, data: { status: "hidden" } });
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plenary.user_id', ${ann!.user.id}, true)`;
      await tx.caucusNote.create({
        data: { delegationId: brief.delegationId, debateId: debate.id, state: Buffer.from(`${CANARY} note`), version: 1 },
      });
    });
    await prisma.debate.update({ where: { id: debate.id }, data: { caucusIsOverseen: true } });

    for (const phase of ["arguments", "debrief"] as const) {
      await debate.enter(phase);
      for (const reader of [debate.facilitator, await debate.member("owner"), ann!, debate.headOf("players")]) {
        const said = JSON.stringify(await screen(debate, reader));
        expect(said).not.toContain(CANARY);
        expect(said).not.toContain(secretOfBrief);
        expect(said).not.toContain(debate.code);
        if (phase === "arguments") expect(said).toContain("News for everyone");
      }
    }
  });

  it("is the same for everyone, to the last character", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1, players: 1 } });
    await anInject(debate, "For players alone", ["players"], new Date());
    const stripped = async (reader: Somebody) => {
      const { debate: view, ...rest } = await screen(debate, reader);
      return { ...rest, debate: { ...view, now: "" } };
    };
    const seen = await stripped(debate.facilitator);
    expect(seen.debate).toMatchObject({ role: "visitor", seat: null });
    for (const reader of [await debate.member("member"), ...debate.delegates]) expect(await stripped(reader)).toEqual(seen);
  });
});
