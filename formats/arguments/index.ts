export { argumentFormatByContent, argumentFormatByName } from "./detect";
export { type ReadFile, readArguments } from "./read-arguments";
export { ARGUMENT_FORMAT_IDS, type ArgumentFormatId, argumentFormat, argumentFormats } from "./registry";
export type * from "./types";
