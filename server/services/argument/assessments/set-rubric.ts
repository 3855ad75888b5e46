import type { RubricView } from "@/contracts/argument/assessments";
import { refusalToChangeRubric } from "@/domain/participation";
import { act } from "@/server/data/acts/act";
import { writeRubric } from "@/server/data/exercise/participation/assessments";
import { readAgenda } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";

/** Changes what everybody is judged by. Points of a criterion that goes are kept and count again if it comes back. */
export function setRubric(scope: DebateScope, rubric: RubricView): Promise<{ readonly criteria: number }> {
  return act(scope, null, async (tx) => {
    const { feedbackAt } = await readAgenda(scope.debate.id, tx);
    const refusal = refusalToChangeRubric(feedbackAt !== null);
    if (refusal) throw refusal;
    await writeRubric(tx, scope.debate.id, rubric);
    const criteria = rubric.map(({ key, label, points }) => ({ key, label, points }));
    return { answer: { criteria: rubric.length }, entries: [{ type: "settings-changed", payload: { rubric: criteria } }] };
  });
}
