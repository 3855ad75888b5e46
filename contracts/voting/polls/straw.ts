import type { Ballot, PollTally } from "@/domain/tally";
import { actInDebate, type Instant, key } from "../../primitives";
import { ballotContent } from "./ballot";

export const castStrawInput = actInDebate.extend({ poll: key, ballot: ballotContent });

/**
 * The straw vote of this person's delegation: it informs the head, is seen by the delegation alone, is not in the record and
 * never in the count.
 */
export type StrawView = {
  readonly poll: string;
  /** The delegation's key. */
  readonly delegation: string;
  readonly turnout: { readonly cast: number; readonly eligible: number };
  /** Why this person cannot cast a straw ballot now, or null. */
  readonly refusal: string | null;
  readonly mine: { readonly ballot: Ballot; readonly at: Instant } | null;
  /** Counted by the poll's methods; null with `tallyRefusal`. */
  readonly tally: PollTally | null;
  /** Why this person does not see the count yet, or null. */
  readonly tallyRefusal: string | null;
};
