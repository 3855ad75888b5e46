import { type Actor, type Authored, mayChange, type Status } from "../argumentation";

/** Who reads: the participant they are in this debate, if any, and whether they moderate it. */
export type Reader = { readonly actor: Actor | null; readonly isModerator: boolean };

/** Whether somebody may read the words of a claim: what is held or hidden only its author, the head of its delegation and those who moderate. */
export function mayReadWords(claim: Authored & { readonly status: Status }, { actor, isModerator }: Reader): boolean {
  if (claim.status !== "held" && claim.status !== "hidden") return true;
  return isModerator || (actor !== null && mayChange(claim, actor));
}
