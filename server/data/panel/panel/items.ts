import type { ItemChoice, ItemStatus, PanelItemView } from "@/contracts/panel/shared";
import type { Item } from "@/domain/elicitation";
import type { PanelItem } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";

/** An item with what is not for panellists. */
export type PanelItemRow = PanelItemView & {
  readonly status: ItemStatus;
  /** What turned out to be true, of a calibration question. */
  readonly truth: number | null;
  /** The panellist who proposed it, where the level lets that be kept. */
  readonly proposedById: string | null;
};

/** Every item of a debate's panel in its order, proposed and dropped ones too. */
export async function itemsOf(debateId: string, tx: Transaction = prisma): Promise<readonly PanelItemRow[]> {
  const rows = await tx.panelItem.findMany({ where: { debateId }, orderBy: [{ order: "asc" }, { id: "asc" }] });
  return rows.map(itemOf);
}

/** The item without what is not for panellists. */
export const viewOf = ({ status: _, truth: __, proposedById: ___, ...view }: PanelItemRow): PanelItemView => view as PanelItemView;

function itemOf(row: PanelItem): PanelItemRow {
  const { id, key, order, section, question, description, optionKey, criterionKey, status, proposedById } = row;
  return {
    ...({ kind: row.kind, settings: row.settings } as unknown as Item),
    id,
    key,
    order,
    section,
    question,
    description,
    option: optionKey,
    criterion: criterionKey,
    choices: row.choices as unknown as readonly ItemChoice[],
    status: status as ItemStatus,
    truth: row.truth === null ? null : row.truth.toNumber(),
    proposedById,
  };
}
