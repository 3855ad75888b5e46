import { z } from "zod";
import type { BallotType } from "@/domain/tally";
import { actInDebate, type Instant, id, inDebate, key } from "./primitives";

export const inPoll = inDebate.extend({ poll: key });
export const actInPoll = actInDebate.extend({ poll: key });

/** `cursor`: the record entry after which the page begins. */
export const listBallotsInput = inPoll.extend({
  cursor: z.int().min(0).max(2_147_483_647).default(0),
  direction: z.literal("forward").optional(),
});

/** One of three shapes; an empty one is a blank ballot. Ranked: best tier first, ties inside a tier, absent means unranked. */
export const ballotContent = z.union([
  z.strictObject({ choice: key.nullable() }),
  z.strictObject({ approved: z.array(key).max(32) }),
  z.strictObject({ tiers: z.array(z.array(key).min(1).max(32)).max(32) }),
]);
export type BallotContent =
  | { readonly choice: string | null }
  | { readonly approved: readonly string[] }
  | { readonly tiers: readonly (readonly string[])[] };

export const castBallotInput = actInPoll.extend({
  electorId: id,
  ballot: ballotContent,
  /** 128 bits chosen by the voter's browser: no two voters can be handed one receipt. */
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
  readonly cast: { readonly ballot: BallotContent; readonly revision: number; readonly at: Instant; readonly receipt: ReceiptView } | null;
};
export type PollView = {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly role: "opening" | "final" | "straw";
  readonly ballotType: BallotType;
  readonly methods: readonly string[];
  readonly optionKeys: readonly string[];
  readonly electorate: "participants" | "delegations";
  readonly visibility: "blind" | "open";
  readonly quorum: number;
  readonly rule: string;
  readonly status: "waiting" | "open" | "closed";
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly deadline: Instant | null;
  readonly turnout: { readonly cast: number; readonly eligible: number };
  /** Why nobody sees the count yet, or null. */
  readonly resultsRefusal: string | null;
};
export type MyPollView = PollView & { readonly mine: readonly MyBallot[] };
