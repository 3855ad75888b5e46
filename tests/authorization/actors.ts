/** Everybody the matrix asks as. */
export const ACTORS = [
  "anonymous",
  "stranger",
  "member",
  "observer",
  "other delegate",
  "own delegate",
  "head",
  "facilitator",
  "owner",
] as const;
export type Actor = (typeof ACTORS)[number];

export const DELEGATES = ["other delegate", "own delegate", "head"] as const satisfies readonly Actor[];
export const RUNNING = ["facilitator", "owner"] as const satisfies readonly Actor[];
export const SEATED = ["observer", ...DELEGATES] as const satisfies readonly Actor[];
/** Who is in the room. */
export const PRESENT = [...SEATED, ...RUNNING] as const satisfies readonly Actor[];
/** Who may read an open debate of their workspace. */
export const ADMITTED = ["member", ...PRESENT] as const satisfies readonly Actor[];
