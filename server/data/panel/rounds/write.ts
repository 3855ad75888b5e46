import { v7 as uuidv7 } from "uuid";
import type { Asks, Carry, PanelItemView } from "@/contracts/panel/shared";
import type { Prisma } from "@/prisma/generated/client";
import { wakeAt } from "../../acts/jobs/queue";
import { prisma, type Transaction } from "../../connection/client";

export type NewPanelRound = {
  readonly debateId: string;
  readonly number: number;
  readonly items: readonly PanelItemView[];
  readonly carry: Carry;
  readonly asks: Asks;
  readonly phaseOrder: number | null;
  readonly openedAt: Date;
  readonly deadline: Date | null;
};

/** Opens a round with its items as they stand, and has it closed when its time is over. */
export async function insertRound(tx: Transaction, { items, ...round }: NewPanelRound): Promise<string> {
  const id = uuidv7();
  await tx.panelRound.create({ data: { id, ...round, items: items as unknown as Prisma.InputJsonArray }, select: { id: true } });
  if (round.deadline) await wakeAt(tx, round.debateId, round.deadline);
  return id;
}

/** Closes a round; its answers are frozen with it. */
export async function closeRoundRow(tx: Transaction, id: string, closedAt: Date): Promise<void> {
  await tx.panelRound.update({ where: { id }, data: { closedAt, heldMs: null }, select: { id: true } });
}

/** Waits for answers that are on their way; those that come later find the round taken. */
export async function lockRound(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM panel_round WHERE id = ${id}::uuid FOR UPDATE`;
}

/** Moves the end of a round; null: it ends when somebody closes it. */
export async function moveDeadline(tx: Transaction, debateId: string, id: string, deadline: Date | null): Promise<void> {
  await tx.panelRound.update({ where: { id }, data: { deadline, heldMs: null }, select: { id: true } });
  if (deadline) await wakeAt(tx, debateId, deadline);
}

/** Whether anybody has confirmed an answer in a round. */
export async function hasAnswers(tx: Transaction, roundId: string): Promise<boolean> {
  const wanted = { where: { roundId, isCopied: false }, select: { roundId: true } };
  return (await tx.panelAnswer.findFirst(wanted)) !== null || (await tx.sheetAnswer.findFirst(wanted)) !== null;
}

/** A round in which nobody answered was never held. */
export async function deleteRound(tx: Transaction, id: string): Promise<void> {
  await tx.panelRound.delete({ where: { id }, select: { id: true } });
}

/** Debates with a round of their panel whose deadline has passed and that nobody has closed yet. */
export async function debatesWithDuePanelRounds(): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT d.id FROM panel_round r JOIN debate d ON d.id = r.debate_id
    WHERE r.closed_at IS NULL AND r.deadline <= clock_timestamp() AND d.status = 'open' LIMIT 50`;
  return rows.map(({ id }) => id);
}
