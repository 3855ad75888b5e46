import { v7 as newId } from "uuid";
import type { PanellistStatus } from "@/contracts/panel/panellists";
import { prisma, type Transaction } from "../../connection/client";
import { PANEL_LINK_DAYS } from "./links";

export type NewInvitation = {
  readonly name: string;
  readonly email: string;
  readonly foldedEmail: string;
  readonly expertise: string;
  readonly group: string;
};

/** The addresses that were ever invited, folded. */
export async function invitedAddresses(tx: Transaction, debateId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.panellist.findMany({ where: { debateId }, select: { foldedEmail: true } });
  return new Set(rows.map(({ foldedEmail }) => foldedEmail));
}

/** Adds a batch of people; answers its number and theirs ids, in the order of the list. */
export async function insertInvitations(tx: Transaction, debateId: string, people: readonly NewInvitation[]) {
  const { _max } = await tx.panellist.aggregate({ where: { debateId }, _max: { batch: true } });
  const batch = (_max.batch ?? 0) + 1;
  const rows = people.map((person) => ({ ...person, id: newId(), debateId, batch }));
  await tx.panellist.createMany({ data: rows });
  return { batch, ids: rows.map(({ id }) => id) };
}

export type InvitedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expertise: string;
  readonly group: string;
  readonly status: PanellistStatus;
  readonly batch: number;
  readonly pseudonym: string | null;
  readonly mailWanted: MailKind | null;
  readonly mailedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly reminders: number;
  readonly mailProblem: string | null;
  /** When a link was last made for them by hand. */
  readonly linkMadeAt: Date | null;
};
export type MailKind = "invitation" | "reminder";

/** Everybody on the lists with what became of their mails, batch by batch. */
export async function invitedPeople(debateId: string): Promise<readonly InvitedPerson[]> {
  const rows = await prisma.panellist.findMany({
    where: { debateId },
    orderBy: [{ batch: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, email: true, expertise: true, group: true, status: true, batch: true, pseudonym: true },
      ...{ mailWanted: true, mailedAt: true, remindedAt: true, reminders: true, mailProblem: true },
      links: { where: { isMailed: false, usedAt: null }, orderBy: { expiresAt: "desc" }, take: 1, select: { expiresAt: true } },
    },
  });
  return rows.map(({ links: [link], status, mailWanted, ...row }) => ({
    ...row,
    status: status as PanellistStatus,
    mailWanted: mailWanted as MailKind | null,
    linkMadeAt: link ? new Date(link.expiresAt.getTime() - LINK_MILLISECONDS) : null,
  }));
}

const LINK_MILLISECONDS = PANEL_LINK_DAYS * 86_400_000;

/** Which of these are still awaited: invited, or declined and free to change their mind. Held still until the transaction ends. */
export async function lockAwaited(tx: Transaction, debateId: string, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM panellist WHERE debate_id = ${debateId}::uuid AND id = ANY(${ids}::uuid[]) AND status IN ('invited', 'declined')
    ORDER BY batch, id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** The status of somebody on the panel, held still until the transaction ends; null where there is nobody of this id. */
export async function lockPanellist(tx: Transaction, debateId: string, id: string): Promise<PanellistStatus | null> {
  const [row] = await tx.$queryRaw<{ status: PanellistStatus }[]>`
    SELECT status FROM panellist WHERE debate_id = ${debateId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return row?.status ?? null;
}

/** Takes somebody off the panel, or notes that they do not come; a mail that has not gone yet stays. */
export async function endInvitation(tx: Transaction, id: string, status: "declined" | "withdrawn"): Promise<void> {
  await tx.panellist.update({
    where: { id },
    data: { status, mailWanted: null, mailDueAt: null, mailBegunAt: null, mailTries: 0 },
    select: { id: true },
  });
}
