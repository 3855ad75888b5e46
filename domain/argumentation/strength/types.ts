import type { Cap } from "../grades";
import type { Inference } from "../graph";

/** How a node's base score and its supporters and attackers make its strength. */
export const SEMANTICS = ["df-quad", "quadratic-energy", "euler"] as const;
export type Semantics = (typeof SEMANTICS)[number];

/** What an edge does to the node it leads to: a premise carries an argument, the others raise or lower. */
export const EDGE_KINDS = ["support", "attack", "premise"] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Node numbers from 0. */
export type Edge = { readonly from: number; readonly to: number; readonly kind: EdgeKind };

/** Strengths between 0 and 1 by node number. Where cycles do not settle, the last values, and `converged` is false. */
export type Strengths = {
  readonly strengths: Float64Array;
  readonly converged: boolean;
  /** Passes over the slowest cycle; 1 where there is none. */
  readonly iterations: number;
};

/** Dung's grounded labelling (1995): accepted, rejected, undecided. */
export const LABELS = ["in", "out", "undecided"] as const;
export type Label = (typeof LABELS)[number];

/** What of a debate decides strengths. Only what is visible; claims that were merged are left out and named by what they were merged into. */
export type DebateArguments = {
  /** Keys, in the debate's order. */
  readonly options: readonly string[];
  readonly claims: readonly RatedClaim[];
  readonly arguments: readonly RatedArgument[];
};
export type RatedClaim = {
  readonly id: string;
  readonly agree: number;
  readonly disagree: number;
  /** What the grades of the citations in its support allow, as `capOf` has it; null where nothing it cites is graded. */
  readonly cap: Cap | null;
};
export type RatedArgument = Pick<Inference, "id" | "polarity" | "target" | "premises"> & {
  /** Mean of its ratings, 0 to 4; null where nobody rated it, which counts as 4. */
  readonly relevance: number | null;
};

/** A node of a debate's graph, by what it is. */
export type NodeRef = { readonly kind: "option" | "claim" | "argument"; readonly id: string };
