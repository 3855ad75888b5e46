import type { Status } from "../argumentation";

/** Who reads: the participant they are in this debate, if any, and whether they moderate it. */
export type Reader = { readonly participantId: string | null; readonly isModerator: boolean };

/** Whether somebody may read the words of a claim: what is held or hidden only its author and those who moderate. */
export function mayReadWords(claim: { readonly status: Status; readonly authorId: string | null }, reader: Reader): boolean {
  if (claim.status !== "held" && claim.status !== "hidden") return true;
  return reader.isModerator || (claim.authorId !== null && claim.authorId === reader.participantId);
}
