import { prisma, type Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";

type Room = { readonly code: string; readonly phaseOrder: number };

/** Opens the room under a code that no other debate has; false when this code is taken. */
export async function openRoom(
  tx: Transaction,
  debateId: string,
  { code, phaseOrder, now }: Room & { readonly now: Date },
): Promise<boolean> {
  const opened = await tx.$executeRaw`
    UPDATE debate SET room_code = ${code}, status = 'open', opened_at = ${now}
    WHERE id = ${debateId}::uuid AND NOT EXISTS (SELECT FROM debate WHERE room_code = ${code})
      AND NOT EXISTS (SELECT FROM breakout WHERE room_code = ${code})`;
  if (opened === 0) return false;
  await tx.phase.update({
    where: { debateId_order: { debateId, order: phaseOrder } },
    data: { enteredAt: now },
    select: { id: true },
  });
  return true;
}

export async function roomCodeOf({ debate }: DebateScope, tx: Transaction = prisma): Promise<string | null> {
  const { roomCode } = await tx.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { roomCode: true } });
  return roomCode;
}

export type OpenRoom = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly seating: string;
  readonly caucusIsOverseen: boolean;
  readonly naming: string;
  readonly namesRevealedAt: Date | null;
};

/** The open debate behind a room code. A closed one is not there. */
export async function findOpenRoom(code: string, tx: Transaction = prisma): Promise<OpenRoom | null> {
  return tx.debate.findFirst({
    where: { roomCode: code, status: "open" },
    select: {
      ...{ id: true, slug: true, title: true, question: true, seating: true, caucusIsOverseen: true },
      ...{ naming: true, namesRevealedAt: true },
    },
  });
}

export async function closeDebate(tx: Transaction, debateId: string, now: Date): Promise<void> {
  await tx.debate.update({ where: { id: debateId }, data: { status: "closed", closedAt: now }, select: { id: true } });
}
