import { extended, refusalToTouchSpeech } from "@/domain/speaking";
import { setTurnSeconds } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actAsChair } from "./acting";

/** Gives whoever speaks more seconds. */
export function giveTime(
  scope: DebateScope,
  { turnId, seconds: more }: { readonly turnId: string; readonly seconds: number },
): Promise<{ readonly seconds: number }> {
  return actAsChair(scope, async (tx, _, { speaking }) => {
    const refusal = refusalToTouchSpeech(speaking, turnId);
    if (refusal || !speaking) throw refusal;
    const seconds = extended(speaking.seconds, more);
    await setTurnSeconds(tx, turnId, seconds);
    return {
      answer: { seconds },
      entries: [{ type: "speaker-given-time", payload: { participantId: speaking.participantId, seconds } }],
    };
  });
}
