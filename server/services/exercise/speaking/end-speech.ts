import { DomainError } from "@/domain/kernel";
import { refusalToTouchSpeech } from "@/domain/speaking";
import type { Locked, NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { type SpeakingFacts, speakingFacts } from "@/server/data/exercise/speaking/facts";
import { endTurn } from "@/server/data/exercise/speaking/turns";
import type { DebateScope } from "@/server/data/scope";
import { actOnSpeaking, isChair } from "./acting";

/** Ends the speech that goes on: by the chair, or by the speaker. */
export function endSpeech(scope: DebateScope, turnId: string): Promise<null> {
  return actOnSpeaking(scope, async (tx, locked, facts) => {
    if (!isChair(scope) && facts.speaking?.participantId !== scope.participant?.id)
      throw new DomainError("not-allowed", "Only the chair, the facilitator and the speaker end a speech.");
    const refusal = refusalToTouchSpeech(facts.speaking, turnId);
    if (refusal) throw refusal;
    return { answer: null, entries: await over(tx, locked, facts) };
  });
}

/** Ends whatever speech goes on, inside another act. */
export async function endAnySpeech(tx: Transaction, debateId: string, locked: Locked): Promise<readonly NewEntry[]> {
  return over(tx, locked, await speakingFacts(tx, debateId));
}

export async function over(tx: Transaction, { now }: Pick<Locked, "now">, { speaking }: SpeakingFacts): Promise<readonly NewEntry[]> {
  if (!speaking) return [];
  await endTurn(tx, speaking.turnId, now);
  const ms = speaking.heldMs === null ? now.getTime() - Date.parse(speaking.startedAt) : speaking.seconds * 1000 - speaking.heldMs;
  const spoke = Math.max(0, Math.round(ms / 1000));
  return [{ type: "speaker-ended", payload: { participantId: speaking.participantId, delegation: speaking.delegation, spoke } }];
}
