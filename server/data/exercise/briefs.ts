import type { Brief } from "@/contracts/debates/scenario";
import { askAs } from "../connection/asking";
import { prisma } from "../connection/client";
import type { DebateScope } from "../scope";

/** The brief of a delegation as the database lets this person read it: what the row policy hides is not there. */
export async function findBrief(scope: DebateScope, delegation: string): Promise<Brief | null> {
  return prisma.$transaction(async (tx) => {
    await askAs(tx, scope);
    const where = { debateId: scope.debate.id, delegation: { key: delegation } };
    const brief = await tx.brief.findFirst({ where, select: { content: true } });
    return brief && (brief.content as unknown as Brief);
  });
}

/** Every brief that the database lets this person read, in the order of the delegations. */
export async function listBriefs(scope: DebateScope): Promise<readonly { readonly delegation: string; readonly brief: Brief }[]> {
  return prisma.$transaction(async (tx) => {
    await askAs(tx, scope);
    const briefs = await tx.brief.findMany({
      where: { debateId: scope.debate.id },
      orderBy: { delegation: { order: "asc" } },
      select: { content: true, delegation: { select: { key: true } } },
    });
    return briefs.map(({ content, delegation }) => ({ delegation: delegation.key, brief: content as unknown as Brief }));
  });
}
