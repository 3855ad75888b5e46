export { currentUser } from "./current-user";
export { destinationOf } from "./destination";
export { sentenceForProblem } from "./problems";
