export { GAP_KINDS, type Gap, type GapFacts, type GapKind, gapId, gapsOf } from "./gaps";
export { leadingOptions, type StandingDelegation } from "./leading";
export { placeOfMending } from "./mending";
