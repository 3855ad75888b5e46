export { type ParsedScenarioFile, parseScenarioFile } from "./parse";
export { serialiseScenario } from "./serialise";
