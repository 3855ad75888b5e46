import { act } from "@/server/data/acts/act";
import { closeDebate as closeDebateRow } from "@/server/data/debates/debates/room";
import { agendaOf, leavePhase } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { endAnySpeech } from "@/server/services/exercise/speaking/end-speech";
import { closeRounds } from "../../exercise/agenda/close-rounds";
import { closeInside as closePanel } from "../../panel/panel/close-panel";
import { refusalUnlessOpen } from "./refusals";

/** Ends the debate for good: counts what was being voted on and answered; from now on everything is only read. */
export function closeDebate(scope: DebateScope): Promise<{ readonly status: "closed" }> {
  return act(scope, null, async (tx, locked) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, scope.debate.id)).status);
    if (refusal) throw refusal;
    const entries = [
      ...(await closeRounds(tx, scope, locked)),
      ...(await closePanel(tx, scope.debate.id, locked)),
      ...(await endAnySpeech(tx, scope.debate.id, locked)),
    ];
    await leavePhase(tx, scope.debate.id, locked.phaseOrder, locked.now);
    await closeDebateRow(tx, scope.debate.id, locked.now);
    return { answer: { status: "closed" }, entries: [...entries, { type: "debate-closed", payload: {} }] };
  });
}
