import { DomainError } from "@/domain/kernel";
import { refusalWhileFrozen } from "@/domain/phases";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "../../debates/debates/refusals";

export type OwnSeat = { readonly participantId: string; readonly delegationId: string; readonly delegation: string };

/** The seat from which somebody speaks in caucus; it is no act of the debate, and as much stopped when the debate is. */
export function seatToSpeakFrom({ debate, participant, phase }: DebateScope): OwnSeat {
  const { id: participantId, delegationId, delegation } = participant ?? {};
  if (!participantId || !delegationId || !delegation) throw notYours();
  const refusal = refusalUnlessOpen(debate.status) ?? refusalWhileFrozen(phase);
  if (refusal) throw refusal;
  return { participantId, delegationId, delegation };
}

/** Another delegation's caucus and one that there is not look the same. */
export function notYours(): DomainError {
  return new DomainError("not-found", "There is no such caucus, or it is not yours.");
}

export function noChannel(): DomainError {
  return new DomainError("not-found", "There is no such channel, or it is not your delegation's.");
}
