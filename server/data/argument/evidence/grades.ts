import { v7 as newId } from "uuid";
import type { Transaction } from "../../connection/client";

type Graded = { readonly sourceId: string } | { readonly citationId: string };
type Given = { readonly value: string; readonly reason: string };

/** Keeps a participant's grade; false when it was this already, for this reason. */
export async function keepGrade(tx: Transaction, graderId: string, thing: Graded, { value, reason }: Given, at: Date): Promise<boolean> {
  const earlier = await tx.grade.findFirst({ where: { graderId, ...thing }, select: { id: true, value: true, reason: true } });
  if (earlier?.value === value && earlier.reason === reason) return false;
  if (earlier) await tx.grade.update({ where: { id: earlier.id }, data: { value, reason, at }, select: { id: true } });
  else await tx.grade.createMany({ data: [{ id: newId(), graderId, value, reason, at, ...thing }] });
  return true;
}
