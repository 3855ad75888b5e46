import { refusalToRelease } from "@/domain/participation";
import { act } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { assessedIn, releaseFeedbackOf } from "@/server/data/exercise/participation/assessments";
import { readAgenda } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../notifications/tell";

/** Lets each person read their own points and comment, once and for good; who has none is not told anything. */
export function releaseFeedback(scope: DebateScope): Promise<{ readonly people: number }> {
  const { debate, participant } = scope;
  return act(scope, null, async (tx, { now }) => {
    await askAs(tx, scope);
    const assessed = await assessedIn(tx, debate.id);
    const { feedbackAt } = await readAgenda(debate.id, tx);
    const refusal = refusalToRelease(feedbackAt !== null, assessed.length);
    if (refusal) throw refusal;
    await releaseFeedbackOf(tx, debate.id, now);
    await tell(tx, debate.id, { kind: "feedback", to: assessed, actorId: participant?.id ?? null, at: now, released: true });
    return { answer: { people: assessed.length }, entries: [{ type: "feedback-released", payload: { people: assessed.length } }] };
  });
}
