import type { Status } from "@/domain/argumentation";
import { prisma } from "../../connection/client";

/** A claim of this debate with every wording it has had, newest first, or null. */
export async function findWordings(debateId: string, claimId: string) {
  const claim = await prisma.claim.findFirst({
    where: { id: claimId, debateId },
    select: {
      status: true,
      authorId: true,
      delegationId: true,
      revisions: {
        orderBy: { revision: "desc" },
        select: { revision: true, text: true, at: true, editedBy: { select: { displayName: true } } },
      },
    },
  });
  return claim && { ...claim, status: claim.status as Status };
}
