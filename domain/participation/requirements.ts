/** What a person can be asked to do in a phase, each counted from what they did. */
export const REQUIREMENT_KINDS = [
  "arguments",
  "sourced-claims",
  "replies",
  "ratings",
  "grades",
  "ballots",
  "positions",
  "speeches",
  "messages",
  "inject-answers",
  "proposals",
  "reflections",
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export type Requirement = { readonly kind: RequirementKind; readonly count: number };

/** What a delegation does together counts for everybody who sits in it; everything else for whoever did it. */
export const COUNTS_FOR = {
  arguments: "person",
  "sourced-claims": "person",
  replies: "person",
  ratings: "person",
  grades: "person",
  ballots: "person",
  positions: "delegation",
  speeches: "person",
  messages: "delegation",
  "inject-answers": "delegation",
  proposals: "delegation",
  reflections: "person",
} as const satisfies Record<RequirementKind, "person" | "delegation">;
