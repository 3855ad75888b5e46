import { z } from "zod";
import type { BallotLimits, BallotType, DecisionRule } from "@/domain/tally";
import type { Electorate } from "../debates/scenario/polls";
import { actInDebate, type Instant, id, inDebate, key } from "../primitives";
import { type BallotContent, ballotContent } from "./polls/ballot";
import type { Secrecy } from "./polls/secret";

export * from "./polls/ballot";
export * from "./polls/credits";
export * from "./polls/history";
export * from "./polls/secret";
export * from "./polls/settings";
export * from "./polls/silence";
export * from "./polls/straw";

export const inPoll = inDebate.extend({ poll: key });
export const actInPoll = actInDebate.extend({ poll: key });

/** `cursor`: the record entry after which the page begins. */
export const listBallotsInput = inPoll.extend({
  cursor: z.int().min(0).max(2_147_483_647).default(0),
  direction: z.literal("forward").optional(),
});

export const castBallotInput = actInPoll.extend({
  electorId: id,
  ballot: ballotContent,
  /**
   * 128 bits chosen by the voter's browser: no two voters can be handed one receipt. Of a secret ballot the server keeps nothing by which
   * they could be found again.
   */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});

export type ReceiptView = {
  readonly seq: number;
  readonly hash: string;
  readonly head: string;
  readonly nonce: string;
  readonly code: string;
};
/** A ballot this person may cast, or why not. */
export type MyBallot = {
  readonly electorId: string;
  readonly capacity: "participant" | "delegation";
  /** The delegation it is cast for, by key; null when cast in person. */
  readonly delegation: string | null;
  readonly weight: number;
  readonly refusal: string | null;
  /** A secret ballot says no more than this, and cannot be changed. */
  readonly hasVoted: boolean;
  /** Of a named ballot. */
  readonly cast: { readonly ballot: BallotContent; readonly revision: number; readonly at: Instant; readonly receipt: ReceiptView } | null;
};

/** Electors whose ballots are counted together: people, or delegations. A poll of both has two, counted apart. */
export const CAPACITIES = ["participants", "delegations"] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How ties for first place are broken. A lot's seed is null until the poll opens, unless the facilitator has stated one. */
export type TieBreakView =
  | { readonly kind: "none" }
  /** `poll`: the closed poll whose ranking breaks ties, by key; null where none has been counted yet. */
  | { readonly kind: "earlier-round"; readonly poll: string | null }
  | { readonly kind: "lot"; readonly seed: string | null };

export type Turnout = { readonly cast: number; readonly eligible: number };

/** Where imported ballots come from. */
export type ImportedFrom = { readonly fileName: string; readonly format: string; readonly sha256: string; readonly at: Instant };

export type PollView = {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  /** `imported`: ballots of another election, shown as history. */
  readonly role: "opening" | "straw" | "consensus-check" | "final" | "imported";
  readonly ballotType: BallotType;
  readonly limits: BallotLimits;
  /** The first one decides. */
  readonly methods: readonly string[];
  /** How many options a method for several winners elects. */
  readonly seats: number;
  readonly optionKeys: readonly string[];
  readonly electorate: Electorate;
  readonly secrecy: Secrecy;
  readonly visibility: "blind" | "open";
  readonly quorum: number;
  /** With its parameters. */
  readonly rule: DecisionRule;
  readonly tieBreak: TieBreakView;
  readonly status: "waiting" | "open" | "closed";
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly deadline: Instant | null;
  /** What is left while the clock stands still; there is no deadline then. */
  readonly heldMs: number | null;
  /** Of all electors together; `turnouts` has each electorate by itself. */
  readonly turnout: Turnout;
  readonly turnouts: readonly (Turnout & { readonly electorate: Capacity })[];
  /** Why nobody sees how many have voted, or null. `cast` is 0 then, whatever was cast. */
  readonly turnoutRefusal: string | null;
  /** Why nobody sees the count yet, or null. */
  readonly resultsRefusal: string | null;
  /** Why the facilitator cannot change the poll's settings, or null while it has not been opened. */
  readonly configureRefusal: string | null;
  readonly imported: ImportedFrom | null;
  /** Number of the proposal whose consensus check it is: whoever stays silent agrees, and nobody casts a ballot. */
  readonly proposal: number | null;
};
export type MyPollView = PollView & { readonly mine: readonly MyBallot[] };
