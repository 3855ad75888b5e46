export type { PanelAnswers, RoundAnswers, RoundItem } from "./answer-table";
export { type PanelProblem, type ReadPanelAnswers, readPanelAnswers } from "./read-panel-answers";
