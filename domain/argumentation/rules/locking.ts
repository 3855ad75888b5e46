import { DomainError } from "../../kernel";

/** Why a thing that a moderator may have locked cannot be answered, edited, cited for, rated or withdrawn (`conflict`), or null. */
export function refusalOfLock(isLocked: boolean, what: "claim" | "argument", doing: string): DomainError | null {
  return isLocked
    ? new DomainError("conflict", `This ${what} was locked by a moderator: it stays readable, but nobody can ${doing} it.`)
    : null;
}
