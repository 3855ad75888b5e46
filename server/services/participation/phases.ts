import type { RubricView } from "@/contracts/assessments";
import type { AskedPhaseView } from "@/contracts/participation";
import type { readAgenda } from "@/server/data/participation/read";

type AgendaRow = Awaited<ReturnType<typeof readAgenda>>;

/** The phases with what they ask and where each stands. */
export function askedPhases({ status, phaseOrder, phases }: AgendaRow): readonly AskedPhaseView[] {
  return phases.map(({ order, title, requirements }) => ({ order, title, requirements, state: stateOf(order, phaseOrder, status) }));
}

function stateOf(order: number, present: number, status: string): AskedPhaseView["state"] {
  if (status === "draft" || order > present) return "next";
  return order < present || status === "closed" ? "done" : "now";
}

export const rubricOf = ({ rubric }: Pick<AgendaRow, "rubric">): RubricView => rubric as unknown as RubricView;
