import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { serialiseScenario } from "@/formats/scenario-file";
import { prisma } from "@/server/data/connection/client";
import { publishBuiltIn } from "@/server/services/debates/scenarios/publish-built-in";
import { aScenario } from "../../support/factories/a-scenario";
import { aMember, aUser, aWorkspace, newKey, type Somebody } from "../../support/factories/a-user";

const PLANT = readFileSync(path.join(import.meta.dirname, "../../fixtures/office-plant.yaml"), "utf8");

let workspace: { readonly id: string; readonly slug: string };
let facilitator: Somebody;

beforeAll(async () => {
  workspace = await aWorkspace();
  facilitator = await aMember(workspace.id, "facilitator");
});

const save = (text: string, somebody = facilitator, into = workspace) =>
  somebody.api.scenarios.save({ workspace: into.slug, text, ...newKey() });
const list = async (somebody = facilitator, of = workspace) => (await somebody.api.scenarios.list({ workspace: of.slug })) ?? [];
const withVersion = (text: string, version: number) => text.replace("version: 1", `version: ${version}`);
const keyed = (key: string) => PLANT.replace("key: office-plant", `key: ${key}`);

describe("saving a scenario", () => {
  it("keeps the file, and lists and opens it in this workspace", async () => {
    const saved = await save(keyed("kept"));
    expect(saved).toMatchObject({ key: "kept", version: 1, title: "A plant for the office", minutes: 10, isBuiltIn: false });
    expect(await list()).toContainEqual(saved);
    const view = await facilitator.api.scenarios.get({ workspace: workspace.slug, scenarioId: saved.id });
    expect(view).toMatchObject({
      text: keyed("kept"),
      question: "Which plant should the office buy?",
      optionSets: [{ key: "core", options: ["cactus", "orchid"] }],
      agendas: [{ key: "quick", phases: [{ title: "First ballot", kind: "opening-ballot" }, { title: "Talk" }, { title: "Last ballot" }] }],
    });
    expect(view.delegations.map(({ key }) => key)).toEqual(["gardeners", "travellers"]);
  });

  it("answers what was published before with the version that exists, whatever its comments", async () => {
    const first = await save(keyed("same"));
    expect(await save(`# a comment\n${keyed("same")}`)).toEqual(first);
    expect(await prisma.scenario.count({ where: { key: "same" } })).toBe(1);
  });

  it("refuses another text under a published version, and a version older than the latest", async () => {
    await save(withVersion(keyed("conflicting"), 3));
    const other = withVersion(keyed("conflicting"), 3).replace("A small cactus", "A tall cactus");
    await expect(save(other)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/Write version: 4/) });
    await expect(save(other.replace("version: 3", "version: 2"))).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/at version 3/),
    });
    expect(await save(other.replace("version: 3", "version: 4"))).toMatchObject({ version: 4 });
  });

  it("lets exactly one of two authors publish a version at once", async () => {
    const text = (height: number) => keyed("raced").replace("A small cactus", `A cactus of ${height} cm`);
    const answers = await Promise.allSettled([1, 2, 3, 4].map((height) => save(text(height))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "CONFLICT" });
    expect(await prisma.scenario.count({ where: { key: "raced" } })).toBe(1);
  });

  it("lists the latest version only", async () => {
    await save(keyed("versioned"));
    await save(withVersion(keyed("versioned"), 2));
    expect((await list()).filter(({ key }) => key === "versioned").map(({ version }) => version)).toEqual([2]);
  });

  it("refuses a file with mistakes, naming line and mistake; checking lists them all", async () => {
    const text = PLANT.replace("family: green", "family: grene");
    const check = await facilitator.api.scenarios.check({ workspace: workspace.slug, text });
    expect(check).toMatchObject({ ok: false, errors: [{ line: 20, hint: "Did you mean “green”?" }] });
    await expect(save(text)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(/^Line 20: .*grene/) });
    expect(await facilitator.api.scenarios.check({ workspace: workspace.slug, text: PLANT })).toEqual({
      ok: true,
      errors: [],
      warnings: [],
    });
    const unused = PLANT.replace(
      "polls:",
      "polls:\n  - { key: idle, title: Idle, question: Who asks?, ballotType: plurality, methods: [plurality], electorate: participants, visibility: blind, role: straw, rule: plurality }",
    );
    expect(await facilitator.api.scenarios.check({ workspace: workspace.slug, text: unused })).toMatchObject({
      ok: true,
      warnings: [{ message: "No agenda opens this poll." }],
    });
  });

  it("is for those who run the workspace", async () => {
    const member = await aMember(workspace.id, "member");
    await expect(save(keyed("member"), member)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(save(keyed("stranger"), await aUser())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows the file, with the briefs in it, only to those who run the workspace", async () => {
    const { id: scenarioId } = await save(keyed("confidential"));
    const member = await aMember(workspace.id, "member");
    const asMember = await member.api.scenarios.get({ workspace: workspace.slug, scenarioId });
    expect(asMember).toMatchObject({ text: null, title: "A plant for the office" });
    expect(JSON.stringify(asMember)).not.toContain("No plastic");
    expect((await facilitator.api.scenarios.get({ workspace: workspace.slug, scenarioId })).text).toContain("No plastic");
  });

  it("changes nothing in another workspace", async () => {
    const saved = await save(keyed("private"));
    const elsewhere = await aWorkspace();
    const stranger = await aMember(elsewhere.id, "owner");
    const random = await stranger.api.scenarios.get({ workspace: elsewhere.slug, scenarioId: elsewhere.id }).catch((error: Error) => error);
    const others = await stranger.api.scenarios.get({ workspace: elsewhere.slug, scenarioId: saved.id }).catch((error: Error) => error);
    expect(others).toMatchObject({ code: "NOT_FOUND", message: (random as Error).message });
    expect(await list(stranger, elsewhere)).not.toContainEqual(expect.objectContaining({ key: "private" }));
    expect(await save(keyed("private"), stranger, elsewhere)).toMatchObject({ key: "private", isBuiltIn: false });
  });

  it("never changes a published version, not even in SQL", async () => {
    const { id } = await save(keyed("frozen"));
    await expect(prisma.scenario.update({ where: { id }, data: { title: "Another" }, select: { id: true } })).rejects.toThrow();
    await expect(prisma.scenario.delete({ where: { id }, select: { id: true } })).rejects.toThrow();
  });
});

describe("a scenario that ships with the product", () => {
  it("is published once, whoever boots at the same moment, and is open to every workspace", async () => {
    const text = serialiseScenario(aScenario());
    const published = await Promise.all([1, 2, 3].map(() => publishBuiltIn(text)));
    expect(new Set(published.map(({ id }) => id)).size).toBe(1);
    expect(await publishBuiltIn(text)).toEqual(published[0]);
    expect(await list()).toContainEqual(expect.objectContaining({ id: published[0]!.id, isBuiltIn: true }));
  });

  it("refuses another text under a published version", async () => {
    const scenario = aScenario();
    await publishBuiltIn(serialiseScenario(scenario));
    await expect(publishBuiltIn(serialiseScenario({ ...scenario, title: "Another" }))).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not copied when a workspace saves it unchanged, and is when it says something of its own", async () => {
    const scenario = aScenario();
    const builtIn = await publishBuiltIn(serialiseScenario(scenario));
    expect(await save(serialiseScenario(scenario))).toMatchObject({ id: builtIn.id, isBuiltIn: true });
    expect(await save(serialiseScenario({ ...scenario, title: "Ours" }))).toMatchObject({ title: "Ours", version: 1, isBuiltIn: false });
  });
});
