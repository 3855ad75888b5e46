export { describeRole, ROLE_RULES, ROLE_WORDS, type RoleFacts, type RoleWord, ruleOf } from "./roles";
export { type Bench, SPREADS, type Spread, type SpreadPerson, spreadSeats } from "./spread";
export { refusalToComeBack, refusalToStandIn, type Standing } from "./standing";
