import type { Seat } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import { runsTheDebate } from "@/server/data/people/participants";
import type { DebateScope } from "@/server/data/scope";
import { refusalUnlessOpen } from "@/server/services/debates/debates/refusals";
import { getParticipant } from "./get-participant";
import { moveToSeat } from "./move-to-seat";

/** Gives a participant a seat, another one, or with null none. */
export function assignSeat(scope: DebateScope, participantId: string, delegation: string | null): Promise<Seat> {
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, { now }) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, debateId)).status);
    if (refusal) throw refusal;
    const participant = await getParticipant(tx, debateId, participantId);
    // A running member cannot vote; a seat would only make them an elector whose ballot never comes.
    if (delegation !== null && (await runsTheDebate(tx, debateId, participant.userId)))
      throw new DomainError("invalid", `${participant.displayName} runs this debate and holds no seat in it.`);
    const { role, displayName, entries } = await moveToSeat(tx, { debateId, participant, delegation, now });
    return { answer: { participantId, displayName, role, delegation }, entries };
  });
}
