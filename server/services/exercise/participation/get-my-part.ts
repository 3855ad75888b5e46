import type { MyPartView, PartMark } from "@/contracts/exercise/participation";
import { marksOf } from "@/domain/participation";
import { readAble } from "@/server/data/exercise/participation/able";
import { findAssessment } from "@/server/data/exercise/participation/assessments";
import { joinedAt, readAgenda, readCounts } from "@/server/data/exercise/participation/read";
import type { DebateScope } from "@/server/data/scope";
import { contributionsOf } from "./contributions-of";
import { checklistFor, rubricOf } from "./phases";

/** What is asked of this person, how much of it they have done, what they contributed, and their feedback once it is out. */
export async function getMyPart(scope: DebateScope): Promise<MyPartView> {
  const { participant, debate } = scope;
  const agenda = await readAgenda(debate.id);
  const rubric = rubricOf(agenda);
  if (!participant) return { checklist: [], contributions: [], isCut: false, rubric, feedback: null };
  const [checklist, contributions, assessment] = await Promise.all([
    ownChecklist(scope, participant, agenda),
    contributionsOf(debate, participant.id),
    agenda.feedbackAt ? findAssessment(scope, participant.id) : null,
  ]);
  return {
    checklist,
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
  const phases = agenda.phases.filter((phase) => phase.order === order && phase.requirements.length > 0);
  if (phases.length === 0) return { met: 0, asked: 0 };
  const [phase] = await ownChecklist(scope, participant, { ...agenda, phases }, order);
  return { met: phase!.met, asked: phase!.items.length };
}

async function ownChecklist(
  scope: DebateScope,
  { id, delegationKind: kind }: NonNullable<DebateScope["participant"]>,
  agenda: Awaited<ReturnType<typeof readAgenda>>,
  order: number | null = null,
) {
  const [done, able, since] = await Promise.all([readCounts(scope, id, order), readAble(scope.debate.id, id), joinedAt(id)]);
  return checklistFor({ id, role: scope.role, kind, joinedAt: since }, agenda, done, able);
}
