export { type Asked, askedOf, type OwnDone, type PhaseToAsk } from "./asked";
export {
  type AskedPhase,
  type ChecklistItem,
  type ChecklistPhase,
  checklistOf,
  type Done,
  type PhaseState,
  refusalToAsk,
  standingOf,
} from "./checklist";
export { COUNTS_FOR, REQUIREMENT_KINDS, type Requirement, type RequirementKind } from "./requirements";
export {
  type Criterion,
  type Marks,
  marksOf,
  type Points,
  refusalToAward,
  refusalToChangeRubric,
  refusalToRelease,
} from "./rubric";
