import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rating } from "@/domain/opinions";
import { RATINGS } from "@/domain/opinions";
import { prisma } from "@/server/data/connection/client";
import { endOpinionsThread } from "@/server/services/panel/opinions/ask";
import { aDebate, type Participant, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody } from "../../support/factories/a-user";
import { decide } from "../../support/factories/moderating";
import { aCrowd, aRating, claimsOf, mapOf, standingOf } from "../../support/opinions/a-crowd";

afterAll(() => endOpinionsThread());

describe("a class that has rated little", () => {
  let debate: TestDebate;
  beforeAll(async () => {
    debate = await aDebate({ phase: "arguments", delegates: { parents: 6, gardeners: 5, players: 2 } });
    for (const [delegation, backed] of [
      ["parents", "playground"],
      ["gardeners", "garden"],
      ["players", "court"],
    ] as const) {
      const stances = Object.fromEntries(["playground", "garden", "court"].map((key) => [key, key === backed ? "backs" : "opposes"]));
      const { id } = await prisma.delegation.findFirstOrThrow({ where: { debateId: debate.id, key: delegation }, select: { id: true } });
      await prisma.position.create({
        data: { id: crypto.randomUUID(), debateId: debate.id, delegationId: id, revision: 1, stances, reason: "", at: new Date() },
      });
    }
    const [first, second] = await claimsOf(debate);
    for (const one of debate.delegates) {
      await aRating(debate, one, first!, one.delegation === "parents" ? 1 : -1);
      if (one.delegation !== "gardeners") await aRating(debate, one, second!, 1);
    }
  });

  it("is shown by declared position, without camps; a position of two is not shown, nor one beside it by which it would be", async () => {
    const map = await mapOf(debate);
    expect(map).toMatchObject({ people: 13, counted: 0, camps: [], marks: [], fewestCounted: 15 });
    expect(map.agreement!.groups).toEqual([
      { option: "court", people: 2, isShown: false },
      { option: "garden", people: 5, isShown: false },
      { option: "playground", people: 6, isShown: true },
    ]);
    const [first, second] = await claimsOf(debate);
    const on = (claim: string) => map.agreement!.claims.find((one) => one.claim === claim);
    expect(on(first!)).toMatchObject({ together: { agree: 6, disagree: 7 }, byPosition: [{ agree: 6, rated: 6 }] });
    // Only two of the hidden ones rated it: the shown figures and the total would tell theirs.
    expect(on(second!)).toMatchObject({ together: { agree: 8 }, byPosition: null });
    expect(map.words.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
  });

  it("tells each their own standing and nobody else's", async () => {
    const [one] = debate.delegates;
    expect(await standingOf(debate, one!)).toMatchObject({
      ratings: 2,
      missing: Math.min(7, (await claimsOf(debate)).length) - 2,
      camp: null,
    });
    expect(await standingOf(debate, debate.facilitator)).toBeNull();
    const visitor = nobody();
    await expect(visitor.opinions.mine({ debate: debate.slug })).rejects.toThrow();
  });

  it("asks each what they have not rated, and asks nothing that is locked or hidden", async () => {
    const [one] = debate.delegates;
    const claims = await claimsOf(debate);
    const asked = await one!.api.opinions.toRate({ debate: debate.slug, most: 20 });
    expect(asked).toMatchObject({ rated: 2, all: claims.length });
    expect(new Set(asked.claims.map(({ id }) => id))).toEqual(new Set(claims.slice(2)));
    await prisma.claim.update({ where: { id: claims[2]! }, data: { isLocked: true } });
    const after = await one!.api.opinions.toRate({ debate: debate.slug, most: 20 });
    expect(after.claims.map(({ id }) => id)).not.toContain(claims[2]);
    await prisma.claim.update({ where: { id: claims[2]! }, data: { isLocked: false } });
    const watcher = await debate.join();
    await expect(watcher.api.opinions.toRate({ debate: debate.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a large class", () => {
  let debate: TestDebate;
  let crowd: readonly Participant[];
  beforeAll(async () => {
    debate = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1 } });
    crowd = await aCrowd(debate, { camps: [10, 8], claims: 6 });
  }, 120_000);

  it("forms camps with what each says, marks of five or more, and nobody's name or id", async () => {
    const map = await mapOf(debate);
    expect(map.camps.map(({ size }) => size)).toEqual([10, 8]);
    expect(map.camps[0]!.says.length).toBeGreaterThan(0);
    expect(Math.min(...map.marks.map(({ people }) => people))).toBeGreaterThanOrEqual(5);
    const text = JSON.stringify(map);
    for (const { participantId, user } of crowd) {
      expect(text).not.toContain(participantId);
      expect(text).not.toContain(user.id);
    }
    expect(await standingOf(debate, crowd[0]!)).toMatchObject({ missing: 0, camp: 0, nearestOther: 1 });
    expect(await standingOf(debate, crowd[12]!)).toMatchObject({ camp: 1, nearestOther: 0 });
  });

  it("shows a rating at once, as a map drawn from nothing does, and after the thread has died", async () => {
    const before = await mapOf(debate);
    const [claim] = await claimsOf(debate);
    const one = debate.headOf("parents");
    for (const value of [1, -1, 0] as const) {
      await one.api.floor.rateClaim({ debate: debate.slug, claimId: claim!, value, ...newKey() });
      const map = await mapOf(debate);
      expect(map.version).toBeGreaterThan(before.version);
      expect(map).toMatchObject({ people: before.people + 1, ratings: before.ratings + 1 });
    }
    const fed = await mapOf(debate);
    await endOpinionsThread();
    await one.api.floor.rateClaim({ debate: debate.slug, claimId: claim!, value: 1, ...newKey() });
    await one.api.floor.rateClaim({ debate: debate.slug, claimId: claim!, value: 0, ...newKey() });
    const anew = await mapOf(debate);
    expect({ ...anew, version: 0 }).toEqual({ ...fed, version: 0 });
  });

  it("gives many who ask at once the same answer", async () => {
    await mapOf(debate);
    const all = await Promise.all(crowd.map(({ api }) => api.opinions.map({ debate: debate.slug })));
    for (const one of all) expect(one.map).toBe(all[0]!.map);
  });

  it("leaves a hidden claim out and names it no more", async () => {
    const { camps } = await mapOf(debate);
    const claim = camps[0]!.says[0]!.claim;
    await decide(debate, "hide", { claim });
    const map = await mapOf(debate);
    expect(JSON.stringify(map)).not.toContain(claim);
    expect(map.claims).toBe((await claimsOf(debate)).length);
  });
});

describe("any sequence of what happens", () => {
  it("gives from increments what reading all gives", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 3, gardeners: 3 } });
    const claims = await claimsOf(debate);
    let state = 7;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const merged = new Set<string>();
    for (let step = 0; step < 24; step++) {
      const claim = claims[draw(claims.length)]!;
      if (step === 12) {
        const [from, into] = [claims[0]!, claims[1]!];
        await debate.facilitator.api.floor.mergeClaims({ debate: debate.slug, claimId: from, intoId: into, ...newKey() });
        merged.add(from);
      } else if (!merged.has(claim)) {
        const value: Rating = RATINGS[draw(3)]!;
        const who = debate.delegates[draw(debate.delegates.length)]!;
        await who.api.floor.rateClaim({ debate: debate.slug, claimId: claim, value, ...newKey() });
      }
      if (step % 3 === 0) await mapOf(debate);
    }
    const fed = await Promise.all([mapOf(debate), ...debate.delegates.map((one) => standingOf(debate, one))]);
    await endOpinionsThread();
    // Its own state only: the answer for everybody is kept as long as nothing happens.
    const anew = await Promise.all(debate.delegates.map((one) => standingOf(debate, one)));
    expect(anew).toEqual(fed.slice(1));
    const rows = await prisma.$queryRaw<{ ratings: number }[]>`
      SELECT count(*)::int AS ratings FROM standing_claim_rating WHERE debate_id = ${debate.id}::uuid`;
    expect(fed[0].ratings).toBe(rows[0]!.ratings);
  });
});
