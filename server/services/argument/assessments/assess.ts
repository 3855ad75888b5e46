import type { z } from "zod";
import type { AssessmentSaved, assessInput } from "@/contracts/argument/assessments";
import { DomainError } from "@/domain/kernel";
import { refusalToAward } from "@/domain/participation";
import { act } from "@/server/data/acts/act";
import { ringOnly } from "@/server/data/acts/ringing";
import { askAs } from "@/server/data/connection/asking";
import { canBeAssessed, mergeAssessment } from "@/server/data/exercise/participation/assessments";
import { readAgenda } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { rubricOf } from "../../exercise/participation/phases";

type Wanted = Pick<z.output<typeof assessInput>, "participantId" | "points" | "comment">;

/** Gives somebody points and a comment. Nothing of it is in the record: it is between the person and those who run the debate. */
export function assess(scope: DebateScope, { participantId, points, comment }: Wanted): Promise<AssessmentSaved> {
  const { debate, participant } = scope;
  return act(scope, null, async (tx, { now }) => {
    await askAs(tx, scope);
    if (!(await canBeAssessed(tx, debate.id, participantId)))
      throw new DomainError("not-found", "There is nobody like that to assess in this debate.");
    const agenda = await readAgenda(debate.id, tx);
    const refusal = refusalToAward(rubricOf(agenda), points);
    if (refusal) throw refusal;
    const wanted = { participantId, debateId: debate.id, byId: participant?.id ?? null, points, comment: comment ?? null, at: now };
    const saved = await mergeAssessment(tx, wanted);
    await ringOnly(tx, debate.id, "assessments", "runners");
    if (agenda.feedbackAt) await ringOnly(tx, debate.id, "assessments", participantId);
    return { answer: { points: saved.points, comment: saved.comment, at: saved.at.toISOString() }, entries: [] };
  });
}
