import { type Actor, type Authored, mayChange } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";

/** Why something about a locked claim is refused, or null. `doing` completes “This claim is locked: it …”. */
export function refusalOfLock(claim: { readonly isLocked: boolean } | null, doing: string): DomainError | null {
  return claim?.isLocked ? new DomainError("conflict", `A moderator locked this claim: it ${doing} until a moderator unlocks it.`) : null;
}

/** Why this person may not replace the text of a source, or null. */
export function refusalToReplace(holder: Authored, actor: Actor): DomainError | null {
  if (mayChange(holder, actor)) return null;
  return new DomainError("not-allowed", "Only whoever put this text here, or the head of their delegation, can replace it.");
}

export const noSuchSource = (): DomainError => new DomainError("not-found", "There is no such source in this debate.");
export const noSuchCitation = (): DomainError => new DomainError("not-found", "There is no such citation in this debate.");
