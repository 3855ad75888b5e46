import type { UnrecordedTopic } from "@/contracts/debates/record";
import { DomainError } from "@/domain/kernel";
import type { NewEntry } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import type { Transaction } from "@/server/data/connection/client";
import { type DelegationRow, delegationById, findDelegation } from "@/server/data/exercise/delegations";
import { pseudonymsFor, rename } from "@/server/data/exercise/seats/names";
import { findHead, findSuccessor, makeHead, type ParticipantRow, seatIn } from "@/server/data/people/participants";

type Move = { readonly debateId: string; readonly participant: ParticipantRow; readonly delegation: string | null; readonly now: Date };
/** What a seat changes for whoever takes it; to everybody else it is one more name in a list of people. */
export const OWN_PAGES = ["notifications", "injects"] as const satisfies readonly UnrecordedTopic[];
export type Seated = {
  readonly role: "observer" | "delegate" | "head";
  /** A pseudonym may change with the seat. */
  readonly displayName: string;
  readonly entries: readonly NewEntry[];
};

/**
 * Puts a participant in a seat inside an act. Whoever comes first into a delegation heads it; when a head leaves, the one whose place
 * they held follows, else the substitute, else the delegate who has served longest. What somebody wrote stays where they wrote it.
 */
export async function moveToSeat(tx: Transaction, { debateId, participant, delegation: key, now }: Move): Promise<Seated> {
  const delegation = key === null ? null : await findDelegation(tx, debateId, key);
  if (key !== null && !delegation) throw new DomainError("not-found", "There is no such delegation in this debate.");
  const { id, displayName: before } = participant;
  if (participant.delegationId === (delegation?.id ?? null)) return { role: seatRole(participant), displayName: before, entries: [] };
  await seatIn(tx, id, delegation?.id ?? null, now);
  await ringOnly(tx, debateId, OWN_PAGES, id);
  const displayName = delegation ? await nameInSeat(tx, debateId, participant, delegation) : before;
  const named = displayName === before ? {} : { displayName };
  const seated: NewEntry = { type: "participant-seated", payload: { participantId: id, delegation: key, ...named } };
  const successor = participant.role === "head" ? await appointSuccessor(tx, participant) : [];
  const isFirst = delegation !== null && (await findHead(tx, delegation.id)) === null;
  const appointed = isFirst ? [await appoint(tx, delegation, id)] : [];
  return { role: isFirst ? "head" : delegation ? "delegate" : "observer", displayName, entries: [seated, ...successor, ...appointed] };
}

/** Makes a seated participant the head of their delegation, in place of the present one. */
export async function appoint(tx: Transaction, delegation: DelegationRow, participantId: string): Promise<NewEntry> {
  await makeHead(tx, delegation.id, participantId);
  return { type: "head-appointed", payload: { participantId, delegation: delegation.key } };
}

async function nameInSeat(tx: Transaction, debateId: string, participant: ParticipantRow, delegation: DelegationRow): Promise<string> {
  const name = (await pseudonymsFor(tx, debateId, [{ ...participant, delegation: delegation.name }])).get(participant.id);
  if (name !== undefined) await rename(tx, participant.id, name);
  return name ?? participant.displayName;
}

async function appointSuccessor(tx: Transaction, { delegationId, standsInForId }: ParticipantRow): Promise<readonly NewEntry[]> {
  const delegation = await delegationById(tx, delegationId!);
  const successor = await findSuccessor(tx, delegation.id, standsInForId);
  return successor ? [await appoint(tx, delegation, successor.id)] : [];
}

function seatRole({ role }: ParticipantRow): Seated["role"] {
  return role === "facilitator" ? "observer" : role;
}
