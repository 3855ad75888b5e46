import type { Inference, Status } from "./graph";

type Standing = Pick<Inference, "status" | "premises" | "target">;

/**
 * Whether an argument leads anywhere: it is visible, and so is each of its premises and the claim it speaks to. Premises stand
 * together, so that one which is held, hidden or withdrawn takes the whole argument with it. `claims` are all that the debate has.
 */
export function carries({ status, premises, target }: Standing, claims: ReadonlyMap<string, { readonly status: Status }>): boolean {
  const stands = (claim: string) => claims.get(claim)?.status === "visible";
  return status === "visible" && premises.every(stands) && (!("claim" in target) || stands(target.claim));
}
