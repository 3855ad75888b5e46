import { DomainError } from "../../kernel";
import type { Status } from "../graph";
import { refusalOfStatus } from "./adding";

/** Whose a claim, argument or citation is: a participant's, or with no author the scenario's, on behalf of a delegation or of none. */
export type Authored = { readonly authorId: string | null; readonly delegationId: string | null };
/** Who wants to change it. */
export type Actor = { readonly participantId: string; readonly delegationId: string | null; readonly isHead: boolean };

/** Whether this person may edit or withdraw it: they wrote it, or they head the delegation it speaks for. */
export function mayChange(thing: Authored, actor: Actor): boolean {
  if (thing.authorId === actor.participantId) return true;
  return actor.isHead && thing.delegationId !== null && thing.delegationId === actor.delegationId;
}

/** Why this person may not edit or withdraw it (`not-allowed`), or null. `doing` completes “Only its author can …”. */
export function refusalToChange(thing: Authored, actor: Actor, doing: string): DomainError | null {
  if (mayChange(thing, actor)) return null;
  const others = thing.delegationId === null ? "" : " or the head of its delegation";
  return new DomainError(
    "not-allowed",
    thing.authorId === null && others === "" ? `It came with the scenario; nobody can ${doing}.` : `Only its author${others} can ${doing}.`,
  );
}

/**
 * Why an edit written over revision `over` is refused when the claim stands at `revision` (`conflict`), or null. What is held
 * can be reworded: that may be what it takes to have it approved.
 */
export function refusalToEdit(claim: { readonly status: Status; readonly revision: number }, over: number): DomainError | null {
  if (claim.status !== "held") {
    const refusal = refusalOfStatus(claim.status, "claim", "edit");
    if (refusal) return refusal;
  }
  if (claim.revision === over) return null;
  return new DomainError(
    "conflict",
    "Somebody changed this claim while you were editing. Look at the new wording, then save again if yours is still right.",
    {
      revision: claim.revision,
    },
  );
}
