import { DomainError } from "@/domain/kernel";
import { withdrawTurns } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actOnSpeaking, isChair } from "./acting";
import { listOf } from "./list";

/** Takes a hand down: one's own, or as the chair anybody's. */
export function lowerHand(scope: DebateScope, turnId: string | null): Promise<null> {
  return actOnSpeaking(scope, async (tx, { now }, facts) => {
    const me = scope.participant?.id;
    const turn = listOf(facts).find((place) => (turnId === null ? place.participantId === me : place.turnId === turnId));
    if (!turn) throw new DomainError("conflict", turnId === null ? "Your hand is down already." : "They no longer wait to speak.");
    const isMine = turn.participantId === me;
    if (!isMine && !isChair(scope))
      throw new DomainError("not-allowed", "Only the chair and the facilitator take others off the list of speakers.");
    await withdrawTurns(tx, [turn.turnId], now);
    const payload = { participantId: turn.participantId, ...(isMine ? {} : { isTakenOut: true }) };
    return { answer: null, entries: [{ type: "hand-lowered", payload }] };
  });
}
