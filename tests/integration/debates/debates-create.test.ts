import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { publishVersion } from "@/server/data/debates/scenarios";
import { scenarioHash } from "@/server/services/debates/scenarios/scenario-hash";
import { aDebate } from "../../support/factories/a-debate";
import { aScenario } from "../../support/factories/a-scenario";
import { aMember, aWorkspace, newKey } from "../../support/factories/a-user";

const ALL = ["parents", "gardeners", "players", "council", "builders"];

async function aDraftable() {
  const workspace = await aWorkspace();
  const facilitator = await aMember(workspace.id, "facilitator");
  const scenario = aScenario();
  const version = await publishVersion(prisma, workspace.id, { scenario, hash: scenarioHash(scenario), text: "" });
  const wish = {
    workspace: workspace.slug,
    scenarioId: version!.id,
    title: "Was tun mit dem Höfchen?",
    optionSet: "core",
    agenda: "whole",
    delegations: ALL,
    seating: "choose" as const,
    audience: "members" as const,
  };
  return { workspace, facilitator, scenario, version: version!, wish };
}

describe("creating a debate", () => {
  it("makes a draft with an address of its title, and records what it was made from", async () => {
    const { facilitator, version, scenario, wish } = await aDraftable();
    const { slug } = await facilitator.api.debates.create({ ...wish, ...newKey() });
    expect(slug).toMatch(/^was-tun-mit-dem-hofchen-[a-z0-9]{6}$/);
    const debate = await prisma.debate.findUniqueOrThrow({
      where: { slug },
      select: { status: true, question: true, recordEntries: true },
    });
    expect(debate).toMatchObject({ status: "draft", question: scenario.question });
    expect(debate.recordEntries.map(({ type }) => type)).toEqual(["debate-created", "participant-joined"]);
    expect(JSON.parse(debate.recordEntries[0]!.payload)).toEqual({
      slug,
      title: wish.title,
      scenario: { key: scenario.key, version: 1, hash: version.hash },
      options: ["playground", "garden", "court"],
      naming: "names",
      advance: "by-hand",
      delegations: ALL.map((key) => expect.objectContaining({ key, weight: 1 })),
    });
  });

  it("is done once for one key, however often it is asked at once", async () => {
    const { workspace, facilitator, wish } = await aDraftable();
    const request = { ...wish, ...newKey() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => facilitator.api.debates.create(request)));
    expect(new Set(answers.map(({ slug }) => slug)).size).toBe(1);
    expect(await prisma.debate.count({ where: { workspaceId: workspace.id } })).toBe(1);
    await expect(facilitator.api.debates.create({ ...request, title: "Another" })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  it.each([
    [{ optionSet: "none" }, /no such set/],
    [{ agenda: "none" }, /no such agenda/],
    [{ delegations: ["parents", "martians"] }, /no delegation “martians”/],
    [{ delegations: ["parents", "parents"] }, /at least two/],
    [{ delegations: ["council", "builders"] }, /one delegation that votes/],
  ])("refuses %j", async (change, message) => {
    const { facilitator, wish } = await aDraftable();
    const refused = facilitator.api.debates.create({ ...wish, ...change, ...newKey() });
    await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(message) });
  });

  it("takes scenarios of this workspace only, and is not for plain members", async () => {
    const { workspace, wish } = await aDraftable();
    const { wish: others } = await aDraftable();
    const owner = await aMember(workspace.id, "owner");
    await expect(owner.api.debates.create({ ...wish, scenarioId: others.scenarioId, ...newKey() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const member = await aMember(workspace.id, "member");
    await expect(member.api.debates.create({ ...wish, ...newKey() })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("what a debate takes from its scenario", () => {
  it("is options in the order of their set, the chosen delegations in the scenario's, and its agenda", async () => {
    const debate = await aDebate({ phase: null, optionSet: "all", delegations: ["players", "parents"] });
    const view = await debate.facilitator.api.debates.get({ debate: debate.slug });
    expect(view.options.map(({ key, family }) => [key, family])).toEqual([
      ["nothing", "Waiting"],
      ["playground", "Building"],
      ["garden", "Building"],
      ["court", "Building"],
    ]);
    expect(view.delegations.map(({ key }) => key)).toEqual(["parents", "players"]);
    expect(view.phases.map(({ kind, poll }) => [kind, poll])).toEqual(
      debate.scenario.agendas[0]!.phases.map(({ kind, poll }) => [kind, poll ?? null]),
    );
    expect(view.scenarioTitle).toBe("The old yard");
    expect(await debate.facilitator.api.debates.background({ debate: debate.slug })).toEqual({
      background: debate.scenario.background,
      glossary: debate.scenario.glossary,
    });
  });

  it("is claims and arguments about its options only, with what they rest on", async () => {
    const { id } = await aDebate({ phase: null, delegations: ["parents", "gardeners"] });
    const claims = await prisma.claim.findMany({
      where: { debateId: id },
      orderBy: { id: "asc" },
      select: { text: true, delegation: { select: { key: true } } },
    });
    expect(claims.map(({ text, delegation }) => [text, delegation?.key ?? null])).toEqual([
      ["Many children live around the yard.", "parents"],
      ["The yard lies in the shade all winter.", null],
      ["Vegetables need six hours of sun.", null],
      ["In summer the sun reaches the whole yard.", "gardeners"],
    ]);
    const arguments_ = await prisma.argument.findMany({
      where: { debateId: id },
      orderBy: { id: "asc" },
      select: {
        polarity: true,
        targetOption: { select: { key: true } },
        targetClaim: { select: { text: true } },
        premises: { orderBy: { order: "asc" }, select: { claim: { select: { text: true } } } },
      },
    });
    expect(arguments_).toMatchObject([
      { polarity: "support", targetOption: { key: "playground" } },
      {
        polarity: "attack",
        targetOption: { key: "garden" },
        premises: [{ claim: { text: /shade/ } }, { claim: { text: /six hours/ } }].map(matching),
      },
      { polarity: "attack", targetClaim: { text: expect.stringMatching(/shade/) } },
    ]);
  });

  it("keeps undercuts where the option is in the debate", async () => {
    const { id } = await aDebate({ phase: null, optionSet: "all" });
    const undercut = await prisma.argument.findFirstOrThrow({
      where: { debateId: id, targetArgumentId: { not: null } },
      select: { note: true, targetArgument: { select: { targetOption: { select: { key: true } } } } },
    });
    expect(undercut).toEqual({ note: "Waiting loses the grant.", targetArgument: { targetOption: { key: "nothing" } } });
  });

  it("is citations out of the evidence, disputes among them, graded as the scenario grades them", async () => {
    const { id } = await aDebate({ phase: null });
    const citations = await prisma.citation.findMany({
      where: { debateId: id },
      orderBy: { id: "asc" },
      select: { locator: true, bearing: true, paraphrase: true, source: { select: { key: true } }, grades: { select: { value: true } } },
    });
    const evidence = "Every third household has children under ten.";
    expect(citations).toEqual([
      { locator: "p. 4", bearing: "supports", paraphrase: evidence, source: { key: "survey" }, grades: [{ value: "2" }] },
      { locator: "line 2", bearing: "supports", paraphrase: evidence, source: { key: "letter" }, grades: [{ value: "2" }] },
      { locator: "line 7", bearing: "disputes", paraphrase: "The letter counts one in five.", source: { key: "letter" }, grades: [] },
      { locator: "line 1", bearing: "supports", paraphrase: "", source: { key: "letter" }, grades: [] },
    ]);
    const survey = await prisma.source.findUniqueOrThrow({
      where: { debateId_key: { debateId: id, key: "survey" } },
      select: { title: true, csl: true, note: true, grades: { select: { value: true, reason: true } } },
    });
    expect(survey).toMatchObject({
      title: "Survey of the neighbourhood",
      csl: { id: "survey", title: "Survey of the neighbourhood", type: "report", publisher: "City" },
      note: "Locators are pages.",
      grades: [{ value: "B", reason: expect.stringMatching(/400 households/) }],
    });
  });

  it("is the polls of its agenda over its own options; a poll that would ask nothing is left out, and nobody votes in its phase", async () => {
    const debate = await aDebate({
      phase: null,
      agenda: "short",
      scenario: {
        polls: aScenario().polls.map((poll) => (poll.key === "waiting" ? { ...poll, optionSet: "idle" } : poll)),
        optionSets: IDLE,
      },
    });
    const view = await debate.facilitator.api.debates.get({ debate: debate.slug });
    expect(view.phases.map(({ kind, allows }) => [kind, allows.includes("vote")])).toEqual([
      ["lobby", false],
      ["opening-ballot", true],
      ["straw-poll", false],
    ]);
    const polls = await debate.facilitator.api.polls.list({ debate: debate.slug });
    expect(polls.map(({ key, optionKeys }) => [key, optionKeys])).toEqual([["opening", ["playground", "garden", "court"]]]);
  });
});

const IDLE = [
  { key: "core", label: "Three plans", options: ["playground", "garden", "court"] },
  { key: "idle", label: "One of ours", options: ["nothing", "court"] },
];

function matching({ claim }: { readonly claim: { readonly text: RegExp } }) {
  return { claim: { text: expect.stringMatching(claim.text) } };
}
