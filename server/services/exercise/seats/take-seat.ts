import type { Seat } from "@/contracts/debates/debates";
import { DomainError, folded } from "@/domain/kernel";
import { act, type NewEntry } from "@/server/data/acts/act";
import { claimSeat } from "@/server/data/exercise/seats/plan";
import { admit, seatingOf } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { SEATS_ARE_GIVEN } from "@/server/services/debates/debates/refusals";
import { moveToSeat } from "./move-to-seat";

/** Takes a seat in a delegation, changes it, or with null goes back to observing. A member of the workspace joins on the way. */
export function takeSeat(scope: DebateScope, delegation: string | null): Promise<Seat> {
  const { user, debate } = scope;
  if (!user) throw new DomainError("not-signed-in", "Sign in, or join with a room code, to take a seat.");
  return act(scope, "take-seat", async (tx, { now }) => {
    if ((await seatingOf(tx, debate.id)) === "assigned") throw new DomainError("not-allowed", SEATS_ARE_GIVEN);
    const { participant, isNew } = await admit(tx, debate.id, { userId: user.id, displayName: user.name });
    const { id: participantId } = participant;
    const payload = { participantId, displayName: participant.displayName };
    const joined: readonly NewEntry[] = isNew ? [{ type: "participant-joined", payload }] : [];
    // They sit where they choose, and are no longer expected.
    if (isNew) await claimSeat(tx, debate.id, participantId, folded(participant.realName ?? participant.displayName));
    const { role, displayName, entries } = await moveToSeat(tx, { debateId: debate.id, participant, delegation, now });
    return { answer: { participantId, displayName, role, delegation }, entries: [...joined, ...entries] };
  });
}
