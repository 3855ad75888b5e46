export { MOST_MINUTES, type PhaseClock, refusalToHold, refusalToResume, withMoreTime } from "./clock";
export { ACTIVITIES, type Activity, ALLOWS, PHASE_KINDS, PHASE_LABELS, type PhaseKind } from "./kinds";
export { type AgendaPlan, type PhasePlan, type PlannedPhase, planOf, type Span } from "./plan";
export { type PhaseFacts, type PhaseMove, refusalToAct, refusalToMove, refusalWhileFrozen } from "./refusals";
