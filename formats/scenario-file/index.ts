export { BLANK_SCENARIO } from "./blank-scenario";
export { type ParsedScenarioFile, parseScenarioFile } from "./parse";
export { serialiseScenario } from "./serialise";
