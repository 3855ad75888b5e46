export { type PanelListProblem, type PanelListRow, type ReadPanelList, readPanelList } from "./read-panel-list";
