import { refusalToAsk } from "@/domain/speaking";
import { appendTurns } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actOnSpeaking } from "./acting";

/** Asks to speak, at the end of the list. */
export function raiseHand(scope: DebateScope): Promise<null> {
  const { participant, debate } = scope;
  return actOnSpeaking(scope, async (tx, { now }, facts) => {
    const me = participant?.id;
    const delegation = facts.people.find(({ participantId }) => participantId === me)?.delegation ?? null;
    const refusal = refusalToAsk({
      mode: facts.mode,
      debateStatus: facts.status,
      delegation,
      isWaiting: facts.waiting.some(({ participantId }) => participantId === me),
      isSpeaking: facts.speaking?.participantId === me,
    });
    if (refusal) throw refusal;
    const delegationId = facts.delegations.find(({ key }) => key === delegation)!.id;
    await appendTurns(tx, debate.id, [{ participantId: me!, delegationId }], { seconds: facts.seconds, now });
    return { answer: null, entries: [{ type: "hand-raised", payload: { participantId: me! } }] };
  });
}
