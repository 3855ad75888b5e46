import { randomUUID } from "node:crypto";
import type { MyStandingView, OpinionMapView } from "@/contracts/panel/opinions";
import type { Rating } from "@/domain/opinions";
import { prisma } from "@/server/data/connection/client";
import type { Participant, TestDebate } from "../factories/a-debate";
import { newKey, type Somebody } from "../factories/a-user";

/** Visible claims of a debate, the oldest first. */
export async function claimsOf({ id }: TestDebate): Promise<readonly string[]> {
  const claims = await prisma.claim.findMany({
    where: { debateId: id, status: "visible" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return claims.map((claim) => claim.id);
}

/** A rating through the procedure that takes them. */
export function aRating({ slug }: TestDebate, { api }: Participant, claimId: string, value: Rating): Promise<unknown> {
  return api.floor.rateClaim({ debate: slug, claimId, value, ...newKey() });
}

/** The map as it stands, once it is drawn: on a busy machine the last one may be given first. */
export async function mapOf({ slug, facilitator }: TestDebate): Promise<OpinionMapView> {
  for (;;) {
    const { map, isLate } = await facilitator.api.opinions.map({ debate: slug });
    if (map && !isLate) return map;
  }
}

/** Where somebody stands, once it is reckoned. */
export async function standingOf({ slug }: TestDebate, { api }: Somebody): Promise<MyStandingView> {
  for (;;) {
    const { standing, isLate } = await api.opinions.mine({ debate: slug });
    if (!isLate) return standing;
  }
}

/**
 * People who form camps: each rates every claim, agreeing where the claim's number and the camp's are even or odd alike, one claim of
 * their own otherwise. `claims` more are added first. Their ratings are rows that were there before anybody asked for a map.
 */
export async function aCrowd(
  debate: TestDebate,
  { camps, claims }: { readonly camps: readonly number[]; readonly claims: number },
): Promise<readonly Participant[]> {
  const now = new Date();
  await prisma.claim.createMany({
    data: Array.from({ length: claims }, (_, at) => ({
      id: randomUUID(),
      debateId: debate.id,
      text: `Claim number ${at}.`,
      createdAt: now,
    })),
  });
  const all = await claimsOf(debate);
  const crowd: Participant[] = [];
  for (const [camp, size] of camps.entries())
    for (let at = 0; at < size; at++) {
      const one = await debate.join();
      crowd.push(one);
      await prisma.rating.createMany({
        data: all.map((claimId, claim) => {
          const agrees = (claim + camp) % 2 === 0;
          return {
            id: randomUUID(),
            participantId: one.participantId,
            claimId,
            value: (agrees ? 1 : -1) * (claim === at % all.length ? -1 : 1),
            at: now,
          };
        }),
      });
    }
  return crowd;
}
