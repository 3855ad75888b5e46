import type { PhaseKind } from "@/domain/phases";
import { letOtherClocksRun, moveRounds, setHeldOfRounds, stopOtherClocks } from "../acts/clocks";
import { wakeAt } from "../acts/jobs/queue";
import type { Transaction } from "../connection/client";

export type AgendaPhase = {
  readonly order: number;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly minutes: number;
  readonly pollKey: string | null;
  /** Keys of the items of the panel that are asked in it. */
  readonly panelItems: readonly string[];
  readonly enteredAt: Date | null;
  readonly deadline: Date | null;
  readonly heldAt: Date | null;
  readonly heldMs: number | null;
};
export type Agenda = {
  readonly status: "draft" | "open" | "closed";
  readonly advance: "by-hand" | "by-clock";
  readonly isFrozen: boolean;
  readonly phases: readonly AgendaPhase[];
};

/** A debate's status and phases, in order. */
export async function agendaOf(tx: Transaction, debateId: string): Promise<Agenda> {
  const { status, advance, frozenAt, phases } = await tx.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: {
      status: true,
      advance: true,
      frozenAt: true,
      phases: {
        orderBy: { order: "asc" },
        select: {
          order: true,
          kind: true,
          title: true,
          minutes: true,
          pollKey: true,
          panelItems: true,
          enteredAt: true,
          deadline: true,
          heldAt: true,
          heldMs: true,
        },
      },
    },
  });
  return {
    status: status as Agenda["status"],
    advance: advance as Agenda["advance"],
    isFrozen: frozenAt !== null,
    phases: phases.map((phase) => ({ ...phase, kind: phase.kind as PhaseKind })),
  };
}

type Move = { readonly from: number; readonly to: number; readonly now: Date; readonly deadline: Date | null };

/** Leaves one phase and enters another. One that was left before and is taken up again began when it began first, and stood still meanwhile. */
export async function moveToPhase(tx: Transaction, debateId: string, { from, to, now, deadline }: Move): Promise<void> {
  if (to < from) await undoPhase(tx, debateId, from, now);
  else await leavePhase(tx, debateId, from, now);
  const target = { debateId_order: { debateId, order: to } };
  const { enteredAt, closedAt } = await tx.phase.findUniqueOrThrow({ where: target, select: { enteredAt: true, closedAt: true } });
  const awayMs = closedAt ? now.getTime() - closedAt.getTime() : 0;
  await tx.phase.update({
    where: target,
    data: { ...RUNNING, enteredAt: enteredAt ?? now, deadline, closedAt: null, pausedMs: { increment: awayMs } },
    select: { id: true },
  });
  await tx.debate.update({ where: { id: debateId }, data: { phaseOrder: to }, select: { id: true } });
  if (deadline) await wakeAt(tx, debateId, deadline);
}

const RUNNING = { heldAt: null, heldMs: null } as const;

/** A clock that stood still goes on with it: answers to injects have a time that outlives the phase. */
export async function leavePhase(tx: Transaction, debateId: string, order: number, now: Date): Promise<void> {
  await endHold(tx, debateId, order, now);
  await tx.$executeRaw`
    UPDATE phase SET closed_at = ${now}, held_at = NULL, held_ms = NULL,
      paused_ms = paused_ms + coalesce(extract(epoch FROM ${now}::timestamptz - held_at) * 1000, 0)
    WHERE debate_id = ${debateId}::uuid AND "order" = ${order}`;
}

/** The phase did not begin. */
async function undoPhase(tx: Transaction, debateId: string, order: number, now: Date): Promise<void> {
  await endHold(tx, debateId, order, now);
  await tx.phase.update({
    where: { debateId_order: { debateId, order } },
    data: { ...RUNNING, enteredAt: null, deadline: null, closedAt: null, pausedMs: 0 },
    select: { id: true },
  });
}

async function endHold(tx: Transaction, debateId: string, order: number, now: Date): Promise<void> {
  const target = { debateId_order: { debateId, order } };
  const { heldAt } = await tx.phase.findUniqueOrThrow({ where: target, select: { heldAt: true } });
  if (heldAt) await letOtherClocksRun(tx, debateId, heldAt, now);
}

/** The phase's deadline and that of the polls it opened are one. A clock that stood still goes on, and how long it did is kept. */
export async function setDeadline(tx: Transaction, debateId: string, order: number, deadline: Date | null, now: Date): Promise<void> {
  await endHold(tx, debateId, order, now);
  await tx.$executeRaw`
    UPDATE phase SET deadline = ${deadline}, held_at = NULL, held_ms = NULL,
      paused_ms = paused_ms + coalesce(extract(epoch FROM ${now}::timestamptz - held_at) * 1000, 0)
    WHERE debate_id = ${debateId}::uuid AND "order" = ${order}`;
  if (deadline) await wakeAt(tx, debateId, deadline);
  await moveRounds(tx, debateId, deadline);
}

/** Stops the clock of the phase, with so much left, and every other one that runs in the debate. */
export async function holdClock(tx: Transaction, debateId: string, order: number, heldMs: number | null, now: Date): Promise<void> {
  await tx.phase.update({
    where: { debateId_order: { debateId, order } },
    data: { deadline: null, heldAt: now, heldMs },
    select: { id: true },
  });
  await stopOtherClocks(tx, debateId, now);
}

/** How much the phase has left while its clock stands still, and the polls that end with it. */
export async function setHeldMs(tx: Transaction, debateId: string, order: number, heldMs: number): Promise<void> {
  await setHeldOfRounds(tx, debateId, heldMs);
  await tx.phase.update({ where: { debateId_order: { debateId, order } }, data: { heldMs }, select: { id: true } });
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

/** Open debates whose present phase is over by the clock and that go on by it, a phase after it given. */
export async function debatesToAdvance(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT d.id FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
    WHERE d.status = 'open' AND d.advance = 'by-clock' AND d.frozen_at IS NULL AND f.deadline <= clock_timestamp()
      AND EXISTS (SELECT FROM phase x WHERE x.debate_id = d.id AND x."order" = d.phase_order + 1) LIMIT 50`;
  return rows.map(({ id }) => id);
}
