import type { Status } from "@/domain/argumentation";
import type { Transaction } from "../../connection/client";

export type NewClaim = {
  readonly id: string;
  readonly debateId: string;
  readonly text: string;
  readonly authorId: string;
  readonly delegationId: string | null;
};

/** How a thing comes to stand on the floor: seen or held, approved or not yet. */
export type Arrival = { readonly status: Status; readonly awaitsApproval: boolean };

export async function insertClaims(tx: Transaction, claims: readonly NewClaim[], at: Date, arrival: Arrival): Promise<void> {
  await tx.claim.createMany({ data: claims.map((claim) => ({ ...claim, ...arrival, createdAt: at })) });
  await tx.claimRevision.createMany({
    data: claims.map(({ id, text, authorId }) => ({ claimId: id, revision: 1, text, editedById: authorId, at })),
  });
}

export type ClaimRow = {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly status: Status;
  readonly isLocked: boolean;
  readonly awaitsApproval: boolean;
  readonly authorId: string | null;
  readonly delegationId: string | null;
};

export async function findClaim(tx: Transaction, debateId: string, id: string): Promise<ClaimRow | null> {
  const claim = await tx.claim.findFirst({
    where: { id, debateId },
    select: {
      id: true,
      text: true,
      revision: true,
      status: true,
      isLocked: true,
      awaitsApproval: true,
      authorId: true,
      delegationId: true,
    },
  });
  return claim && { ...claim, status: claim.status as Status };
}

export async function rewordClaim(
  tx: Transaction,
  {
    id,
    editedById,
    at,
    ...words
  }: Pick<ClaimRow, "id" | "revision" | "text"> & Arrival & { readonly editedById: string; readonly at: Date },
): Promise<void> {
  const { revision, text } = words;
  await tx.claimRevision.createMany({ data: [{ claimId: id, revision, text, editedById, at }] });
  await tx.claim.update({ where: { id }, data: words, select: { id: true } });
}

/** How often a claim was reworded since then. */
export async function rewordingsSince(tx: Transaction, claimId: string, since: Date): Promise<number> {
  return tx.claimRevision.count({ where: { claimId, revision: { gt: 1 }, at: { gt: since } } });
}

export async function markClaimWithdrawn(tx: Transaction, id: string): Promise<void> {
  await tx.claim.update({ where: { id }, data: { status: "withdrawn" }, select: { id: true } });
}
