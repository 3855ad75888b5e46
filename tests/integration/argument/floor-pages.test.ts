import { beforeAll, describe, expect, it } from "vitest";
import { FLOOR_ORDERS, type FloorOrder, type FloorPage } from "@/contracts/argument/floor";
import { POLARITIES, type Thread } from "@/domain/argumentation";
import { wholeFloor } from "@/prisma/seed/whole-floor";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";
import { fillFloor } from "@/tests/support/large-floor/fill";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
let where: { readonly debate: string };

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 }, audience: "public" });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
  where = { debate: debate.slug };
  await fillFloor(debate.slug, 400);
});

const argue = async (text: string, target: { option: string } | { claim: string } = { option: "garden" }) => {
  const added = await parent.api.floor.addArgument({ ...where, ...newKey(), polarity: "attack", target, premises: [{ text }] });
  return { argument: added.argumentId, claim: added.claimIds[0]! };
};
const moderate = (thing: { claim: string } | { argument: string }, action: "hold" | "hide" | "lock") =>
  debate.facilitator.api.moderation.act({ ...where, ...newKey(), thing, action, reason: "off-topic" });
const find = (who: Participant | null, thing: { argument: string } | { claim: string }) =>
  (who?.api ?? nobody()).floor.find({ ...where, thing });

describe("a floor of four hundred arguments", () => {
  it("opens with a part of every side, all of them counted", async () => {
    const floor = await nobody().floor.get(where);
    const counts = await prisma.argument.groupBy({
      by: ["polarity"],
      where: { debateId: debate.id, targetOptionId: { not: null } },
      _count: true,
    });
    for (const { polarity, _count } of counts)
      expect(floor.options.reduce((sum, option) => sum + option[polarity as "support"].count, 0)).toBe(_count);
    for (const option of floor.options) for (const polarity of POLARITIES) expect(option[polarity].threads.length).toBeGreaterThan(0);
    expect(floor.arguments.length).toBeLessThan(100);
    const named = new Set(floor.arguments.map(({ id }) => id));
    expect(floor.options.flatMap(({ support, attack }) => [...support.threads, ...attack.threads]).flatMap(idsIn)).toSatisfy(
      (ids: string[]) => ids.every((id) => named.has(id)),
    );
  });

  it("gives every argument to whoever reads on to the end, and what each names, in answers of less than 200 kB", async () => {
    let most = 0;
    const counted = counting(gardener, (bytes) => {
      most = Math.max(most, bytes);
    });
    const { arguments: read, claims } = await wholeFloor(counted, debate.slug);
    const stored = await prisma.argument.findMany({ where: { debateId: debate.id }, select: { id: true } });
    expect(read.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => id).sort());
    const known = new Set(claims.map(({ id }) => id));
    expect(read.flatMap(({ premises }) => premises).every((claim) => known.has(claim))).toBe(true);
    expect(most).toBeGreaterThan(10_000);
    expect(most).toBeLessThan(200_000);
  });

  it.each(FLOOR_ORDERS)("sorts a side by what is asked for: %s", async (order) => {
    const read = await sideOf("court", "support", order);
    const key: Record<FloorOrder, (argument: (typeof read)[number]) => number> = {
      oldest: ({ at }) => Date.parse(at),
      newest: ({ at }) => -Date.parse(at),
      strongest: ({ strength }) => -strength!,
      "most-rated": ({ relevance }) => -relevance.count,
    };
    const keys = read.map(key[order]);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it("is up to date for the next reader after somebody else has rated, argued or withdrawn", async () => {
    const { argument, claim } = await argue("Sheds take the sun away.");
    const before = await find(gardener, { argument });
    expect(before!.claims.find(({ id }) => id === claim)!.ratings).toMatchObject({ disagree: 0, mine: null });
    await parent.api.floor.withdrawArgument({ ...where, ...newKey(), argumentId: argument });
    const after = await find(gardener, { argument });
    expect(after!.arguments.find(({ id }) => id === argument)!.status).toBe("withdrawn");
    const read = await sideOf("garden", "attack", "newest");
    expect(read.at(-1)!.id).toBe(argument);
  });
});

describe("one thing of it", () => {
  it("is found at its place, with the way to it, by its argument and by its claim", async () => {
    let last = await argue("A garden needs a hose.");
    for (let depth = 1; depth <= 11; depth++) last = await argue(`Objection number ${depth}.`, { claim: last.claim });
    for (const thing of [{ argument: last.argument }, { claim: last.claim }]) {
      const found = (await find(gardener, thing))!;
      expect(found).toMatchObject({ option: "garden", polarity: "attack", argument: last.argument });
      const way = idsIn(found.thread);
      expect(way.at(-1)).toBe(last.argument);
      expect(way).toHaveLength(9);
      const above = (await find(gardener, { argument: found.above! }))!;
      expect(above.above).toBeNull();
      expect(idsIn(above.thread)).toHaveLength(2 + 8);
    }
  });

  it("leads from a merged claim to the one that stands", async () => {
    const stands = await argue("Compost smells.");
    const merged = await argue("A compost heap stinks.");
    await debate.facilitator.api.floor.mergeClaims({ ...where, ...newKey(), claimId: merged.claim, intoId: stands.claim });
    const found = (await find(gardener, { claim: merged.claim }))!;
    expect(found.argument).toBe(stands.argument);
    expect(found.claims.map(({ id }) => id)).toEqual([stands.claim]);
    const other = (await find(gardener, { argument: merged.argument }))!;
    expect(other.arguments[0]!.premises).toEqual([stands.claim]);
    const { claims } = await wholeFloor(gardener.api, debate.slug);
    expect(claims.some(({ id }) => id === merged.claim)).toBe(false);
  });

  it("is nothing where it does not exist or belongs to another debate", async () => {
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const [foreign] = (await other.headOf("parents").api.floor.get({ debate: other.slug })).arguments;
    expect(await find(gardener, { argument: foreign!.id })).toBeNull();
    expect(await find(gardener, { claim: foreign!.premises[0]! })).toBeNull();
  });
});

describe("what a moderator has restricted", () => {
  it.each(["hold", "hide"] as const)("has no words for others, and keeps its place: %s", async (action) => {
    const { argument, claim } = await argue(`Words to ${action}.`);
    await moderate({ claim }, action);
    const status = action === "hold" ? "held" : "hidden";
    const seenBy = async (who: Participant | null) => (await find(who, { argument }))!.claims.find(({ id }) => id === claim)!;
    for (const who of [null, gardener]) expect(await seenBy(who)).toMatchObject({ status, text: "", citations: [], strength: null });
    expect(await seenBy(parent)).toMatchObject({ status, text: `Words to ${action}.`, isMine: true });
    const { claims } = (await debate.facilitator.api.floor.find({ ...where, thing: { argument } }))!;
    expect(claims[0]!.text).toBe(`Words to ${action}.`);

    await moderate({ argument }, action);
    const sealed = async (who: Participant | null) => (await find(who, { argument }))!.arguments[0]!;
    expect(await sealed(gardener)).toMatchObject({ status, premises: [], note: "" });
    expect(await sealed(parent)).toMatchObject({ status, premises: [claim] });
  });

  it("is marked where it is locked", async () => {
    const { argument, claim } = await argue("Locked words.");
    await moderate({ claim }, "lock");
    expect((await find(gardener, { argument }))!.claims[0]).toMatchObject({ isLocked: true, text: "Locked words." });
  });
});

async function sideOf(option: string, polarity: "support" | "attack", order: FloorOrder) {
  const read: FloorPage["arguments"][number][] = [];
  let cursor: string | null = null;
  do {
    const page: FloorPage = await gardener.api.floor.threads({ ...where, option, polarity, order, cursor });
    const byId = new Map(page.arguments.map((argument) => [argument.id, argument]));
    read.push(...page.threads.map((thread) => byId.get(thread.argument)!));
    cursor = page.next;
  } while (cursor !== null);
  return read;
}

function idsIn({ argument, replies }: Thread): readonly string[] {
  return [argument, ...replies.flatMap(idsIn)];
}

/** Somebody whose answers about the floor are weighed. */
function counting({ api }: Participant, weigh: (bytes: number) => void): Pick<Participant["api"], "floor"> {
  const weighed = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    weigh(JSON.stringify(answer).length);
    return answer;
  };
  const { floor } = api;
  return {
    floor: {
      ...floor,
      get: (input: Parameters<typeof floor.get>[0]) => weighed(floor.get(input)),
      threads: (input: Parameters<typeof floor.threads>[0]) => weighed(floor.threads(input)),
      replies: (input: Parameters<typeof floor.replies>[0]) => weighed(floor.replies(input)),
    },
  } as Pick<Participant["api"], "floor">;
}
