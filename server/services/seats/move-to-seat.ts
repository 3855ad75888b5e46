import { DomainError } from "@/domain/kernel";
import type { NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { type DelegationRow, delegationById, findDelegation } from "@/server/data/delegations";
import { findHead, findLongestServing, makeHead, type ParticipantRow, seatIn } from "@/server/data/participants";

type Move = { readonly debateId: string; readonly participant: ParticipantRow; readonly delegation: string | null; readonly now: Date };
export type Seated = { readonly role: "observer" | "delegate" | "head"; readonly entries: readonly NewEntry[] };

/**
 * Puts a participant in a seat inside an act. Whoever comes first into a delegation heads it; when a head leaves, the delegate
 * who has served longest follows. What somebody wrote stays where they wrote it.
 */
export async function moveToSeat(tx: Transaction, { debateId, participant, delegation: key, now }: Move): Promise<Seated> {
  const delegation = key === null ? null : await findDelegation(tx, debateId, key);
  if (key !== null && !delegation) throw new DomainError("not-found", "There is no such delegation in this debate.");
  if (participant.delegationId === (delegation?.id ?? null)) return { role: seatRole(participant), entries: [] };
  await seatIn(tx, participant.id, delegation?.id ?? null, now);
  const seated: NewEntry = { type: "participant-seated", payload: { participantId: participant.id, delegation: key } };
  const successor = participant.role === "head" ? await appointSuccessor(tx, await delegationById(tx, participant.delegationId!)) : [];
  const isFirst = delegation !== null && (await findHead(tx, delegation.id)) === null;
  const appointed = isFirst ? [await appoint(tx, delegation, participant.id)] : [];
  return { role: isFirst ? "head" : delegation ? "delegate" : "observer", entries: [seated, ...successor, ...appointed] };
}

/** Makes a seated participant the head of their delegation, in place of the present one. */
export async function appoint(tx: Transaction, delegation: DelegationRow, participantId: string): Promise<NewEntry> {
  await makeHead(tx, delegation.id, participantId);
  return { type: "head-appointed", payload: { participantId, delegation: delegation.key } };
}

async function appointSuccessor(tx: Transaction, delegation: DelegationRow): Promise<readonly NewEntry[]> {
  const successor = await findLongestServing(tx, delegation.id);
  return successor ? [await appoint(tx, delegation, successor.id)] : [];
}

function seatRole({ role }: ParticipantRow): Seated["role"] {
  return role === "facilitator" ? "observer" : role;
}
