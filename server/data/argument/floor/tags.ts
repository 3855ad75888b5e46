import type { Status } from "@/domain/argumentation";
import type { Transaction } from "../../connection/client";

export async function findTagged(tx: Transaction, debateId: string, id: string) {
  const claim = await tx.claim.findFirst({
    where: { id, debateId },
    select: { status: true, isLocked: true, criteria: true, authorId: true, delegationId: true },
  });
  return claim && { ...claim, status: claim.status as Status };
}

export async function setCriteria(tx: Transaction, id: string, criteria: readonly string[]): Promise<void> {
  await tx.claim.update({ where: { id }, data: { criteria: [...criteria] }, select: { id: true } });
}
