import { v7 as newId } from "uuid";
import type { Prisma } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";
import type { PackedHistory } from "./packed-history";

export type HistoryRow = {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly ratings: number;
  readonly at: Date;
};

/** The earlier conversations whose ratings count in a debate, the first imported first. */
export function historiesOf(debateId: string): Promise<readonly HistoryRow[]> {
  return prisma.opinionHistory.findMany({
    where: { debateId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, title: true, people: true, ratings: true, at: true },
  });
}

/** Whether these very files were imported before. */
export async function hasHistory(debateId: string, sha256: string, tx: Transaction = prisma): Promise<boolean> {
  return (await tx.opinionHistory.count({ where: { debateId, sha256 } })) > 0;
}

type NewHistory = Omit<HistoryRow, "id"> & { readonly debateId: string; readonly sha256: string; readonly packed: PackedHistory };

export async function addHistory(tx: Transaction, { packed, ...history }: NewHistory): Promise<void> {
  await tx.opinionHistory.createMany({ data: [{ id: newId(), ...history, packed: packed as unknown as Prisma.InputJsonObject }] });
}

/** Takes a history away for good; answers what it was, or null where it is not there. */
export async function removeHistory(
  tx: Transaction,
  debateId: string,
  id: string,
): Promise<(Pick<HistoryRow, "title" | "people" | "ratings"> & { readonly sha256: string }) | null> {
  const history = await tx.opinionHistory.findFirst({
    where: { id, debateId },
    select: { title: true, people: true, ratings: true, sha256: true },
  });
  if (history) await tx.opinionHistory.deleteMany({ where: { id, debateId } });
  return history;
}
