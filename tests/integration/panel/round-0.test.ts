import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { newKey } from "../../support/factories/a-user";
import { aRunPanel, closeRound, entriesOf, openRound } from "../../support/panel/running";

const CONFLICT = { code: "CONFLICT" };

describe("round 0", () => {
  const secret = () => randomBytes(32).toString("base64url");
  const propose = (panel: Awaited<ReturnType<typeof aRunPanel>>, place: number, question: string) => {
    const request = { debate: panel.debate.slug, question, description: "", secret: secret(), ...newKey() };
    return panel.panellists[place]!.api.panel.propose(request).then(() => request);
  };

  it("has the panel propose, and whoever runs it take, merge and drop", async () => {
    const panel = await aRunPanel({ panellists: 2, items: [] });
    await openRound(panel, { what: "proposals" });
    const request = await propose(panel, 0, "Is it loud?");
    await panel.panellists[0]!.api.panel.propose(request);
    await propose(panel, 1, "Is it noisy?");
    await propose(panel, 1, "Is it blue?");
    const proposed = (await panel.setUp()).items;
    expect(proposed.map(({ status }) => status)).toEqual(["proposed", "proposed", "proposed"]);
    expect(new Map(proposed.map(({ question, proposedBy }) => [question, proposedBy])).get("Is it loud?")).toBe("Panellist 0");
    const idOf = (question: string) => proposed.find((item) => item.question === question)!.id;
    const decisions = [
      { id: idOf("Is it loud?"), decision: "accept" as const },
      { id: idOf("Is it noisy?"), decision: "merge" as const, into: idOf("Is it loud?") },
      { id: idOf("Is it blue?"), decision: "drop" as const },
    ];
    const { api } = panel.debate.facilitator;
    const decide = () => api.panel.decideItems({ debate: panel.debate.slug, decisions, ...newKey() });
    await expect(decide()).rejects.toMatchObject({ message: expect.stringMatching(/still proposing/) });
    await closeRound(panel);
    await decide();
    expect((await panel.setUp()).items.map(({ question, key, status }) => [question, key, status]).sort()).toEqual([
      ["Is it blue?", expect.stringMatching(/^proposed-/), "dropped"],
      ["Is it loud?", "is-it-loud", "asked"],
      ["Is it noisy?", expect.stringMatching(/^proposed-/), "dropped"],
    ]);
    await expect(decide()).rejects.toMatchObject(CONFLICT);
    expect(await entriesOf(panel, "panel-items-decided")).toEqual([{ accepted: ["is-it-loud"], dropped: 1, merged: 1 }]);
    await expect(propose(panel, 0, "Too late?")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("keeps nothing that joins a detached proposal to a person", async () => {
    const panel = await aRunPanel({ panellists: 2, items: [], settings: { anonymity: "detached" } });
    await openRound(panel, { what: "proposals" });
    const request = await propose(panel, 0, "Whose is this?");
    await propose(panel, 1, "And whose this?");
    const before = await prisma.$queryRaw<{ xmin: string }[]>`SELECT xmin::text FROM panel_item WHERE debate_id = ${panel.debate.id}::uuid`;
    expect(await prisma.idempotency.count({ where: { key: request.idempotencyKey } })).toBe(0);
    expect(await prisma.panelItem.findMany({ where: { debateId: panel.debate.id, proposedById: { not: null } } })).toEqual([]);
    await closeRound(panel);
    const after = await prisma.$queryRaw<{ xmin: string }[]>`SELECT xmin::text FROM panel_item WHERE debate_id = ${panel.debate.id}::uuid`;
    expect(new Set(before.map(({ xmin }) => xmin)).size).toBe(2);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    expect((await panel.setUp()).items.map(({ proposedBy }) => proposedBy)).toEqual([null, null]);
    expect(JSON.stringify(await prisma.recordEntry.findMany({ where: { debateId: panel.debate.id } }))).not.toContain("Whose");
  });

  it("shows who proposed what to the facilitator and not to the owner", async () => {
    const panel = await aRunPanel({ panellists: 1, items: [] });
    await openRound(panel, { what: "proposals" });
    await propose(panel, 0, "Mine");
    const owner = await panel.debate.member("owner");
    const [item] = (await owner.api.panel.preparation({ debate: panel.debate.slug })).items;
    expect(item).toMatchObject({ question: "Mine", proposedBy: null });
  });

  it("is for panellists", async () => {
    const panel = await aRunPanel({ items: [] });
    await openRound(panel, { what: "proposals" });
    const observer = await panel.debate.join();
    const request = { debate: panel.debate.slug, question: "Me?", description: "", secret: secret(), ...newKey() };
    await expect(observer.api.panel.propose(request)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
