export const BALLOT_TYPES = ["plurality", "approval", "ranked", "score", "cumulative", "quadratic", "consent"] as const;
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

/** A whole number from 0 to the poll's highest score for each option; an option left out is unscored. */
export type ScoreBallot = { readonly scores: Readonly<Record<OptionKey, number>> };

/** Dots for each option, together at most the poll's budget; an option left out has none. */
export type CumulativeBallot = { readonly dots: Readonly<Record<OptionKey, number>> };

/** Votes for each option, whose squares together are at most the poll's budget; an option left out has none. */
export type QuadraticBallot = { readonly votes: Readonly<Record<OptionKey, number>> };

/** Abstain: neither way. Object: against, but would live with it. Block: cannot accept it. */
export const CONSENT_ANSWERS = ["support", "abstain", "object", "block"] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** One answer for each option; an option left out is unanswered. */
export type ConsentBallot = { readonly answers: Readonly<Record<OptionKey, ConsentAnswer>> };

/** Told apart by their one member. */
export type Ballot = PluralityBallot | ApprovalBallot | RankedBallot | ScoreBallot | CumulativeBallot | QuadraticBallot | ConsentBallot;

const MEMBERS = {
  choice: "plurality",
  approved: "approval",
  tiers: "ranked",
  scores: "score",
  dots: "cumulative",
  votes: "quadratic",
  answers: "consent",
} as const satisfies Record<string, BallotType>;

export function ballotTypeOf(ballot: Ballot): BallotType {
  const [member] = Object.keys(ballot) as [keyof typeof MEMBERS];
  return MEMBERS[member];
}

/** What a poll allows on a ballot. Only what concerns its ballot type is looked at. */
export type BallotLimits = {
  /** How many options an approval ballot may approve; null: all of them. */
  readonly maximumChoices: number | null;
  /** The highest score; scores start at 0. */
  readonly maximumScore: number;
  /** Dots of a cumulative ballot; credits of a quadratic one, of which n votes for an option cost n². */
  readonly budget: number;
};

export const DEFAULT_BALLOT_LIMITS: BallotLimits = { maximumChoices: null, maximumScore: 5, budget: 10 };

/** A poll with more options is refused: a person cannot compare them. */
export const MAX_OPTIONS = 32;

/** More options cannot be counted at all: a place in a ranking is one byte. */
export const MAX_COUNTED_OPTIONS = 250;

/** The highest score, budget or number of dots a byte can carry. */
export const MAX_AMOUNT = 250;
