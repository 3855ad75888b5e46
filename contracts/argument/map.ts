import { z } from "zod";
import { type Polarity, SEMANTICS, type Semantics } from "@/domain/argumentation";
import { inDebate, key } from "../primitives";

/** At most this many nodes are answered at first, and this many more for each node that is unfolded. */
export const MAP_NODES = 500;
export const MAP_NODES_PER_UNFOLDED = 40;
const MOST_UNFOLDED = 6;

export const mapInput = inDebate.extend({
  semantics: z.enum(SEMANTICS).default("df-quad"),
  /** Only what speaks to this option. */
  option: key.optional(),
  /** Only arguments of this delegation, of claims that speak to this criterion, and from this computed strength on (0 to 100). */
  delegation: key.optional(),
  criterion: key.optional(),
  from: z.int().min(0).max(100).default(0),
  /** Claims and arguments all of whose direct arguments are wanted; options by their key. */
  unfold: z.array(key).max(MOST_UNFOLDED).default([]),
});

/** What of a debate's graph is drawn. Claims and arguments name each other by their places in these lists. */
export type MapView = {
  readonly version: number;
  readonly semantics: Semantics;
  readonly converged: boolean;
  readonly options: readonly MapOption[];
  readonly claims: ByColumn<MapClaim>;
  readonly arguments: ByColumn<MapArgument>;
  /** Everything visible in the debate, and how many arguments the filters let through. */
  readonly whole: { readonly claims: number; readonly arguments: number };
  readonly matching: number;
};
/** One list for each field: a map is large, and no name is repeated. */
type ByColumn<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };
type Folded = {
  /** Computed strength, 0 to 1. */
  readonly strength: number;
  /** Direct arguments that the filters let through and that are not here. */
  readonly folded: number;
};
export type MapOption = Folded & { readonly key: string };
export type MapClaim = Folded & {
  readonly id: string;
  readonly text: string;
  readonly isCut: boolean;
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly citations: number;
  readonly delegation: string | null;
  readonly criteria: readonly string[];
};
export type MapArgument = Folded & {
  readonly id: string;
  readonly polarity: Polarity;
  readonly target: { readonly option: string } | { readonly claim: number } | { readonly argument: number };
  /** Visible premises. */
  readonly premises: readonly number[];
  /** A premise was withdrawn or hidden, so that it carries nothing. */
  readonly isBroken: boolean;
  /** Mean of its ratings, 0 to 4, and how many there are. */
  readonly relevance: number | null;
  readonly ratings: number;
  readonly delegation: string | null;
  /** Here only because the way to something that the filters let through leads over it. */
  readonly isWay: boolean;
};
