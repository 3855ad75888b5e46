import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";

type Rated = { readonly claimId: string } | { readonly argumentId: string };

/** Keeps a participant's rating; false when it was this already. */
export async function rate(tx: Transaction, participantId: string, thing: Rated, value: number, at: Date): Promise<boolean> {
  const where =
    "claimId" in thing
      ? { participantId_claimId: { participantId, claimId: thing.claimId } }
      : { participantId_argumentId: { participantId, argumentId: thing.argumentId } };
  const earlier = await tx.rating.findUnique({ where, select: { id: true, value: true } });
  if (earlier?.value === value) return false;
  if (earlier) await tx.rating.update({ where: { id: earlier.id }, data: { value, at }, select: { id: true } });
  else await tx.rating.createMany({ data: [{ id: newId(), participantId, value, at, ...thing }] });
  return true;
}
