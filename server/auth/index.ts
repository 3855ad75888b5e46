export { destinationOf } from "./destination";
export { sentenceForProblem } from "./problems";
