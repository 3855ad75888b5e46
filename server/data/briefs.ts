import type { Brief } from "@/contracts/scenario";
import { prisma } from "./client";
import type { DebateScope } from "./scope";

/** The brief of a delegation as the database lets this person read it: what the row policy hides is not there. */
export async function findBrief({ user, debate }: DebateScope, delegation: string): Promise<Brief | null> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.user_id', ${user?.id ?? ""}, true)`;
    const brief = await tx.brief.findFirst({ where: { debateId: debate.id, delegation: { key: delegation } }, select: { content: true } });
    return brief && (brief.content as unknown as Brief);
  });
}
