import type { ItemChoice, ItemStatus } from "@/contracts/panel/shared";
import type { Item } from "@/domain/elicitation";
import type { Prisma } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";

/** Everything that the author of an item writes. */
export type ItemContent = Item & {
  readonly section: string;
  readonly question: string;
  readonly description: string;
  readonly option: string | null;
  readonly criterion: string | null;
  readonly choices: readonly ItemChoice[];
  readonly truth: number | null;
};
export type NewItem = ItemContent & {
  readonly id: string;
  readonly key: string;
  readonly order: number;
  readonly status: ItemStatus;
  readonly proposedById: string | null;
};

export async function insertItems(tx: Transaction, debateId: string, items: readonly NewItem[]): Promise<void> {
  await tx.panelItem.createMany({
    data: items.map(({ id, key, order, status, proposedById, ...content }) => ({
      ...{ id, debateId, key, order, status, proposedById },
      ...dataOf(content),
    })),
  });
}

/** Writes what the author changed; the database refuses where a round has asked it. */
export async function updateItem(tx: Transaction, id: string, content: ItemContent, key?: string): Promise<void> {
  await tx.panelItem.update({ where: { id }, data: { ...dataOf(content), ...(key && { key }) }, select: { id: true } });
}

export async function setStatus(tx: Transaction, ids: readonly string[], status: ItemStatus): Promise<void> {
  await tx.panelItem.updateMany({ where: { id: { in: [...ids] } }, data: { status } });
}

/** Has a proposed item asked, under a key that its words make. */
export async function acceptItem(tx: Transaction, id: string, place: { readonly key: string; readonly order: number }): Promise<void> {
  await tx.panelItem.update({ where: { id }, data: { ...place, status: "asked" }, select: { id: true } });
}

export async function deleteItem(tx: Transaction, id: string): Promise<void> {
  await tx.panelItem.delete({ where: { id }, select: { id: true } });
}

/** Puts items in the order of these ids, in one statement. */
export async function writeOrder(tx: Transaction, debateId: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE panel_item i SET "order" = w.place - 1 FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS w (id, place)
    WHERE i.id = w.id AND i.debate_id = ${debateId}::uuid`;
}

/** A proposal, written alone: no row beside it names a person, unless it is to. Sent again it is written once. */
export async function insertProposal(item: NewItem & { readonly debateId: string }): Promise<void> {
  const { id, debateId, key, order, status, proposedById, ...content } = item;
  await prisma.panelItem.createMany({
    data: [{ id, debateId, key, order, status, proposedById, ...dataOf(content) }],
    skipDuplicates: true,
  });
}

/** Writes proposals anew in the order of their random ids, so that nothing tells in which order they came. */
export async function writeProposalsAnew(tx: Transaction, debateId: string): Promise<void> {
  const rows = await tx.panelItem.findMany({ where: { debateId, status: "proposed" }, orderBy: { id: "asc" } });
  await tx.panelItem.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await tx.panelItem.createMany({ data: rows as unknown as Prisma.PanelItemCreateManyInput[] });
}

function dataOf({ kind, settings, section, question, description, option, criterion, choices, truth }: ItemContent) {
  return {
    ...{ kind, section, question, description, truth, optionKey: option, criterionKey: criterion },
    settings: settings as unknown as Prisma.InputJsonObject,
    choices: choices as unknown as Prisma.InputJsonArray,
  };
}
