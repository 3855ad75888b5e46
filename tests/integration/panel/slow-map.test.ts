import { afterAll, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { unratedClaims } from "@/server/data/panel/opinions/claims";
import { endOpinionsThread } from "@/server/services/panel/opinions/ask";
import { aDebate } from "../../support/factories/a-debate";
import { decide } from "../../support/factories/moderating";
import { aRating, claimsOf, mapOf } from "../../support/opinions/a-crowd";

afterAll(() => endOpinionsThread());

it("a thread that is ended while it is asked is begun anew, and nobody gets less than the last map", async () => {
  const debate = await aDebate({ phase: "arguments", delegates: { parents: 3 } });
  const [claim] = await claimsOf(debate);
  const ask = () => debate.facilitator.api.opinions.map({ debate: debate.slug });
  await mapOf(debate);
  for (const one of debate.delegates) {
    await aRating(debate, one, claim!, 1);
    const asked = [ask(), ask(), ask()];
    await endOpinionsThread();
    for (const { map, isLate } of await Promise.all(asked)) {
      expect(map).not.toBeNull();
      if (!isLate) expect(map!.ratings).toBeGreaterThan(0);
    }
  }
  expect(await mapOf(debate)).toMatchObject({ people: 3, ratings: 3 });
});

it("what there is to rate without the thread is what the thread asks, and tells nothing of a claim out of sight", async () => {
  const debate = await aDebate({ phase: "arguments", delegates: { parents: 2 } });
  const [one, other] = debate.delegates;
  const [first, second, third] = await claimsOf(debate);
  await aRating(debate, one!, first!, 0);
  await aRating(debate, other!, second!, 1);
  await decide(debate, "hide", { claim: third! });
  const asked = await one!.api.opinions.toRate({ debate: debate.slug, most: 20 });
  const plain = await unratedClaims(debate.id, one!.participantId, 20);
  expect({ ...plain, claims: new Set(plain.claims.map(({ id }) => id)) }).toEqual({
    ...asked,
    claims: new Set(asked.claims.map(({ id }) => id)),
  });
  expect(plain.claims.at(-1)!.id).toBe(second);
  await prisma.claim.update({ where: { id: second! }, data: { isLocked: true } });
  expect((await unratedClaims(debate.id, one!.participantId, 20)).claims.map(({ id }) => id)).not.toContain(second);
  expect((await unratedClaims(debate.id, one!.participantId, 1)).claims).toHaveLength(1);
});
