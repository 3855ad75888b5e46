import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
const ids: Record<string, string> = {};

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1 }, audience: "public" });
  [parent, gardener] = [debate.headOf("parents"), debate.headOf("gardeners")];
  for (const title of ["Both ways", "Leaned on", "Never used"]) ids[title] = await source(title);
  ids.for = await argue("support", "It speaks for the garden.", "Both ways");
  ids.against = await argue("attack", "It speaks against the garden.", "Both ways");
  for (const place of ["1", "2", "3", "4", "5", "6", "7", "8"])
    await parent.api.evidence.addCitation({ ...act(), claimId: ids.for, citation: citing("Leaned on", place) });
  await gardener.api.evidence.addCitation({ ...act(), claimId: ids.for, citation: { ...citing("Leaned on", "9"), bearing: "disputes" } });
});

const act = () => ({ debate: debate.slug, ...newKey() });
const source = async (title: string) => (await parent.api.evidence.addSource({ ...act(), title, type: "report" })).added[0]!;
const citing = (title: string, locator = "") => {
  return { sourceId: ids[title]!, locator, bearing: "supports" as const, quotation: "", paraphrase: "" };
};
const argue = async (polarity: "support" | "attack", text: string, title: string) => {
  const premises = [{ text, citations: [citing(title)] }];
  const { claimIds } = await parent.api.floor.addArgument({ ...act(), polarity, target: { option: "garden" }, premises });
  return claimIds[0]!;
};
type Choice = Partial<Omit<Parameters<Participant["api"]["evidence"]["ledger"]>[0], "debate">>;
const ledger = (choice: Choice = {}, who = parent) => who.api.evidence.ledger({ debate: debate.slug, ...choice });
const titles = async (choice: Choice, who = parent) => (await ledger(choice, who)).sources.map(({ title }) => title);
const summary = async (title: string) => (await ledger({ words: title })).sources.find((one) => one.title === title)!;

describe("the ledger", () => {
  it("is read by whoever may read the debate", async () => {
    const { counts, citations, claims, sources } = await nobody().evidence.ledger({ debate: debate.slug });
    expect(counts.all).toBe(debate.scenario.sources.length + 3);
    expect(sources.reduce((sum, { uses }) => sum + uses, 0)).toBe(citations);
    expect(claims).toBeGreaterThan(2);
  });

  it("says what is leaned on, unused, and cited for both sides", async () => {
    expect(await titles({ show: "over-relied" })).toEqual(["Leaned on"]);
    expect(await titles({ show: "unused" })).toContain("Never used");
    expect(await titles({ show: "both-sides" })).toContain("Both ways");
    expect(await summary("Leaned on")).toMatchObject({ uses: 9, disputes: 1, isOverRelied: true });
    expect((await summary("Both ways")).options).toEqual([{ option: "garden", side: "both" }]);
    expect((await summary("Both ways")).citedBy).toEqual([{ delegation: "parents", count: 2 }]);
  });

  it("is filtered by whose, by grade and by words, and sorted", async () => {
    expect((await titles({ show: "mine" })).toSorted()).toEqual(["Both ways", "Leaned on", "Never used"]);
    expect(await titles({ show: "mine" }, gardener)).toEqual(["Leaned on"]);
    expect(await titles({ words: "never US" })).toEqual(["Never used"]);
    expect(await titles({ grade: "B" })).toEqual([debate.scenario.sources.find(({ reliability }) => reliability === "B")!.title]);
    expect(await titles({ grade: "none" })).toHaveLength(3);
    expect((await titles({ order: "newest" }))[0]).toBe("Never used");
    expect((await titles({ order: "cited" }))[0]).toBe("Leaned on");
    expect(await titles({ order: "title" })).toEqual((await titles({})).toSorted((a, b) => a.localeCompare(b, "en")));
    expect((await ledger({ order: "reliability" })).sources[0]!.grades.author?.value).toBe("B");
  });

  it("lists what is supported and disputed", async () => {
    const { items } = await parent.api.evidence.disputed({ debate: debate.slug });
    expect(items[0]).toMatchObject({ claimId: ids.for, supports: 9, disputes: 1, delegation: "parents" });
    // Six a side are shown.
    expect(items[0]!.citations).toHaveLength(7);
    expect((await ledger()).disputedClaims).toBe(items.length);
  });
});

describe("what does not stand counts for nothing", () => {
  it.each(["held", "hidden", "withdrawn"])("a %s claim", async (status) => {
    await prisma.claim.update({ where: { id: ids.against! }, data: { status } });
    // The graph is read again when the record has grown.
    await source(`After ${status}`);
    expect(await summary("Both ways")).toMatchObject({ uses: 1, options: [{ option: "garden", side: "for" }], isForBothSides: false });
    const page = await parent.api.evidence.source({ debate: debate.slug, sourceId: ids["Both ways"]! });
    expect(page.citations.map(({ claimId }) => claimId)).toEqual([ids.for]);
    await prisma.claim.update({ where: { id: ids.against! }, data: { status: "visible" } });
    await source(`Back from ${status}`);
    expect((await summary("Both ways")).uses).toBe(2);
  });

  it("a merged claim hands its citations to the one that stands", async () => {
    await prisma.claim.update({ where: { id: ids.against! }, data: { status: "merged", mergedIntoId: ids.for! } });
    await source("After the merge");
    const page = await parent.api.evidence.source({ debate: debate.slug, sourceId: ids["Both ways"]! });
    expect(page.citations.map(({ claimId }) => claimId)).toEqual([ids.for, ids.for]);
    expect((await summary("Both ways")).uses).toBe(2);
  });
});
