import { DomainError } from "@/domain/kernel";

/** Why something about a locked claim is refused, or null. `doing` completes “This claim is locked: it …”. */
export function refusalOfLock(claim: { readonly isLocked: boolean } | null, doing: string): DomainError | null {
  return claim?.isLocked ? new DomainError("conflict", `A moderator locked this claim: it ${doing} until a moderator unlocks it.`) : null;
}

export const noSuchSource = (): DomainError => new DomainError("not-found", "There is no such source in this debate.");
export const noSuchCitation = (): DomainError => new DomainError("not-found", "There is no such citation in this debate.");
