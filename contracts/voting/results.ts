import type { Flow, Swing } from "@/domain/change-of-mind";
import type { GroupTally, PollTally, Together } from "@/domain/tally";
import type { Instant } from "../primitives";
import type { BallotContent, Capacity, ObjectionView, PollView } from "./polls";

/** The counts of one round with their working. Absent results carry the reason why they cannot be seen yet. */
export type ResultsView = {
  readonly poll: PollView;
  readonly refusal: string | null;
  /** One for each electorate, participants first; none with a refusal. */
  readonly counts: readonly ElectorateCount[];
  /** What two counts say together; null where there is one count or none. */
  readonly together: Together | null;
  /** Who has broken silence on what. */
  readonly objections: readonly ObjectionView[];
  /** Named ballots, public once the poll is closed: the first page of them. Imported ballots have no names. */
  readonly ballots: BallotPage;
  readonly closedAt: Instant | null;
  readonly record: { readonly seq: number; readonly hash: string } | null;
};
/** The ballots of one electorate, counted apart from any other. */
export type ElectorateCount = {
  readonly electorate: Capacity;
  readonly tally: PollTally;
  /** First preferences, approvals or choices by delegation of the voter. Of a secret poll, "" is the delegations that are not shown apart. */
  readonly byDelegation: readonly GroupTally[];
  /** Why delegations are not shown apart, or not all of them; null where they all are. */
  readonly byDelegationRefusal: string | null;
  /** Against the opening ballot, when this is the final one and both counted the same options and electorate. */
  readonly change: ChangeOfMindView | null;
};
/** `flow` is null where a ballot was secret: nobody can tell who moved, and the swing is of all ballots of either. */
export type ChangeOfMindView = { readonly opening: string; readonly flow: Flow | null; readonly swing: Swing };
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
