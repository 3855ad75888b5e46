import type { PhaseToAsk, Requirement, RequirementKind } from "@/domain/participation";
import type { Role } from "@/domain/permissions";
import type { Activity } from "@/domain/phases";
import type { RoleFacts } from "@/domain/seats";
import type { SpeakingMode } from "@/domain/speaking";
import { askAs, askAsServer } from "../../connection/asking";
import { prisma, type Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";
import { COUNTS } from "./counting";

export type CountRow = {
  readonly participant: string;
  readonly phase: number;
  readonly kind: RequirementKind;
  readonly count: number;
  /** What the person did, where a delegation's doing counts for all its members. */
  readonly own: number;
};
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly realName: string | null;
  readonly email: string | null;
  readonly delegation: string | null;
  readonly role: Role;
  readonly kind: RoleFacts["kind"];
  readonly isSubstitute: boolean;
  readonly isStandingIn: boolean;
  readonly hasLeft: boolean;
  readonly joinedAt: Date;
  readonly claims: number;
  readonly spokenSeconds: number;
  readonly points: Readonly<Record<string, number>> | null;
  readonly comment: string | null;
  readonly assessedAt: Date | null;
};
export type PhaseRow = {
  readonly order: number;
  readonly title: string;
  readonly requirements: readonly Requirement[];
  readonly allows: readonly Activity[];
  readonly electorate: PhaseToAsk["electorate"];
  readonly isSecret: boolean;
  readonly speaking: SpeakingMode | null;
  readonly closedAt: Date | null;
};

/** What was counted of everybody, or of one participant. */
export function readCounts(
  { debate }: Pick<DebateScope, "debate">,
  participant: string | null,
  phase: number | null = null,
): Promise<CountRow[]> {
  return prisma.$transaction(async (tx) => {
    await askAsServer(tx);
    return tx.$queryRawUnsafe<CountRow[]>(COUNTS, debate.id, participant, phase);
  });
}

/** Since when somebody is in the debate. */
export async function joinedAt(participantId: string): Promise<Date> {
  const row = await prisma.participant.findUniqueOrThrow({ where: { id: participantId }, select: { joinedAt: true } });
  return row.joinedAt;
}

/** Everybody who takes or took part without running the debate, by delegation and name, with what they were assessed. Only those who run the debate read assessments. */
export function readPeople(scope: DebateScope): Promise<PersonRow[]> {
  return prisma.$transaction(async (tx) => {
    await askAs(tx, scope);
    return tx.$queryRawUnsafe<PersonRow[]>(PEOPLE, scope.debate.id);
  });
}

const PEOPLE = `
SELECT p.id, p.display_name AS name, p.real_name AS "realName", u.email, g.key AS delegation, p.role, g.kind, p.is_substitute AS "isSubstitute",
  p.stands_in_for_id IS NOT NULL AS "isStandingIn", p.left_at IS NOT NULL AS "hasLeft", p.joined_at AS "joinedAt",
  coalesce(c.claims, 0) AS claims, coalesce(t.seconds, 0) AS "spokenSeconds", s.points, s.comment, s.at AS "assessedAt"
FROM participant p
JOIN debate d ON d.id = p.debate_id
JOIN "user" u ON u.id = p.user_id
LEFT JOIN delegation g ON g.id = p.delegation_id
LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = p.user_id AND m.role IN ('owner', 'facilitator')
LEFT JOIN (SELECT author_id, count(*)::int AS claims FROM claim
  WHERE debate_id = $1::uuid AND status NOT IN ('withdrawn', 'hidden') GROUP BY 1) c ON c.author_id = p.id
LEFT JOIN (SELECT participant_id, round(sum(extract(epoch FROM ended_at - started_at) - paused_ms / 1000.0))::int AS seconds FROM speaking_turn
  WHERE debate_id = $1::uuid AND status = 'done' GROUP BY 1) t ON t.participant_id = p.id
LEFT JOIN assessment s ON s.participant_id = p.id
WHERE p.debate_id = $1::uuid AND p.role <> 'facilitator' AND m.user_id IS NULL
ORDER BY g."order" NULLS LAST, coalesce(p.real_name, p.display_name), p.id LIMIT 1000`;

/** The debate's phases with what they ask, where it is, and whether feedback is out. */
export async function readAgenda(debateId: string, tx: Transaction | typeof prisma = prisma) {
  const { status, phaseOrder, rubric, feedbackAt, phases, polls } = await tx.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: {
      status: true,
      phaseOrder: true,
      rubric: true,
      feedbackAt: true,
      phases: {
        orderBy: { order: "asc" },
        select: { order: true, title: true, requirements: true, allows: true, pollKey: true, speaking: true, closedAt: true },
      },
      polls: { select: { key: true, electorate: true, secrecy: true } },
    },
  });
  const rows = phases.map(({ pollKey, speaking, ...phase }) => {
    const poll = polls.find(({ key }) => key === pollKey);
    return {
      ...phase,
      electorate: poll?.electorate ?? null,
      isSecret: poll !== undefined && poll.secrecy !== "named",
      speaking: (speaking as { readonly mode: SpeakingMode } | null)?.mode ?? null,
    };
  });
  return { status, phaseOrder, rubric, feedbackAt, phases: rows as unknown as readonly PhaseRow[] };
}

export async function writeRequirements(
  tx: Transaction,
  debateId: string,
  order: number,
  requirements: readonly Requirement[],
): Promise<void> {
  await tx.phase.update({
    where: { debateId_order: { debateId, order } },
    data: { requirements: requirements.map(({ kind, count }) => ({ kind, count })) },
    select: { id: true },
  });
}
