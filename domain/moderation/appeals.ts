import { DomainError } from "../kernel";
import { isInForce, isRestriction, type Standing } from "./actions";

/** A decision somebody may want to appeal against. */
export type Decision = {
  readonly action: string;
  /** It came along with a decision about an argument, which is the one to appeal against. */
  readonly isCompanion: boolean;
  readonly wasAppealed: boolean;
  /** It is the newest of its kind about this thing. */
  readonly isNewest: boolean;
  readonly thing: Standing;
};

/** Why the author of the thing cannot appeal against a decision about it, or null. Who the author is, is asked elsewhere. */
export function refusalToAppeal({ action, isCompanion, wasAppealed, isNewest, thing }: Decision): DomainError | null {
  if (!isRestriction(action))
    return new DomainError("invalid", "Only holding, hiding and locking can be appealed against: they go against an author.");
  if (wasAppealed) return new DomainError("conflict", "There was an appeal against this decision already; there is one for each.");
  if (isCompanion) return new DomainError("conflict", "This was decided together with an argument. Appeal against that decision.");
  if (!isNewest || !isInForce(action, thing))
    return new DomainError("conflict", "This decision no longer holds; there is nothing to appeal against.");
  return null;
}

export type Deciding = {
  /** Participants, null for somebody who is gone from the debate. */
  readonly decidedBy: string | null;
  readonly actor: string;
  /** Somebody else moderates this debate too. */
  readonly hasOthers: boolean;
  readonly isSettled: boolean;
};

/** Why this moderator cannot decide an appeal: it is settled (`conflict`), or another one should (`not-allowed`). Null when they can. */
export function refusalToDecide({ decidedBy, actor, hasOthers, isSettled }: Deciding): DomainError | null {
  if (isSettled) return new DomainError("conflict", "This appeal has been decided.");
  if (decidedBy === actor && hasOthers)
    return new DomainError(
      "not-allowed",
      "The decision was yours, and others moderate this debate too: one of them decides the appeal. You can still take your decision back.",
    );
  return null;
}

/** Why a thing under appeal cannot be restricted further (`conflict`), or null. Taking the decision back is always possible. */
export function refusalUnderAppeal(action: string, hasOpenAppeal: boolean): DomainError | null {
  return hasOpenAppeal && isRestriction(action)
    ? new DomainError("conflict", "Its author has appealed. Decide the appeal first, or take the decision back.")
    : null;
}

/** Within ten minutes a claim can be reworded five times: whoever reads it, or has to approve it, must be able to keep up. */
export const REWORDINGS = { most: 5, minutes: 10 } as const;

/** Why a claim with so many rewordings in the last ten minutes is not reworded again (`too-many`), or null. */
export function refusalToRewordAgain(rewordings: number): DomainError | null {
  return rewordings < REWORDINGS.most
    ? null
    : new DomainError("too-many", "This claim was reworded five times in ten minutes. Let people read it; try again later.", {
        retryAfter: REWORDINGS.minutes * 60,
      });
}
