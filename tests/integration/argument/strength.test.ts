import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";
import { dfQuad, loadGraph } from "../../support/argumentation/strengths-from-tables";

let debate: TestDebate;
let parent: Participant;
let player: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1, players: 1 }, audience: "public" });
  parent = debate.headOf("parents");
  player = debate.headOf("players");
});

type Target = { option: string } | { claim: string } | { argument: string };
const argue = async (who: Participant, text: string, target: Target, polarity: "support" | "attack" = "support") => {
  const { argumentId, claimIds } = await who.api.floor.addArgument({
    debate: debate.slug,
    ...newKey(),
    polarity,
    target,
    premises: [{ text }],
  });
  return { argumentId, claimId: claimIds[0]! };
};
const option = (id: string) => ({ kind: "option" as const, id });
const claim = (id: string) => ({ kind: "claim" as const, id });
const argument = (id: string) => ({ kind: "argument" as const, id });
const working = (node: ReturnType<typeof option | typeof claim | typeof argument>, who: Participant | null = parent) =>
  (who?.api ?? nobody()).strength.node({ debate: debate.slug, node });
const strengthOf = async (...asked: Parameters<typeof working>) => (await working(...asked)).strength;
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error: unknown) => (error instanceof TRPCError ? error.code : error),
  );

describe("computed strength", () => {
  it("is what an independent computation from the tables makes it, for every node", async () => {
    const { claimId, argumentId } = await argue(parent, "Swings are cheap.", { option: "playground" });
    const doubt = await argue(player, "Swings rust.", { claim: claimId }, "attack");
    await argue(player, "The price is not what counts.", { argument: argumentId }, "attack");
    await player.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value: 1 });
    await parent.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value: 1 });
    await player.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: doubt.claimId, value: -1 });
    await parent.api.floor.rateArgument({ debate: debate.slug, ...newKey(), argumentId: doubt.argumentId, value: 3 });
    const expected = dfQuad(await loadGraph(debate.id));
    expect(expected.size).toBeGreaterThan(12);
    for (const [name, strength] of expected) {
      const [kind, id] = name.split(" ") as ["option" | "claim" | "argument", string];
      expect([name, await strengthOf({ kind, id } as ReturnType<typeof claim>)]).toEqual([name, expect.closeTo(strength, 9)]);
    }
  });

  it("follows every rating, argument and withdrawal of somebody else at once", async () => {
    const { claimId, argumentId } = await argue(parent, "It is near the school.", { option: "court" });
    const before = { claim: await strengthOf(claim(claimId)), option: await strengthOf(option("court")) };
    expect(before.claim).toBe(0.5);
    await player.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value: 1 });
    expect(await strengthOf(claim(claimId))).toBeCloseTo(2 / 3, 12);
    expect(await strengthOf(option("court"))).toBeGreaterThan(before.option);
    const attack = await argue(player, "The school moves away.", { claim: claimId }, "attack");
    expect(await strengthOf(claim(claimId), null)).toBeCloseTo((2 / 3) * (1 - 0.5), 12);
    await player.api.floor.withdrawArgument({ debate: debate.slug, ...newKey(), argumentId: attack.argumentId });
    expect(await strengthOf(claim(claimId))).toBeCloseTo(2 / 3, 12);
    await parent.api.floor.withdrawArgument({ debate: debate.slug, ...newKey(), argumentId });
    expect(await strengthOf(option("court"))).toBeCloseTo(dfQuad(await loadGraph(debate.id)).get("option court")!, 12);
    expect(await refusal(working(argument(argumentId)))).toBe("NOT_FOUND");
  });

  it("is nothing for an argument a premise of which was withdrawn", async () => {
    const { claimId, argumentId } = await argue(parent, "This premise goes.", { option: "garden" });
    await parent.api.floor.withdrawClaim({ debate: debate.slug, ...newKey(), claimId });
    const { strength, sentences } = await working(argument(argumentId));
    expect(strength).toBe(0);
    expect(sentences.join(" ")).toContain("not there any more");
    expect(JSON.stringify(await parent.api.map.get({ debate: debate.slug }))).not.toContain("This premise goes.");
  });

  it("counts a merged claim's ratings and arguments for the claim that stands", async () => {
    const own = await aDebate({ phase: "arguments", delegates: { parents: 1, players: 1 } });
    const [one, other] = [own.headOf("parents"), own.headOf("players")];
    const add = async (who: Participant, text: string) =>
      who.api.floor.addArgument({ debate: own.slug, ...newKey(), polarity: "support", target: { option: "garden" }, premises: [{ text }] });
    const kept = await add(one, "Shade is scarce.");
    const merged = await add(other, "There is too little shade.");
    await one.api.floor.rateClaim({ debate: own.slug, ...newKey(), claimId: kept.claimIds[0]!, value: 1 });
    await other.api.floor.rateClaim({ debate: own.slug, ...newKey(), claimId: merged.claimIds[0]!, value: 1 });
    const { seq } = await prisma.debate.findUniqueOrThrow({ where: { slug: own.slug }, select: { seq: true } });
    await prisma.claim.update({ where: { id: merged.claimIds[0]! }, data: { status: "merged", mergedIntoId: kept.claimIds[0]! } });
    await add(one, "Something, so that the record grows.");
    expect((await one.api.strength.overview({ debate: own.slug })).version).toBeGreaterThan(seq);
    const asked = (node: ReturnType<typeof claim | typeof argument>) => other.api.strength.node({ debate: own.slug, node });
    expect((await asked(claim(kept.claimIds[0]!))).strength).toBeCloseTo(3 / 4, 12);
    expect((await asked(argument(merged.argumentId))).premises.map(({ node }) => node.text)).toEqual(["Shade is scarce."]);
    expect(await refusal(asked(claim(merged.claimIds[0]!)))).toBe("NOT_FOUND");
  });

  it("takes the grades of what a claim cites as a bound, and says whose they are", async () => {
    const id = (await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id, text: { startsWith: "The yard lies in the shade" } } }))
      .id;
    for (const somebody of debate.delegates)
      await somebody.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: id, value: 1 });
    const { base, sentences } = await working(claim(id));
    expect(base).toBe(0.5);
    expect(sentences[0]).toContain("D by the scenario's author");
  });
});

describe("what is not to be seen", () => {
  it.each(["hidden", "held"] as const)("is on no map, in no working and counts nowhere: %s", async (status) => {
    const secret = `Slander about somebody, ${status}.`;
    const { claimId, argumentId } = await argue(player, secret, { option: "playground" }, "attack");
    const lowered = await strengthOf(option("playground"));
    await prisma.argument.update({ where: { id: argumentId }, data: { status } });
    await prisma.claim.update({ where: { id: claimId }, data: { status } });
    await argue(parent, `The record grows after ${status}.`, { option: "court" });
    expect(await strengthOf(option("playground"))).toBeGreaterThan(lowered);
    for (const who of [parent, player, null]) {
      const api = who?.api ?? nobody();
      const answers = [
        await api.map.get({ debate: debate.slug }),
        await api.strength.overview({ debate: debate.slug }),
        await api.strength.cruxes({ debate: debate.slug }),
        await working(option("playground"), who),
      ];
      expect(JSON.stringify(answers)).not.toContain(secret);
      expect(await refusal(working(claim(claimId), who))).toBe("NOT_FOUND");
      expect(await refusal(api.strength.whatIf({ debate: debate.slug, node: argument(argumentId) }))).toBe("NOT_FOUND");
    }
  });

  it("looks the same whether it is another debate's or nobody's", async () => {
    const other = await aDebate({ phase: "arguments", audience: "public" });
    const theirs = await prisma.claim.findFirstOrThrow({ where: { debateId: other.id }, select: { id: true } });
    const answers = [theirs.id, randomUUID()].map(async (id) => {
      const error = await working(claim(id)).catch((caught: unknown) => caught);
      return error instanceof TRPCError ? [error.code, error.message] : error;
    });
    const [of, unknown] = await Promise.all(answers);
    expect(of).toEqual(unknown);
    expect((of as string[])[0]).toBe("NOT_FOUND");
    expect((await parent.api.map.get({ debate: debate.slug, option: "nowhere", unfold: [theirs.id] })).options).toEqual([]);
  });
});

describe("what if something fell", () => {
  it("is what the same debate without it would be, beside what it is", async () => {
    const { claimId, argumentId } = await argue(parent, "Everything hangs on this.", { option: "garden" });
    for (const somebody of debate.delegates) await somebody.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value: 1 });
    const graph = await loadGraph(debate.id);
    const without = dfQuad({ ...graph, arguments: graph.arguments.filter(({ id }) => id !== argumentId) });
    const { options, changed, fallen } = await player.api.strength.whatIf({ debate: debate.slug, node: claim(claimId) });
    expect(fallen).toMatchObject({ kind: "claim", text: "Everything hangs on this.", delegation: "parents" });
    for (const { key, before, after } of options) {
      expect(after).toBeCloseTo(without.get(`option ${key}`)!, 9);
      expect(before).toBeCloseTo(await strengthOf(option(key)), 12);
    }
    expect(changed).toMatchObject([{ node: { kind: "argument", id: argumentId, what: "For Garden" }, after: 0 }]);
  });

  it("finds among all claims those that change the options most", async () => {
    const { graph, order } = await parent.api.strength.cruxes({ debate: debate.slug });
    const claims = await prisma.claim.findMany({ where: { debateId: debate.id, status: "visible" }, select: { id: true } });
    let most = 0;
    for (const { id } of claims) {
      const { options, orderAfter, orderBefore } = await parent.api.strength.whatIf({ debate: debate.slug, node: claim(id) });
      expect(orderBefore).toEqual(order);
      const total = options.reduce((sum, { before, after }) => sum + Math.abs(after - before), 0);
      const crux = graph.find((one) => one.claim.id === id);
      if (crux) expect([crux.totalChange, crux.orderAfter]).toEqual([expect.closeTo(total, 9), orderAfter]);
      most = Math.max(most, JSON.stringify(orderAfter) === JSON.stringify(orderBefore) ? 0 : 1);
    }
    expect(graph.length).toBeGreaterThan(0);
    expect(graph[0]!.pairsSwapped > 0).toBe(most > 0);
  });
});

describe("camps", () => {
  it("are shown a claim's ratings only where five people of each rated it, and hide what could be worked out", async () => {
    const own = await aDebate({ phase: "arguments", delegates: { parents: 6, players: 6, gardeners: 1 } });
    const { claimIds } = await own.headOf("parents").api.floor.addArgument({
      debate: own.slug,
      ...newKey(),
      polarity: "support",
      target: { option: "playground" },
      premises: [{ text: "A playground calms the street." }],
    });
    const rate = (who: Participant, value: 1 | -1) =>
      who.api.floor.rateClaim({ debate: own.slug, ...newKey(), claimId: claimIds[0]!, value });
    const camps = async () => (await own.facilitator.api.strength.cruxes({ debate: own.slug })).camps;
    const of = (delegation: string) => own.delegates.filter((one) => one.delegation === delegation);
    for (const one of of("parents")) await rate(one, 1);
    for (const one of of("players").slice(0, 4)) await rate(one, -1);
    expect(await camps()).toEqual([]);
    for (const one of of("players").slice(4)) await rate(one, -1);
    const [crux] = await camps();
    expect(crux).toMatchObject({ claim: { text: "A playground calms the street." }, parting: 2, hidden: 0 });
    expect(crux!.shown.toSorted((a, b) => b.mean - a.mean)).toEqual([
      { camp: "playground", raters: 6, mean: 1 },
      { camp: "court", raters: 6, mean: -1 },
    ]);
    // One gardener alone: their rating would be everybody's less the two camps'.
    await rate(of("gardeners")[0]!, 1);
    expect(await camps()).toEqual([]);
  });
});
