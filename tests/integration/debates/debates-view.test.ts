import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aBallot } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody, type Somebody } from "../../support/factories/a-user";

const cardOf = async (somebody: Somebody, { slug }: TestDebate) =>
  (await somebody.api.debates.dashboard()).find((card) => card.slug === slug) ?? null;

describe("the people of a debate", () => {
  it("are those who run it first, then delegation by delegation, heads first", async () => {
    const debate = await aDebate({ delegates: { players: 1, parents: 2 } });
    await debate.join();
    const people = await debate.facilitator.api.debates.people({ debate: debate.slug });
    expect(people.map(({ role, delegation, isHead }) => [role, delegation, isHead])).toEqual([
      ["facilitator", null, false],
      ["head", "parents", true],
      ["delegate", "parents", false],
      ["head", "players", true],
      ["observer", null, false],
    ]);
  });
});

describe("what a debate says is not possible", () => {
  it("is what the server then refuses, and nothing else", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    const view = await head!.api.debates.get({ debate: debate.slug });
    expect(Object.keys(view.refusals).sort()).toEqual(
      [
        "assessment:write",
        "debate:control",
        "debrief:answer",
        "evidence:grade",
        "floor:import",
        "floor:moderate",
        "floor:rate",
        "floor:write",
        "inject:release",
        "panel:run",
        "poll:run",
        "position:declare",
        "prompt:send",
        "proposal:sponsor",
        "proposal:write",
        "seat:assign",
      ].sort(),
    );
    const declared = head!.api.positions.declare({
      debate: debate.slug,
      stances: { playground: "backs", garden: "backs", court: "backs" },
      reason: "Because.",
      over: 0,
      ...newKey(),
    });
    await expect(declared).rejects.toMatchObject({ code: "PRECONDITION_FAILED", message: view.refusals["position:declare"] });
    expect((await delegate!.api.debates.get({ debate: debate.slug })).refusals["position:declare"]).toMatch(/head of a delegation/);
  });

  it("names the workspace to its members only", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const seen = async (somebody: Somebody) => (await somebody.api.debates.get({ debate: debate.slug })).workspace;
    expect(await seen(debate.facilitator)).toMatchObject({ slug: debate.workspace.slug });
    expect(await seen(debate.headOf("parents"))).toBeNull();
  });
});

describe("the dashboard", () => {
  it("shows a draft to those who run the workspace, and asks them to open it", async () => {
    const debate = await aDebate({ phase: null });
    expect(await cardOf(debate.facilitator, debate)).toMatchObject({
      status: "draft",
      role: "facilitator",
      wants: "Open the room.",
      leadsTo: `/debates/${debate.slug}/control`,
      workspace: expect.any(String),
      people: 1,
    });
    expect(await cardOf(await debate.member("member"), debate)).toBeNull();
  });

  it("asks an observer to take a seat, where seats are taken", async () => {
    const choose = await aDebate({ delegates: {} });
    expect(await cardOf(await choose.join(), choose)).toMatchObject({
      role: "observer",
      wants: "Take a seat in a delegation.",
      leadsTo: `/debates/${choose.slug}/seat`,
      workspace: null,
    });
    expect(await cardOf(await choose.member("member"), choose)).toMatchObject({ role: "member", wants: "Take a seat in a delegation." });
    const assigned = await aDebate({ delegates: {}, seating: "assigned" });
    expect(await cardOf(await assigned.join(), assigned)).toMatchObject({ wants: null });
  });

  it("asks a head for the position until it is declared", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    expect(await cardOf(head!, debate)).toMatchObject({
      wants: "Declare the position of Parents.",
      leadsTo: `/debates/${debate.slug}/positions`,
      delegation: "parents",
      delegationName: "Parents",
      phase: "Positions",
    });
    expect(await cardOf(delegate!, debate)).toMatchObject({ wants: null });
    const stances = { playground: "backs", garden: "accepts", court: "opposes" } as const;
    await head!.api.positions.declare({ debate: debate.slug, stances, reason: "As before.", over: 0, ...newKey() });
    expect(await cardOf(head!, debate)).toMatchObject({ wants: null });
  });

  it("asks for a ballot until it is cast: in person, and of the head for the delegation", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    expect(await cardOf(delegate!, debate)).toMatchObject({ wants: "Cast your ballot in “Opening ballot”." });
    await delegate!.api.ballots.cast(await aBallot(debate, delegate!, "opening", { choice: "garden" }));
    expect(await cardOf(delegate!, debate)).toMatchObject({ wants: null, leadsTo: `/debates/${debate.slug}` });
    await debate.enter("consensus-check");
    expect(await cardOf(delegate!, debate)).toMatchObject({ wants: null });
    expect(await cardOf(head!, debate)).toMatchObject({ wants: "Cast your ballot in “Decision of the delegations”." });
  });

  it("tells the facilitator when a deadline has passed", async () => {
    const debate = await aDebate({ phase: "positions", delegates: {} });
    expect(await cardOf(debate.facilitator, debate)).toMatchObject({ wants: null, deadline: null });
    await prisma.phase.updateMany({ where: { debateId: debate.id, order: 2 }, data: { deadline: new Date(0) } });
    expect(await cardOf(debate.facilitator, debate)).toMatchObject({ wants: "Move on: the deadline of “Positions” has passed." });
  });

  it("puts what wants something first, then open debates, then closed ones", async () => {
    const quiet = await aDebate({ phase: "debrief", delegates: {} });
    const somebody = await quiet.join();
    const over = await aDebate({ delegates: {} });
    await somebody.api.debates.joinRoom({ code: over.code, ...newKey() });
    await over.facilitator.api.debates.close({ debate: over.slug, ...newKey() });
    const wanting = await aDebate({ delegates: {} });
    await somebody.api.debates.joinRoom({ code: wanting.code, ...newKey() });
    expect((await somebody.api.debates.dashboard()).map(({ slug }) => slug)).toEqual([wanting.slug, quiet.slug, over.slug]);
  });

  it("needs somebody signed in", async () => {
    await expect(nobody().debates.dashboard()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
