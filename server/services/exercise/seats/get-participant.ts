import { DomainError } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { findParticipant, type ParticipantRow } from "@/server/data/people/participants";

export async function getParticipant(tx: Transaction, debateId: string, id: string): Promise<ParticipantRow> {
  const participant = await findParticipant(tx, debateId, id);
  if (!participant) throw new DomainError("not-found", "Nobody of this name takes part in the debate.");
  return participant;
}
