import type { PhaseKind } from "@/domain/phases";
import type { Transaction } from "./client";
import { wakeAt } from "./jobs/queue";

export type Agenda = {
  readonly status: "draft" | "open" | "closed";
  readonly phases: readonly {
    readonly order: number;
    readonly kind: PhaseKind;
    readonly title: string;
    readonly pollKey: string | null;
    readonly deadline: Date | null;
  }[];
};

/** A debate's status and phases, in order. */
export async function agendaOf(tx: Transaction, debateId: string): Promise<Agenda> {
  const { status, phases } = await tx.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: {
      status: true,
      phases: { orderBy: { order: "asc" }, select: { order: true, kind: true, title: true, pollKey: true, deadline: true } },
    },
  });
  return { status: status as Agenda["status"], phases: phases.map((phase) => ({ ...phase, kind: phase.kind as PhaseKind })) };
}

type Move = { readonly from: number; readonly to: number; readonly now: Date; readonly deadline: Date | null };

/** Leaves one phase and enters another. */
export async function moveToPhase(tx: Transaction, debateId: string, { from, to, now, deadline }: Move): Promise<void> {
  await leavePhase(tx, debateId, from, now);
  await tx.phase.update({
    where: { debateId_order: { debateId, order: to } },
    data: { enteredAt: now, deadline },
    select: { id: true },
  });
  await tx.debate.update({ where: { id: debateId }, data: { phaseOrder: to }, select: { id: true } });
  if (deadline) await wakeAt(tx, debateId, deadline);
}

export async function leavePhase(tx: Transaction, debateId: string, order: number, now: Date): Promise<void> {
  await tx.phase.update({ where: { debateId_order: { debateId, order } }, data: { closedAt: now }, select: { id: true } });
}

/** The phase's deadline and that of the round open in it are one. */
export async function setDeadline(tx: Transaction, debateId: string, order: number, deadline: Date | null): Promise<void> {
  const { pollKey } = await tx.phase.update({
    where: { debateId_order: { debateId, order } },
    data: { deadline },
    select: { pollKey: true },
  });
  if (pollKey) await tx.round.updateMany({ where: { debateId, closedAt: null, poll: { key: pollKey } }, data: { deadline } });
  if (deadline) await wakeAt(tx, debateId, deadline);
}

/** Keys of the polls that take ballots at this moment. */
export async function openPolls(tx: Transaction, debateId: string): Promise<readonly string[]> {
  const rounds = await tx.round.findMany({
    where: { debateId, closedAt: null },
    orderBy: { openedAt: "asc" },
    select: { poll: { select: { key: true } } },
  });
  return rounds.map(({ poll }) => poll.key);
}
