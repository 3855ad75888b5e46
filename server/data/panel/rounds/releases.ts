import type { ItemResults } from "@/contracts/panel/results";
import type { Snapshot } from "@/domain/disclosure";
import type { Prisma } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";

/** What was let out of an item, one after the other. */
export type Released = { readonly snapshots: readonly Snapshot[]; readonly figures: ItemResults };

/** What a round in real time has let out so far, by item. */
export async function releasedOf(roundId: string, tx: Transaction = prisma): Promise<ReadonlyMap<string, Released>> {
  const rows = await tx.panelRelease.findMany({ where: { roundId }, orderBy: { number: "asc" } });
  const released = new Map<string, Released>();
  for (const { itemId, snapshot, figures } of rows) {
    const earlier = released.get(itemId)?.snapshots ?? [];
    const next: Snapshot = new Map(Object.entries(snapshot as Record<string, string>));
    released.set(itemId, { snapshots: [...earlier, next], figures: figures as unknown as ItemResults });
  }
  return released;
}

/** The figures that stand now, without the answers below them. */
export async function figuresLetOut(roundId: string): Promise<readonly ItemResults[]> {
  const rows = await prisma.panelRelease.findMany({
    where: { roundId },
    orderBy: [{ itemId: "asc" }, { number: "desc" }],
    distinct: ["itemId"],
    select: { figures: true },
  });
  return rows.map(({ figures }) => figures as unknown as ItemResults);
}

type NewRelease = { readonly itemId: string; readonly number: number; readonly snapshot: Snapshot; readonly figures: ItemResults };

export async function insertReleases(tx: Transaction, roundId: string, releases: readonly NewRelease[]): Promise<void> {
  await tx.panelRelease.createMany({
    data: releases.map(({ itemId, number, snapshot, figures }) => ({
      ...{ roundId, itemId, number },
      snapshot: Object.fromEntries(snapshot),
      figures: figures as unknown as Prisma.InputJsonObject,
    })),
  });
}

/** With the close, nothing is kept of what stood in between. */
export async function deleteReleases(tx: Transaction, roundId: string): Promise<void> {
  await tx.panelRelease.deleteMany({ where: { roundId } });
}

/** One at a time lets figures out of a round, on whatever server; answers go on meanwhile. */
export async function lockReleases(tx: Transaction, roundId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`panel release ${roundId}`}, 0))`;
}
