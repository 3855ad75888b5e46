export const PHASE_KINDS = [
  "lobby",
  "briefing",
  "positions",
  "opening-ballot",
  "arguments",
  "caucus",
  "straw-poll",
  "injects",
  "negotiation",
  "final-ballot",
  "consensus-check",
  "debrief",
] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** What a phase can permit. A debate's phase stores its own list; this table is where that list starts. */
export const ACTIVITIES = ["take-seat", "declare-position", "argue", "rate", "vote", "propose", "reflect"] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const ALLOWS = {
  lobby: ["take-seat"],
  briefing: ["take-seat"],
  positions: ["take-seat", "declare-position"],
  "opening-ballot": ["take-seat", "vote"],
  arguments: ["take-seat", "declare-position", "argue", "rate"],
  caucus: ["take-seat", "declare-position", "argue", "rate", "propose"],
  "straw-poll": ["take-seat", "vote", "argue", "rate"],
  injects: ["take-seat", "declare-position", "argue", "rate", "propose"],
  negotiation: ["take-seat", "declare-position", "argue", "rate", "propose"],
  "final-ballot": ["vote", "rate"],
  "consensus-check": ["vote"],
  debrief: ["reflect"],
} as const satisfies Record<PhaseKind, readonly Activity[]>;

export const PHASE_LABELS = {
  lobby: "Lobby",
  briefing: "Briefing",
  positions: "Positions",
  "opening-ballot": "Opening ballot",
  arguments: "Arguments",
  caucus: "Caucus",
  "straw-poll": "Straw poll",
  injects: "Injects",
  negotiation: "Negotiation",
  "final-ballot": "Final ballot",
  "consensus-check": "Consensus check",
  debrief: "Debrief",
} as const satisfies Record<PhaseKind, string>;
