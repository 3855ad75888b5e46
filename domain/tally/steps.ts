import type { Amount } from "./amount";
import type { OptionKey, Tier } from "./ballots/types";
import type { Measure } from "./types";

/**
 * One step of a count's working. `says` explains the step in a sentence; the rest are its numbers.
 * Everything is plain JSON; matrices have one row and one column per option, in the poll's order.
 */
export type TallyStep =
  | SplitTiesStep
  | TotalsStep
  | PairwiseStep
  | LinksStep
  | StrongestPathsStep
  | BeatsStep
  | LocksStep
  | ContestsStep
  | WorstDefeatsStep
  | OrdersStep
  | EliminationStep
  | StagesStep
  | RunoffStep
  | GradesStep
  | AnswersStep
  | WaysStep
  | RankingStep;

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

/**
 * Ranked pairs: every link in the order in which it was taken. It was locked, or left out because locked links already lead
 * back: `against` is that path of options, from `to` to `from`. Links with equal `turn` were taken at the same strength.
 */
export type LocksStep = {
  readonly kind: "locks";
  readonly says: string;
  readonly links: readonly (Link & { readonly turn: number; readonly locked: boolean; readonly against: readonly OptionKey[] })[];
};

/** Copeland: how many others each option beats, ties and loses to, and its score. */
export type ContestsStep = {
  readonly kind: "contests";
  readonly says: string;
  readonly rows: readonly {
    readonly option: OptionKey;
    readonly wins: number;
    readonly ties: number;
    readonly losses: number;
    readonly score: Amount;
  }[];
};

/** Minimax: each option's worst defeat; `by` is empty when nothing beats it, and names several when they are equally bad. */
export type WorstDefeatsStep = {
  readonly kind: "worst-defeats";
  readonly says: string;
  readonly measure: Measure;
  readonly rows: readonly { readonly option: OptionKey; readonly by: readonly OptionKey[]; readonly strength: number }[];
};

/** Kemeny–Young: the orders that agree with the most pairwise preferences, `agreement` of `of`; `orders` are the first `shown` of `count`. */
export type OrdersStep = {
  readonly kind: "orders";
  readonly says: string;
  readonly agreement: number;
  readonly of: number;
  readonly count: number;
  readonly orders: readonly (readonly OptionKey[])[];
};

/**
 * Instant runoff. Each round: the votes of the options still in, exhausted votes, who leaves (several when it makes no difference
 * which first), whom a tie-break spared, and where the votes of those who leave go; `to` is null for votes that are exhausted.
 */
export type EliminationStep = {
  readonly kind: "elimination";
  readonly says: string;
  readonly rounds: readonly {
    readonly number: number;
    readonly says: string;
    readonly rows: readonly { readonly option: OptionKey; readonly votes: Amount }[];
    readonly exhausted: Amount;
    readonly eliminated: readonly OptionKey[];
    readonly spared: readonly OptionKey[];
    readonly transfers: readonly { readonly from: OptionKey; readonly to: OptionKey | null; readonly votes: Amount }[];
  }[];
};

export const STAGE_STATUSES = ["continuing", "elected", "excluded"] as const;

/** Single transferable vote, stage by stage: what happened, and every option's votes after it with the change. */
export type StagesStep = {
  readonly kind: "stages";
  readonly says: string;
  readonly seats: number;
  readonly quota: Amount;
  readonly stages: readonly {
    readonly number: number;
    readonly says: string;
    /** Whose votes move in this stage; null in the first, which counts first preferences. */
    readonly from: OptionKey | null;
    readonly reason: "first-preferences" | "surplus" | "exclusion";
    /** What a transferred paper is worth; null where nothing is transferred or papers differ in worth. */
    readonly transferValue: Amount | null;
    readonly rows: readonly {
      readonly option: OptionKey;
      readonly votes: Amount;
      readonly change: Amount;
      readonly status: (typeof STAGE_STATUSES)[number];
    }[];
    readonly exhausted: Amount;
    /** Votes lost because fractions are cut off. */
    readonly lost: Amount;
    readonly elected: readonly OptionKey[];
    readonly excluded: readonly OptionKey[];
  }[];
};

/** STAR: the finalists (more than two when a tie for them stays open), each pair's votes, and how ties were resolved. */
export type RunoffStep = {
  readonly kind: "runoff";
  readonly says: string;
  readonly finalists: readonly OptionKey[];
  readonly contests: readonly {
    readonly pair: readonly [OptionKey, OptionKey];
    readonly prefer: readonly [number, number];
    readonly equal: number;
    readonly winner: OptionKey | null;
  }[];
  /** What broke each tie, as sentences, in order. */
  readonly ties: readonly string[];
};

/**
 * Majority judgment: per option the votes for each grade from 0 upwards, the median grade, and the grades met as median votes are
 * removed one after the other, as far as needed to tell the option from its neighbours.
 */
export type GradesStep = {
  readonly kind: "grades";
  readonly says: string;
  readonly rows: readonly {
    readonly option: OptionKey;
    readonly counts: readonly number[];
    readonly median: number;
    readonly removed: readonly { readonly grade: number; readonly votes: number }[];
  }[];
};

/** Consent: per option the votes for each answer; an option that anybody blocks has no consent. */
export type AnswersStep = {
  readonly kind: "answers";
  readonly says: string;
  readonly rows: readonly {
    readonly option: OptionKey;
    readonly support: number;
    readonly abstain: number;
    readonly object: number;
    readonly block: number;
    readonly unanswered: number;
  }[];
};

/** Every way of resolving the ties inside a count, taken together: who can win. Not `resolved` when there were too many ways to follow. */
export type WaysStep = {
  readonly kind: "ways";
  readonly says: string;
  readonly resolved: boolean;
  readonly rows: readonly { readonly option: OptionKey; readonly wins: boolean; readonly bestPlace: number; readonly worstPlace: number }[];
};

/** The places, best first. */
export type RankingStep = { readonly kind: "ranking"; readonly says: string; readonly tiers: readonly Tier[] };
