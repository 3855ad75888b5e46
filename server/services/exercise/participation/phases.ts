import type { RubricView } from "@/contracts/argument/assessments";
import type { AskedPhaseView } from "@/contracts/exercise/participation";
import { type Asked, askedOf, type ChecklistPhase, checklistOf, type PhaseToAsk } from "@/domain/participation";
import type { AbleRow } from "@/server/data/exercise/participation/able";
import type { CountRow, readAgenda } from "@/server/data/exercise/participation/read";

type AgendaRow = Awaited<ReturnType<typeof readAgenda>>;

/** The phases with what they ask and where each stands, as everybody may see them. */
export function askedPhases(agenda: AgendaRow): readonly AskedPhaseView[] {
  return phasesToAsk(agenda).map(({ order, title, requirements, state }) => ({ order, title, requirements, state }));
}

/** The same with what decides who can do what a phase asks. */
function phasesToAsk({ status, phaseOrder, phases }: AgendaRow): readonly (PhaseToAsk & { readonly closedAt: Date | null })[] {
  return phases.map((phase) => ({ ...phase, state: stateOf(phase.order, phaseOrder, status) }));
}

type Person = Pick<Asked, "role" | "kind"> & { readonly id: string; readonly joinedAt: Date };

/** What the agenda asks of one person, phase by phase, and how much of it is done. The one list that every page and file shows. */
export function checklistFor(
  person: Person,
  agenda: AgendaRow,
  done: readonly CountRow[],
  able: readonly AbleRow[],
): readonly ChecklistPhase[] {
  const phases = phasesToAsk(agenda);
  const where = (what: AbleRow["what"]) => able.filter((one) => one.what === what && one.participant === person.id).map((one) => one.phase);
  const missed = phases.filter(({ closedAt }) => closedAt !== null && closedAt <= person.joinedAt).map(({ order }) => order);
  const { role, kind } = person;
  return checklistOf(askedOf({ role, kind, missed, mayCast: where("cast"), mayAnswer: where("answer") }, phases, done), done);
}

function stateOf(order: number, present: number, status: string): AskedPhaseView["state"] {
  if (status === "draft" || order > present) return "next";
  return order < present || status === "closed" ? "done" : "now";
}

export const rubricOf = ({ rubric }: Pick<AgendaRow, "rubric">): RubricView => rubric as unknown as RubricView;
