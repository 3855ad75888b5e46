import { folded } from "@/domain/kernel";
import type { NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { findDelegation } from "@/server/data/exercise/delegations";
import { claimSeat } from "@/server/data/exercise/seats/plan";
import type { ParticipantRow } from "@/server/data/people/participants";
import { appoint, moveToSeat } from "./move-to-seat";

/** Seats somebody who has just come where a list of the facilitator's says, under the name they gave; nothing where it says nothing. */
export async function seatAsPlanned(
  tx: Transaction,
  debateId: string,
  participant: ParticipantRow,
  now: Date,
): Promise<readonly NewEntry[]> {
  const planned = await claimSeat(tx, debateId, participant.id, folded(participant.realName ?? participant.displayName));
  if (!planned?.delegation) return [];
  const { role, entries } = await moveToSeat(tx, { debateId, participant, delegation: planned.delegation, now });
  if (planned.role !== "head" || role === "head") return entries;
  return [...entries, await appoint(tx, (await findDelegation(tx, debateId, planned.delegation))!, participant.id)];
}
