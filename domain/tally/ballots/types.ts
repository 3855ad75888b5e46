export const BALLOT_TYPES = ["plurality", "approval", "ranked"] as const;
export type BallotType = (typeof BALLOT_TYPES)[number];

/** The key of an option inside its debate, as frozen in the round's snapshot. */
export type OptionKey = string;

/** A set of options that share a place. */
export type Tier = readonly OptionKey[];

/** One option, or none: a blank ballot. */
export type PluralityBallot = { readonly choice: OptionKey | null };

/** Any number of options; none of them: a blank ballot. */
export type ApprovalBallot = { readonly approved: readonly OptionKey[] };

/** Best tier first; options left out are unranked; no tier at all: a blank ballot. */
export type RankedBallot = { readonly tiers: readonly Tier[] };

/** Told apart by their one member. */
export type Ballot = PluralityBallot | ApprovalBallot | RankedBallot;

export function ballotTypeOf(ballot: Ballot): BallotType {
  return "choice" in ballot ? "plurality" : "approved" in ballot ? "approval" : "ranked";
}

/** More options than this are refused: a person cannot compare them, and a packed choice stays one byte. */
export const MAX_OPTIONS = 32;
