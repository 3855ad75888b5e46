export { ACTIVITIES, type Activity, ALLOWS, PHASE_KINDS, PHASE_LABELS, type PhaseKind } from "./kinds";
export { type PhaseFacts, type PhaseMove, refusalToAct, refusalToMove, refusalWhileFrozen } from "./refusals";
