import { beforeAll, describe, expect, it } from "vitest";
import { MAP_NODES, MAP_NODES_PER_UNFOLDED, type MapView } from "@/contracts/argument/map";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";
import { fillFloor } from "@/tests/support/large-floor/fill";

let debate: TestDebate;
beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 1, players: 1 } });
  await fillFloor(debate.slug, 1_500, 8_151);
});

const mapOf = (wanted: object = {}): Promise<MapView> => debate.facilitator.api.map.get({ debate: debate.slug, ...wanted });
const nodesIn = ({ options, claims, arguments: all }: MapView) => options.length + claims.id.length + all.id.length;
const BOUND = 170_000;

describe("the map of a large debate", () => {
  it("is bounded in nodes and bytes, however long the claims are, and counts what it leaves out", async () => {
    const map = await mapOf();
    expect(nodesIn(map)).toBeGreaterThan(MAP_NODES - 8);
    expect(nodesIn(map)).toBeLessThanOrEqual(MAP_NODES);
    expect(map.whole.arguments).toBeGreaterThanOrEqual(1_500);
    expect(map.matching).toBeGreaterThan(map.arguments.id.length);
    expect([...map.options, ...map.claims.folded.map((folded) => ({ folded }))].some(({ folded }) => folded > 0)).toBe(true);
    await prisma.claim.updateMany({ where: { debateId: debate.id }, data: { text: "子供の安全についての長い主張。".repeat(40) } });
    const busiest = map.claims.id.filter((_, place) => map.claims.folded[place]! > 0).slice(0, 6);
    const long = await mapOf({ unfold: busiest });
    expect(nodesIn(long)).toBeLessThanOrEqual(MAP_NODES + MAP_NODES_PER_UNFOLDED * busiest.length);
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(BOUND);
    expect(long.claims.isCut.some(Boolean)).toBe(true);
    for (const id of busiest) expect(long.claims.folded[long.claims.id.indexOf(id)]).toBe(0);
  });

  it("names nothing that is not in it", async () => {
    const { claims, arguments: all, options } = await mapOf({ option: "garden" });
    expect(options.map(({ key }) => key)).toEqual(["garden"]);
    for (const [place, target] of all.target.entries()) {
      if ("option" in target) expect(target.option).toBe("garden");
      else if ("claim" in target) expect(claims.id[target.claim]).toBeDefined();
      else expect(all.id[target.argument]).toBeDefined();
      for (const premise of all.premises[place]!) expect(claims.id[premise]).toBeDefined();
    }
  });

  it("shows by delegation, criterion and strength what it says", async () => {
    const own = await mapOf({ delegation: "parents" });
    for (const [place, delegation] of own.arguments.delegation.entries())
      expect(delegation === "parents" || own.arguments.isWay[place]).toBe(true);
    expect(own.matching).toBeLessThan((await mapOf()).matching);
    const strong = await mapOf({ from: 60 });
    for (const [place, strength] of strong.arguments.strength.entries())
      expect(strength >= 0.6 || strong.arguments.isWay[place]).toBe(true);
    const claim = strong.claims.id[0]!;
    await prisma.claim.update({ where: { id: claim }, data: { criteria: ["cost"] } });
    await debate.headOf("parents").api.floor.addArgument({
      debate: debate.slug,
      ...newKey(),
      polarity: "support",
      target: { option: "court" },
      premises: [{ text: "So that the record grows." }],
    });
    const tagged = await mapOf({ criterion: "cost" });
    expect(tagged.claims.id).toContain(claim);
    expect(tagged.matching).toBeGreaterThan(0);
    expect(tagged.matching).toBeLessThan(20);
  });
});
