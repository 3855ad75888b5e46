/** A phase as the agenda plans it and as it went. Instants are milliseconds; `minutes` 0 is a phase without a planned length. */
export type PlannedPhase = {
  readonly order: number;
  readonly minutes: number;
  readonly state: "done" | "now" | "next";
  readonly enteredAt: number | null;
  readonly closedAt: number | null;
  readonly deadline: number | null;
  /** What was left when its clock was stopped. */
  readonly heldMs: number | null;
};
export type Span = { readonly start: number; readonly end: number };
export type PhasePlan = {
  readonly order: number;
  /** As the agenda has it, counted from when the first phase began. */
  readonly planned: Span;
  /** As it was, or as it will be if every phase takes what is left or planned for it; null where it was skipped. */
  readonly actual: Span | null;
};
export type AgendaPlan = {
  readonly phases: readonly PhasePlan[];
  /** By how much the debate will end later than planned; negative where it is ahead. */
  readonly behindMs: number;
  readonly end: number;
};

/** The plan of an agenda against the clock. A debate that has not begun begins `now`. */
export function planOf(phases: readonly PlannedPhase[], now: number): AgendaPlan {
  const begin = phases.find(({ enteredAt }) => enteredAt !== null)?.enteredAt ?? now;
  let plannedAt = begin;
  let expectedAt = begin;
  const plans = phases.map((phase) => {
    const planned = { start: plannedAt, end: plannedAt + lengthOf(phase) };
    plannedAt = planned.end;
    const actual = actualOf(phase, expectedAt, now);
    if (actual) expectedAt = actual.end;
    return { order: phase.order, planned, actual };
  });
  return { phases: plans, behindMs: expectedAt - plannedAt, end: expectedAt };
}

const lengthOf = ({ minutes }: PlannedPhase): number => minutes * 60_000;

function actualOf(phase: PlannedPhase, expectedAt: number, now: number): Span | null {
  const { state, enteredAt, closedAt, deadline, heldMs } = phase;
  if (state === "next") return { start: expectedAt, end: expectedAt + lengthOf(phase) };
  if (enteredAt === null) return null;
  if (state === "done") return { start: enteredAt, end: closedAt ?? enteredAt };
  const end = heldMs !== null ? now + heldMs : (deadline ?? enteredAt + lengthOf(phase));
  // One that has run over ends at this moment at the earliest.
  return { start: enteredAt, end: Math.max(now, end) };
}
