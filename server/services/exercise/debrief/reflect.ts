import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { saveReflection } from "@/server/data/exercise/debrief/reflections";
import type { DebateScope } from "@/server/data/scope";
import { questionsOf } from "./questions";

/** Answers a question of the debrief as oneself; answering again takes the earlier answer's place. */
export async function reflect(
  scope: DebateScope,
  { question, text }: { readonly question: string; readonly text: string },
): Promise<{ readonly at: string }> {
  const { debate, participant } = scope;
  const questions = await questionsOf(debate.scenarioId);
  return act(scope, "reflect", async (tx, { now }) => {
    if (!participant) throw new DomainError("not-allowed", "Only those who take part in the debate answer.");
    if (!questions.some(({ key }) => key === question)) throw new DomainError("not-found", "The debrief does not ask that.");
    await saveReflection(tx, { debateId: debate.id, participantId: participant.id, question, text, at: now });
    return { answer: { at: now.toISOString() }, entries: [{ type: "reflection-written", payload: { question } }] };
  });
}
