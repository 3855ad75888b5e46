import { DomainError } from "@/domain/kernel";
import type { PhaseClock } from "@/domain/phases";
import type { Locked } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type Agenda, type AgendaPhase, agendaOf } from "@/server/data/debates/phases";
import { refusalUnlessOpen } from "../../debates/debates/refusals";

export type Present = { readonly agenda: Agenda; readonly phase: AgendaPhase; readonly clock: PhaseClock };

/** The present phase of an open debate and its clock, for somebody who sees the debate in phase `seen`; refused where it has moved on. */
export async function presentPhase(tx: Transaction, debateId: string, locked: Locked, seen?: number): Promise<Present> {
  const agenda = await agendaOf(tx, debateId);
  const refusal = refusalUnlessOpen(agenda.status);
  if (refusal) throw refusal;
  if (seen !== undefined) refuseElsewhere(agenda, locked, seen);
  const phase = agenda.phases[locked.phaseOrder]!;
  return { agenda, phase, clock: { isHeld: phase.heldAt !== null, deadline: phase.deadline?.getTime() ?? null, heldMs: phase.heldMs } };
}

/** Two who run a debate, or one and the clock: what was meant for one phase does not happen to another. */
export function refuseElsewhere({ phases }: Agenda, { phaseOrder }: Locked, seen: number): void {
  if (phaseOrder === seen) return;
  throw new DomainError("conflict", `The debate is in “${phases[phaseOrder]?.title}” by now. Look again before you go on.`);
}
