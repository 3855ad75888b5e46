import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { openRound } from "./open-round";

/** Opens a poll by hand, in a phase in which voting is allowed; it then ends with that phase's deadline. */
export function openPoll(scope: DebateScope, pollKey: string): Promise<{ readonly poll: string }> {
  return act(scope, "vote", async (tx, locked) => {
    const { heldMs } = (await agendaOf(tx, scope.debate.id)).phases[locked.phaseOrder]!;
    return { answer: { poll: pollKey }, entries: await openRound(tx, scope, locked, pollKey, { deadline: locked.phaseDeadline, heldMs }) };
  });
}
