import { z } from "zod";
import { actInDebate, id, inDebate, key } from "../primitives";

export const mergeClaimsInput = actInDebate.extend({ claimId: id, intoId: id });
export const mergePreviewInput = inDebate.extend({ claimId: id, intoId: id });
export const unmergeClaimsInput = actInDebate.extend({ claimId: id });
export const mergedClaimsInput = inDebate.extend({ claimId: id });
/** All the criteria a claim is tagged with from now on, by their keys in the scenario. */
export const tagClaimInput = actInDebate.extend({ claimId: id, criteria: z.array(key).max(12) });
export const followInput = actInDebate.extend({
  thing: z.union([z.strictObject({ claimId: id }), z.strictObject({ argumentId: id })]),
  follows: z.boolean(),
});

/** What a merge would move to the claim that stands, and why it cannot be done, as a sentence; null when it can. */
export type MergePreview = {
  readonly from: { readonly id: string; readonly text: string };
  readonly into: { readonly id: string; readonly text: string };
  readonly premises: number;
  readonly replies: number;
  readonly citations: number;
  readonly ratings: number;
  /** People who rated both; they are counted once, by their rating of the claim that stands. */
  readonly ratedBoth: number;
  readonly refusal: string | null;
};
export type MergedClaimView = {
  readonly id: string;
  readonly text: string;
  readonly author: string | null;
  /** The reader may set it apart again. */
  readonly mayUnmerge: boolean;
};
/** What the reader follows. */
export type FollowsView = { readonly claims: readonly string[]; readonly arguments: readonly string[] };

/** A piece of a wording beside the one before it. */
export type WordingPart = { readonly text: string; readonly change: "added" | "removed" | null };
