import type { Amount } from "./amount";
import type { OptionKey, Tier } from "./ballots/types";
import type { Measure } from "./types";

/**
 * One step of a count's working. `says` explains the step in a sentence; the rest are its numbers.
 * Everything is plain JSON; matrices have one row and one column per option, in the poll's order.
 */
export type TallyStep = SplitTiesStep | TotalsStep | PairwiseStep | LinksStep | StrongestPathsStep | BeatsStep | RankingStep;

/** Ballots that put several options first: each gives an equal part of its weight to each of them. */
export type SplitTiesStep = {
  readonly kind: "split-ties";
  readonly says: string;
  /** How many ballots tie how many options in first place. */
  readonly sizes: readonly { readonly tied: number; readonly ballots: number; readonly weight: number }[];
  /** Weight from ballots that put the option first alone, and its parts of the others. */
  readonly rows: readonly { readonly option: OptionKey; readonly alone: Amount; readonly shared: Amount }[];
};

/** One sum per option, with its share of the weight of the ballots counted. */
export type TotalsStep = {
  readonly kind: "totals";
  readonly says: string;
  readonly of: Amount;
  readonly rows: readonly { readonly option: OptionKey; readonly total: Amount; readonly share: Amount }[];
};

/** matrix[a][b]: weight of the ballots that put a above b. */
export type PairwiseStep = {
  readonly kind: "pairwise";
  readonly says: string;
  readonly options: readonly OptionKey[];
  readonly matrix: readonly (readonly number[])[];
};

/** One link per pair that is not tied, from the preferred option to the other; strongest first. */
export type LinksStep = {
  readonly kind: "links";
  readonly says: string;
  readonly measure: Measure;
  readonly links: readonly (Link & { readonly prefer: number; readonly against: number })[];
};

export type Link = { readonly from: OptionKey; readonly to: OptionKey; readonly strength: number };

/** The strength of the strongest path from each option to each other, and one such path link by link (empty when there is none). */
export type StrongestPathsStep = {
  readonly kind: "strongest-paths";
  readonly says: string;
  readonly options: readonly OptionKey[];
  readonly strengths: readonly (readonly number[])[];
  readonly paths: readonly (Link & { readonly links: readonly Link[] })[];
};

/** Each pair once: which of the two has the stronger path to the other. `winner` is null when they are equal. */
export type BeatsStep = {
  readonly kind: "beats";
  readonly says: string;
  readonly pairs: readonly {
    readonly pair: readonly [OptionKey, OptionKey];
    readonly there: number;
    readonly back: number;
    readonly winner: OptionKey | null;
  }[];
};

/** The places, best first. */
export type RankingStep = { readonly kind: "ranking"; readonly says: string; readonly tiers: readonly Tier[] };
