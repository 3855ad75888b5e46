import type { Transaction } from "../../connection/client";

/** How a debate is run while it is open: each is one column of the row that the act has locked. */
export async function setAdvance(tx: Transaction, debateId: string, advance: "by-hand" | "by-clock"): Promise<void> {
  await change(tx, debateId, { advance });
}

export async function setFrozen(tx: Transaction, debateId: string, frozenAt: Date | null): Promise<void> {
  await change(tx, debateId, { frozenAt });
}

/** An empty text takes the announcement away. */
export async function setAnnouncement(tx: Transaction, debateId: string, text: string, now: Date): Promise<void> {
  await change(tx, debateId, { announcement: text, announcedAt: text === "" ? null : now });
}

export async function setSpotlight(tx: Transaction, debateId: string, claimId: string | null): Promise<void> {
  await change(tx, debateId, { spotlightClaimId: claimId });
}

/** The words of a claim that everybody may see, or null. */
export async function visibleClaim(tx: Transaction, debateId: string, claimId: string): Promise<string | null> {
  const claim = await tx.claim.findFirst({ where: { id: claimId, debateId, status: "visible" }, select: { text: true } });
  return claim?.text ?? null;
}

type Change = Parameters<Transaction["debate"]["update"]>[0]["data"];

async function change(tx: Transaction, debateId: string, data: Change): Promise<void> {
  await tx.debate.update({ where: { id: debateId }, data, select: { id: true } });
}
