export {
  type ChangeInput,
  type ElectorPair,
  type FirstChoice,
  type Flow,
  type FlowCell,
  flowOf,
  type MindCounts,
  refusalToCompare,
} from "./flow";
export { type Swing, type SwingRow, swingOf } from "./swing";
