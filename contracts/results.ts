import type { Flow, Swing } from "@/domain/change-of-mind";
import type { GroupTally, PollTally } from "@/domain/tally";
import type { BallotContent, PollView } from "./polls";
import type { Instant } from "./primitives";

/** The count of one round with its working. Absent results carry the reason why they cannot be seen yet. */
export type ResultsView = {
  readonly poll: PollView;
  readonly refusal: string | null;
  readonly tally: PollTally | null;
  /** First preferences, approvals or choices by delegation of the voter. */
  readonly byDelegation: readonly GroupTally[];
  /** Named ballots, public once the poll is closed: the first page of them. */
  readonly ballots: BallotPage;
  /** Against the opening ballot, when this is the final one and both counted the same options and electorate. */
  readonly change: { readonly opening: string; readonly flow: Flow; readonly swing: Swing } | null;
  readonly closedAt: Instant | null;
  readonly record: { readonly seq: number; readonly hash: string } | null;
};
/** In record order; `next` is where the following page begins, null at the end. */
export type BallotPage = { readonly ballots: readonly NamedBallot[]; readonly next: number | null };
export type NamedBallot = {
  readonly voter: string;
  readonly delegation: string | null;
  readonly capacity: "participant" | "delegation";
  readonly weight: number;
  readonly ballot: BallotContent;
  readonly seq: number;
};
