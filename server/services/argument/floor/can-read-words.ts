import { type Actor, type Authored, mayChange, type Status } from "@/domain/argumentation";

/** Whether somebody reads what a claim says: what is held or hidden only its author, the head of its delegation and those who moderate. */
export function canReadWords(
  claim: Authored & { readonly status: Status },
  { moderates, actor }: { readonly moderates: boolean; readonly actor: Actor | null },
): boolean {
  if (claim.status !== "held" && claim.status !== "hidden") return true;
  return moderates || (actor !== null && mayChange(claim, actor));
}
