import type { Prisma } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";

export type NewSource = {
  readonly id: string;
  readonly debateId: string;
  readonly key: string;
  readonly title: string;
  readonly csl: object;
  readonly note?: string;
  readonly addedById: string;
};
/** What tells the debate's sources apart: their keys, addresses and DOIs; and their titles. */
export type SourceMark = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
  readonly doi: string | null;
};

export async function sourceMarks(tx: Transaction | "now", debateId: string): Promise<readonly SourceMark[]> {
  return (tx === "now" ? prisma : tx).$queryRaw`
    SELECT id, key, title, csl->>'URL' AS url, csl->>'DOI' AS doi FROM source WHERE debate_id = ${debateId}::uuid ORDER BY created_at, id`;
}

export async function insertSources(tx: Transaction, sources: readonly NewSource[], at: Date): Promise<void> {
  await tx.source.createMany({ data: sources.map((source) => ({ ...source, csl: source.csl as Prisma.InputJsonObject, createdAt: at })) });
}

export async function findSource(tx: Transaction, debateId: string, id: string) {
  return tx.source.findFirst({ where: { id, debateId }, select: { id: true, title: true, originId: true } });
}

/** What each source of the debate is drawn from. */
export async function originsOf(tx: Transaction, debateId: string) {
  return tx.source.findMany({ where: { debateId }, select: { id: true, title: true, originId: true } });
}

export async function setOrigin(tx: Transaction, id: string, originId: string | null): Promise<void> {
  await tx.source.update({ where: { id }, data: { originId }, select: { id: true } });
}
