import type { BallotContent } from "./ballot";

/** Who can tell which ballot is whose: everybody after the close; nobody through the application; nobody but the voter, by a number of their own. */
export const SECRECIES = ["named", "secret", "secret-trackable"] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** All that the server says to a secret ballot. */
export type KeptView = { readonly kept: true };

/** `commitment`: the hash of the voter's own number and this choice; null where ballots cannot be tracked. */
export type SealedBallotView = { readonly ballot: BallotContent; readonly commitment: string | null };

/** The sealed list of a secret poll in an order that says nothing; `next` is where the following page begins, null at the end. */
export type SealedPage = {
  /** Why there is no list, or null. */
  readonly refusal: string | null;
  readonly round: number | null;
  readonly count: number;
  /** Of the sorted list, as the record has it. */
  readonly hash: string | null;
  readonly ballots: readonly SealedBallotView[];
  readonly next: number | null;
};
