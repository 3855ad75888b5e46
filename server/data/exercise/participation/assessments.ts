import type { Criterion, Points } from "@/domain/participation";
import type { Prisma } from "@/prisma/generated/client";
import { askAs } from "../../connection/asking";
import { prisma, type Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";

export type AssessmentRow = { readonly points: Points; readonly comment: string; readonly at: Date };

/** What one participant was assessed, as far as the asker may read it: their own once released, any for those who run the debate. */
export function findAssessment(scope: DebateScope, participantId: string): Promise<AssessmentRow | null> {
  return prisma.$transaction(async (tx) => {
    await askAs(tx, scope);
    const row = await tx.assessment.findFirst({
      where: { participantId, debateId: scope.debate.id },
      select: { points: true, comment: true, at: true },
    });
    return row && { ...row, points: row.points as Points };
  });
}

export type NewAssessment = {
  readonly participantId: string;
  readonly debateId: string;
  readonly byId: string | null;
  /** Null takes a criterion's points back; what is left out stays as it is. */
  readonly points: Readonly<Record<string, number | null>>;
  /** Null leaves it as it is. */
  readonly comment: string | null;
  readonly at: Date;
};

/** Adds to what a participant was assessed: two instructors who judge different criteria at once lose nothing. */
export async function mergeAssessment(tx: Transaction, one: NewAssessment): Promise<AssessmentRow> {
  const [row] = await tx.$queryRaw<AssessmentRow[]>`
    INSERT INTO assessment (participant_id, debate_id, points, comment, by_id, at)
    VALUES (${one.participantId}::uuid, ${one.debateId}::uuid, jsonb_strip_nulls(${JSON.stringify(one.points)}::jsonb),
            coalesce(${one.comment}::text, ''), ${one.byId}::uuid, ${one.at})
    ON CONFLICT (participant_id) DO UPDATE SET
      points = jsonb_strip_nulls(assessment.points || ${JSON.stringify(one.points)}::jsonb),
      comment = coalesce(${one.comment}::text, assessment.comment), by_id = excluded.by_id, at = excluded.at
    RETURNING points, comment, at`;
  return row!;
}

/** The participants who have points or a comment. */
export async function assessedIn(tx: Transaction, debateId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ participant_id: string }[]>`
    SELECT participant_id FROM assessment WHERE debate_id = ${debateId}::uuid AND (points <> '{}' OR comment <> '')`;
  return rows.map(({ participant_id }) => participant_id);
}

/** Whether the participant is one of this debate and does not run it. */
export async function canBeAssessed(tx: Transaction, debateId: string, participantId: string): Promise<boolean> {
  return (await tx.participant.count({ where: { id: participantId, debateId, role: { not: "facilitator" } } })) > 0;
}

export async function releaseFeedbackOf(tx: Transaction, debateId: string, at: Date): Promise<void> {
  await tx.debate.update({ where: { id: debateId }, data: { feedbackAt: at }, select: { id: true } });
}

export async function writeRubric(tx: Transaction, debateId: string, rubric: readonly Criterion[]): Promise<void> {
  await tx.debate.update({ where: { id: debateId }, data: { rubric: rubric as unknown as Prisma.InputJsonArray }, select: { id: true } });
}
