import { prisma, type Transaction } from "../../connection/client";

/** The short names of a debate's options by key. */
export async function optionLabels(source: Transaction | "now", debateId: string): Promise<Readonly<Record<string, string>>> {
  const options = await (source === "now" ? prisma : source).option.findMany({ where: { debateId }, select: { key: true, label: true } });
  return Object.fromEntries(options.map(({ key, label }) => [key, label]));
}

/** Every name that an option of a debate goes by. */
export async function listOptionNames(debateId: string) {
  return prisma.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { key: true, label: true, title: true } });
}
