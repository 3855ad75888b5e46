import type { PanellistStatus } from "@/contracts/panel/panellists";
import { prisma, type Transaction } from "../../connection/client";

export type PanellistRow = {
  readonly id: string;
  readonly participantId: string | null;
  /** As the list of invitations has it: for those who run the panel. */
  readonly name: string;
  /** Drawn when they joined, and in no order; null before. */
  readonly pseudonym: string | null;
  readonly expertise: string;
  readonly group: string;
  readonly status: PanellistStatus;
};

/** The seat on the panel that a participant has taken; null for who was not invited, has not joined, or was taken off it. */
export async function panellistOf(debateId: string, participantId: string, tx: Transaction = prisma): Promise<PanellistRow | null> {
  const row = await tx.panellist.findFirst({ where: { debateId, participantId, status: "joined" }, select: PANELLIST });
  return row && rowOf(row);
}

/** Everybody who was ever invited, in the order of the lists. */
export async function panellistsOf(debateId: string, tx: Transaction = prisma): Promise<readonly PanellistRow[]> {
  const rows = await tx.panellist.findMany({ where: { debateId }, orderBy: [{ batch: "asc" }, { id: "asc" }], select: PANELLIST });
  return rows.map(rowOf);
}

/** Ids of the participants who joined the panel. */
export async function participantsOnPanel(debateId: string): Promise<ReadonlySet<string>> {
  const rows = await prisma.panellist.findMany({ where: { debateId, status: "joined" }, select: { participantId: true } });
  return new Set(rows.flatMap(({ participantId }) => participantId ?? []));
}

const PANELLIST = { id: true, participantId: true, name: true, pseudonym: true, expertise: true, group: true, status: true } as const;

const rowOf = <Row extends { readonly status: string }>(row: Row) => ({ ...row, status: row.status as PanellistStatus });
