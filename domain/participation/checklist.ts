import { DomainError } from "../kernel";
import type { Requirement, RequirementKind } from "./requirements";

export type PhaseState = "done" | "now" | "next";
export type AskedPhase = {
  readonly order: number;
  readonly title: string;
  readonly state: PhaseState;
  readonly requirements: readonly Requirement[];
};

/** How often somebody did something in a phase. */
export type Done = { readonly phase: number; readonly kind: RequirementKind; readonly count: number };

export type ChecklistItem = { readonly kind: RequirementKind; readonly asked: number; readonly done: number; readonly isMet: boolean };
export type ChecklistPhase = Omit<AskedPhase, "requirements"> & { readonly items: readonly ChecklistItem[]; readonly met: number };

/** What is asked of somebody, phase by phase, and how much of it is done in that phase. Phases that ask for nothing are in it. */
export function checklistOf(phases: readonly AskedPhase[], done: readonly Done[]): readonly ChecklistPhase[] {
  return phases.map(({ order, title, state, requirements }) => {
    const items = requirements.map(({ kind, count: asked }) => {
      const count = done.filter((one) => one.phase === order && one.kind === kind).reduce((sum, one) => sum + one.count, 0);
      return { kind, asked, done: count, isMet: count >= asked };
    });
    return { order, title, state, items, met: items.filter(({ isMet }) => isMet).length };
  });
}

/** Requirements met, of all that begun phases ask for. */
export function standingOf(checklist: readonly ChecklistPhase[]): { readonly met: number; readonly asked: number } {
  const begun = checklist.filter(({ state }) => state !== "next");
  return {
    met: begun.reduce((sum, { met }) => sum + met, 0),
    asked: begun.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** Why what a phase asks cannot be changed, or null: people do what they were asked when it began. */
export function refusalToAsk(state: PhaseState, requirements: readonly Requirement[]): DomainError | null {
  if (state !== "next") return new DomainError("wrong-phase", "This phase has begun. What it asks of people stays as it was.");
  if (new Set(requirements.map(({ kind }) => kind)).size < requirements.length)
    return new DomainError("invalid", "A phase asks for each kind of contribution once; say how many.");
  return null;
}
