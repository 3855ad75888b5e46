import type { MyPartView, PartMark } from "@/contracts/participation";
import { checklistOf, marksOf } from "@/domain/participation";
import { findAssessment } from "@/server/data/participation/assessments";
import { readAgenda, readCounts } from "@/server/data/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { contributionsOf } from "./contributions-of";
import { askedPhases, rubricOf } from "./phases";

/** What is asked of this person, how much of it they have done, what they contributed, and their feedback once it is out. */
export async function getMyPart(scope: DebateScope): Promise<MyPartView> {
  const { participant, debate } = scope;
  const agenda = await readAgenda(debate.id);
  const rubric = rubricOf(agenda);
  if (!participant) return { checklist: checklistOf(askedPhases(agenda), []), contributions: [], isCut: false, rubric, feedback: null };
  const [done, contributions, assessment] = await Promise.all([
    readCounts(scope, participant.id),
    contributionsOf(debate, participant.id),
    agenda.feedbackAt ? findAssessment(scope, participant.id) : null,
  ]);
  return {
    checklist: checklistOf(askedPhases(agenda), done),
    ...contributions,
    rubric,
    feedback:
      assessment && agenda.feedbackAt
        ? {
            points: assessment.points,
            marks: marksOf(rubric, assessment.points),
            comment: assessment.comment,
            releasedAt: agenda.feedbackAt.toISOString(),
          }
        : null,
  };
}

/** How much of what a phase asks this person has done. */
export async function getMark(scope: DebateScope, order: number): Promise<PartMark> {
  const { participant, debate } = scope;
  if (!participant) return { met: 0, asked: 0 };
  const agenda = await readAgenda(debate.id);
  const wanted = askedPhases(agenda).filter((phase) => phase.order === order && phase.requirements.length > 0);
  if (wanted.length === 0) return { met: 0, asked: 0 };
  const [phase] = checklistOf(wanted, await readCounts(scope, participant.id, order));
  return { met: phase!.met, asked: phase!.items.length };
}
