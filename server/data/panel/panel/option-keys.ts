import { prisma, type Transaction } from "../../connection/client";

/** Keys of the options of a debate in their order. */
export async function optionKeysOf(debateId: string, tx: Transaction = prisma): Promise<readonly string[]> {
  const options = await tx.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { key: true } });
  return options.map(({ key }) => key);
}

/** What the options of a debate are called, by key, in their order. */
export async function optionLabelsOf(debateId: string, tx: Transaction = prisma): Promise<ReadonlyMap<string, string>> {
  const options = await tx.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { key: true, label: true } });
  return new Map(options.map(({ key, label }) => [key, label]));
}
