import type { Status } from "../argumentation";
import { DomainError } from "../kernel";

/** What a moderator can do to one claim or argument. */
export const MODERATOR_ACTIONS = ["hold", "approve", "hide", "restore", "lock", "unlock"] as const;
export type ModeratorAction = (typeof MODERATOR_ACTIONS)[number];
/** Everything that the log holds. */
export const LOG_ACTIONS = [...MODERATOR_ACTIONS, "merge", "unmerge", "appeal", "uphold", "overturn"] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];
/** Actions that go against an author: they name a reason and can be appealed against. */
export const RESTRICTIONS = ["hold", "hide", "lock"] as const satisfies readonly ModeratorAction[];
export type Restriction = (typeof RESTRICTIONS)[number];

/** How a claim or argument stands as far as moderation goes. */
export type Standing = { readonly status: Status; readonly isLocked: boolean; readonly awaitsApproval: boolean };
export type ThingKind = "claim" | "argument";

export const isRestriction = (action: string): action is Restriction => RESTRICTIONS.some((one) => one === action);

/** Why a moderator cannot do this to a thing that stands so (`conflict`), or null. */
export function refusalToModerate(thing: Standing, action: ModeratorAction, what: ThingKind): DomainError | null {
  const why = WHY_NOT[action](thing);
  return why === null ? null : new DomainError("conflict", `This ${what} ${why}`, { status: thing.status });
}

const IS_MERGED = "was merged into another one. Moderate that one, or set this one apart first.";
const IS_WITHDRAWN = "was withdrawn by its author.";
const IS_HIDDEN = "is hidden. Restore it instead.";

const WHY_NOT = {
  hold: ({ status }) => {
    if (status === "visible") return null;
    if (status === "held") return "is held already.";
    if (status === "hidden") return "is hidden already, which is more.";
    return status === "merged" ? IS_MERGED : `${IS_WITHDRAWN} Hide it if nobody should read it.`;
  },
  approve: ({ status, awaitsApproval }) => {
    if (status === "held" || (status === "visible" && awaitsApproval)) return null;
    if (status === "visible") return "is on the floor already; there is nothing to approve.";
    if (status === "hidden") return IS_HIDDEN;
    return status === "merged" ? IS_MERGED : IS_WITHDRAWN;
  },
  // What was withdrawn stays readable, struck through: it may have to go out of sight too.
  hide: ({ status }) => (status === "hidden" ? "is hidden already." : status === "merged" ? IS_MERGED : null),
  restore: ({ status }) => (status === "hidden" ? null : "is not hidden; there is nothing to restore."),
  lock: ({ status, isLocked }) => {
    if (isLocked) return "is locked already.";
    if (status === "visible") return null;
    if (status === "merged") return IS_MERGED;
    return status === "withdrawn" ? `${IS_WITHDRAWN} Nobody can answer it any more.` : `is ${status}: nobody can answer it anyway.`;
  },
  unlock: ({ isLocked }) => (isLocked ? null : "is not locked."),
} as const satisfies Record<ModeratorAction, (thing: Standing) => string | null>;

/** Where an action that is not refused leads. `before` is how a hidden thing stood before it was hidden: restoring brings just that back. */
export function standingAfter(thing: Standing, action: ModeratorAction, before: Standing | null): Standing {
  switch (action) {
    case "hold":
      return { ...thing, status: "held" };
    case "approve":
      return { ...thing, status: "visible", awaitsApproval: false };
    case "hide":
      return { ...thing, status: "hidden" };
    case "restore":
      return { ...thing, status: before?.status ?? "visible", awaitsApproval: before?.awaitsApproval ?? false };
    case "lock":
      return { ...thing, isLocked: true };
    case "unlock":
      return { ...thing, isLocked: false };
  }
}

/** Whether what a restriction did is how the thing stands still. */
export function isInForce(restriction: Restriction, thing: Standing): boolean {
  if (restriction === "lock") return thing.isLocked;
  return thing.status === (restriction === "hold" ? "held" : "hidden");
}

/** The thing with this restriction taken back and nothing else changed; as it is when the restriction is not in force. */
export function withoutRestriction(thing: Standing, restriction: Restriction, before: Standing): Standing {
  return isInForce(restriction, thing) ? takenBack(thing, restriction, before) : thing;
}

/** The thing as it was before an action, in what that action is about: its lock, or whether it is seen. */
export function takenBack(thing: Standing, action: ModeratorAction, before: Standing): Standing {
  if (action === "lock" || action === "unlock") return { ...thing, isLocked: before.isLocked };
  return { ...thing, status: before.status, awaitsApproval: before.awaitsApproval };
}

/** The action that takes another one back, as the log calls it; null where it cannot be: people were told of what was approved. */
export const INVERSES = {
  hold: "approve",
  approve: null,
  hide: "restore",
  restore: "hide",
  lock: "unlock",
  unlock: "lock",
} as const satisfies Record<ModeratorAction, ModeratorAction | null>;
