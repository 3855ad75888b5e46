export { ACTIVITIES, type Activity, ALLOWS, PHASE_KINDS, PHASE_LABELS, type PhaseKind, VOTING_PHASES } from "./kinds";
export { type PhaseFacts, type PhaseMove, refusalToAct, refusalToMove } from "./refusals";
