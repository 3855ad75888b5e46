import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../client";

export type NewSource = {
  readonly id: string;
  readonly debateId: string;
  readonly key: string;
  readonly title: string;
  readonly csl: object;
  readonly addedById: string;
};

/** What tells the debate's sources apart: their keys and their addresses. */
export async function sourceMarks(
  tx: Transaction,
  debateId: string,
): Promise<readonly { readonly id: string; readonly key: string; readonly url: string | null }[]> {
  return tx.$queryRaw`SELECT id, key, csl->>'URL' AS url FROM source WHERE debate_id = ${debateId}::uuid`;
}

export async function insertSources(tx: Transaction, sources: readonly NewSource[], at: Date): Promise<void> {
  await tx.source.createMany({ data: sources.map((source) => ({ ...source, csl: source.csl as Prisma.InputJsonObject, createdAt: at })) });
}
