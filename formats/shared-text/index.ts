export { EMPTY, joinUpdates, type Merged, mergeUpdate, type TextFault, textOf } from "./shared-text";
