import type { LogAction, Restriction, ThingKind } from "./actions";
import type { Mode } from "./policy";

/** What the log says was done. */
export const ACTION_WORDS = {
  hold: "Held",
  approve: "Approved",
  hide: "Hidden",
  restore: "Restored",
  lock: "Locked",
  unlock: "Unlocked",
  merge: "Merged",
  unmerge: "Set apart",
  appeal: "Appeal",
  uphold: "Appeal refused",
  overturn: "Appeal granted",
} as const satisfies Record<LogAction, string>;

export const MODE_WORDS = {
  after: {
    label: "Post at once",
    hint: "What people post is on the floor at once, and others are told at once. Moderators act afterwards.",
  },
  "notify-after-approval": {
    label: "Post at once, tell others after approval",
    hint: "What people post is on the floor at once; followers and people mentioned are told once a moderator has approved it.",
  },
  before: {
    label: "Approve before posting",
    hint: "What delegates post, and every rewording, is held: only its author and the moderators read it until it is approved.",
  },
} as const satisfies Record<Mode, { readonly label: string; readonly hint: string }>;

const MEANS = {
  hold: "Only you and the moderators read it until it is approved.",
  hide: "Only you and the moderators still read it, and it carries nothing.",
  lock: "Everybody still reads it; nobody can answer, change, cite for or rate it.",
} as const satisfies Record<Restriction, string>;

const DONE = { hold: "held", hide: "hidden", lock: "locked" } as const satisfies Record<Restriction, string>;

/** What an author is told of a decision about what is theirs. `reason` is the reason's label. */
export function toldToAuthor(action: Restriction, what: ThingKind, reason: string): string {
  return `A moderator has ${DONE[action]} your ${what}: ${lowerFirst(reason)}. ${MEANS[action]}`;
}

/** What an author reads of their own post that nobody has approved yet. */
export const AWAITS_APPROVAL = "This debate is read by a moderator first. Until they approve it, only you and the moderators read it.";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
