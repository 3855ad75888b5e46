import { DomainError } from "../../kernel";
import type { ArgumentGraph, Status } from "../graph";
import { refusalOfStatus } from "./adding";
import { claimsReachedFrom } from "./circles";

/** A graph in which every merged claim is read as the one it was merged into, and the claims that took in others. */
export type MergeGraph = ArgumentGraph & { readonly tookIn: ReadonlySet<string> };

/**
 * Why claim `from` cannot be merged into `into`, or null. Codes: `not-found`; `conflict` (one of them is not visible);
 * `invalid` (the same claim, `from` took in others, or what speaks to one would rest on it: a circle).
 */
export function refusalToMerge(graph: MergeGraph, from: string, into: string): DomainError | null {
  if (from === into) return new DomainError("invalid", "A claim cannot be merged into itself.");
  return (
    refusalOfStatus(graph.claims.get(from), "claim", "merge") ??
    refusalOfStatus(graph.claims.get(into), "claim", "merge into") ??
    refusalOfLevels(graph, from) ??
    refusalOfCircle(graph, from, into)
  );
}

/** Why a claim of this status cannot be set apart again, or null; `undefined` is one that does not exist. */
export function refusalToUnmerge(status: Status | undefined): DomainError | null {
  if (status === undefined) return new DomainError("not-found", "There is no such claim in this debate.");
  return status === "merged" ? null : new DomainError("conflict", "This claim stands on its own; there is nothing to set apart.");
}

function refusalOfLevels({ tookIn }: MergeGraph, from: string): DomainError | null {
  if (!tookIn.has(from)) return null;
  return new DomainError("invalid", "Another claim was merged into this one. Set that apart first, or merge the other way round.");
}

function refusalOfCircle({ arguments: all }: MergeGraph, from: string, into: string): DomainError | null {
  const leads = claimsReachedFrom(all, { claim: from }).has(into) || claimsReachedFrom(all, { claim: into }).has(from);
  if (!leads) return null;
  return new DomainError("invalid", "One of the two is argued from the other. Merged, the claim would be a reason for or against itself.");
}
