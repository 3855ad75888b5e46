export { destinationOf } from "./destination";
export { sentenceForProblem } from "./http/problems";
