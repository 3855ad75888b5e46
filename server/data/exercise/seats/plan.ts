import type { Transaction } from "../../connection/client";
import { prisma } from "../../connection/client";
import type { DebateScope } from "../../scope";

export type PlannedRole = "head" | "delegate" | "observer";
export type NewPlannedSeat = {
  readonly foldedName: string;
  readonly name: string;
  readonly role: PlannedRole;
  readonly delegationId: string | null;
  readonly group: string | null;
};

/** Puts a list of planned seats in the place of the one before it. */
export async function replacePlan(tx: Transaction, debateId: string, seats: readonly NewPlannedSeat[]): Promise<void> {
  await tx.plannedSeat.deleteMany({ where: { debateId } });
  await tx.plannedSeat.createMany({ data: seats.map((seat, order) => ({ debateId, order, ...seat })) });
}

/** Drops the seats that are still kept for somebody; who has come stays on the list. */
export async function dropExpected(tx: Transaction, debateId: string): Promise<number> {
  const { count } = await tx.plannedSeat.deleteMany({ where: { debateId, participantId: null } });
  return count;
}

export type ClaimedSeat = { readonly role: PlannedRole; readonly delegation: string | null };

/** The seat planned for somebody of this name who has come, now theirs; null where none is, or where somebody else has it. */
export async function claimSeat(tx: Transaction, debateId: string, participantId: string, foldedName: string): Promise<ClaimedSeat | null> {
  const select = { foldedName: true, role: true, delegation: { select: { key: true } } } as const;
  const seat =
    (await tx.plannedSeat.findFirst({ where: { debateId, participantId }, select })) ??
    (await tx.plannedSeat.findFirst({ where: { debateId, foldedName, participantId: null }, select }));
  if (!seat) return null;
  await tx.plannedSeat.update({
    where: { debateId_foldedName: { debateId, foldedName: seat.foldedName } },
    data: { participantId },
    select: { role: true },
  });
  return { role: seat.role as PlannedRole, delegation: seat.delegation?.key ?? null };
}

/** Several at once: whose each of these planned seats is now. */
export async function claimSeats(tx: Transaction, debateId: string, claims: readonly (readonly [string, string])[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE planned_seat s SET participant_id = c.participant_id
    FROM unnest(${claims.map(([foldedName]) => foldedName)}::text[], ${claims.map(([, id]) => id)}::uuid[]) AS c(folded_name, participant_id)
    WHERE s.debate_id = ${debateId}::uuid AND s.folded_name = c.folded_name`;
}

export type PlannedRow = {
  readonly name: string;
  readonly role: PlannedRole;
  readonly delegation: string | null;
  readonly group: string | null;
  readonly participantId: string | null;
};

/** The list of planned seats, in its order. */
export async function planOf({ debate }: DebateScope): Promise<readonly PlannedRow[]> {
  const rows = await prisma.plannedSeat.findMany({
    where: { debateId: debate.id },
    orderBy: { order: "asc" },
    select: { name: true, role: true, group: true, participantId: true, delegation: { select: { key: true } } },
  });
  return rows.map(({ delegation, role, ...row }) => ({ ...row, role: role as PlannedRole, delegation: delegation?.key ?? null }));
}
