import { DomainError } from "../kernel";

/** How a delegation is headed at this moment, as far as standing in goes. */
export type Standing = {
  readonly isSubstitute: boolean;
  /** Whether somebody heads the delegation, and has the debate open or had it a moment ago. */
  readonly head: { readonly name: string; readonly isAway: boolean } | null;
};

/** Why somebody cannot take the head's place now, or null. */
export function refusalToStandIn({ isSubstitute, head }: Standing): DomainError | null {
  if (!isSubstitute) return new DomainError("not-allowed", "Only the substitute stands in for the head of a delegation.");
  if (head && !head.isAway) return new DomainError("wrong-phase", `${head.name} is here. You can stand in when the head has gone.`);
  return null;
}

/** Why somebody cannot take the head's place back, or null. */
export function refusalToComeBack(stoodInFor: boolean): DomainError | null {
  return stoodInFor ? null : new DomainError("not-allowed", "Nobody stands in for you.");
}
