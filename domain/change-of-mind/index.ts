export {
  type ChangeInput,
  type ElectorPair,
  type FirstChoice,
  type Flow,
  type FlowCell,
  firstChoice,
  flowOf,
  type MindCounts,
  refusalToCompare,
} from "./flow";
export { type DelegationGap, type Gap, type GapRow, gapOf, type Voice, type VoiceFigures } from "./gap";
export { type Credit, isAcross, MOST_CREDITED, type PersuasionRow, persuasionOf, type Standing } from "./persuasion";
export { type Pull, type Pulls, pullsOf } from "./pulls";
export { type Swing, type SwingRow, swingApart, swingOf, type VotesApart } from "./swing";
