import type { DebateView, PhaseView } from "@/contracts/debates/debates";
import { refusalToStandIn } from "@/domain/seats";
import { type DebateRow, debateRow } from "@/server/data/debates/debates/view";
import { scenarioContent } from "@/server/data/debates/scenarios";
import type { DebateScope } from "@/server/data/scope";
import { refusalsFor } from "./refusals";

/** What every page of the chamber starts from, as this person may see it. */
export async function getDebate(scope: DebateScope): Promise<DebateView> {
  const [row, scenario] = await Promise.all([debateRow(scope), scenarioContent(scope.debate.scenarioId)]);
  const { slug, title, question, status, audience, seating, workspace, options, delegations } = row;
  const present = row.phases[row.phaseOrder]!;
  const phase = {
    ...present,
    deadline: present.deadline === null ? null : Date.parse(present.deadline),
    debateStatus: status,
    isFrozen: row.frozenAt !== null,
  };
  return {
    slug,
    title,
    question,
    scenarioTitle: scenario.title,
    status,
    audience,
    seating,
    isDemo: scope.debate.isDemo,
    advance: row.advance,
    naming: row.naming,
    namesAreRevealed: row.namesRevealedAt !== null,
    caucusIsOverseen: row.caucusIsOverseen,
    isFrozen: row.frozenAt !== null,
    announcement: row.announcedAt && { text: row.announcement, at: row.announcedAt.toISOString() },
    nudge: row.nudge && { ...row.nudge, at: new Date(row.nudge.at).toISOString() },
    spotlight: row.spotlight,
    speaker: row.speaker && { ...row.speaker, startedAt: new Date(row.speaker.startedAt).toISOString() },
    workspace,
    role: scope.role,
    seat: seatOf(scope),
    standing: standingOf(row),
    panel: row.panel,
    options,
    delegations,
    criteria: (scenario.criteria ?? []).map(({ key, label }) => ({ key, label })),
    phases: phasesOf(row),
    refusals: refusalsFor({ role: scope.role, phase, seating, isDemo: scope.debate.isDemo, now: row.now.getTime() }),
    record: { seq: row.seq, head: row.head },
    now: row.now.toISOString(),
  };
}

function seatOf({ participant, role }: DebateScope): DebateView["seat"] {
  return participant && { participantId: participant.id, displayName: participant.displayName, role, delegation: participant.delegation };
}

function standingOf({ standing }: DebateRow): DebateView["standing"] {
  if (!standing) return null;
  const { head, ...facts } = standing;
  return { ...facts, refusalToStandIn: refusalToStandIn({ isSubstitute: facts.isSubstitute, head })?.message ?? null };
}

function phasesOf({ phases, phaseOrder, status }: DebateRow): readonly PhaseView[] {
  const past = status === "closed" ? phaseOrder : phaseOrder - 1;
  return phases.map(({ deadline, enteredAt, closedAt, heldAt, heldMs, ...phase }) => ({
    ...phase,
    state: phase.order <= past ? "done" : phase.order === phaseOrder && status === "open" ? "now" : "next",
    deadline: deadline && new Date(deadline).toISOString(),
    enteredAt: enteredAt && new Date(enteredAt).toISOString(),
    closedAt: closedAt && new Date(closedAt).toISOString(),
    held: heldAt ? { since: new Date(heldAt).toISOString(), ms: heldMs } : null,
  }));
}
