import { DomainError, type DomainErrorDetails } from "../../kernel";
import { codecOf } from "./codecs/codecs";
import { type Ballot, type BallotLimits, type BallotType, ballotTypeOf, DEFAULT_BALLOT_LIMITS, type OptionKey } from "./types";

/** Why a ballot cannot be counted; given in `details.reason`. */
export const BALLOT_FAULTS = ["wrong-type", "empty-tier", "duplicate-option", "foreign-option", "beyond-limits"] as const;
export type BallotFault = (typeof BALLOT_FAULTS)[number];

/**
 * Why this ballot cannot be counted in a round over `optionKeys`, or null when it can.
 * A blank ballot can: it is counted apart.
 */
export function refusalToCount(
  ballot: Ballot,
  optionKeys: readonly OptionKey[],
  ballotType: BallotType,
  limits: BallotLimits = DEFAULT_BALLOT_LIMITS,
): DomainError | null {
  const received = ballotTypeOf(ballot);
  if (received !== ballotType)
    return refusal("wrong-type", `This poll takes ${WITH_ARTICLE[ballotType]} ballot.`, { expected: ballotType, received });
  const codec = codecOf(ballotType);
  const tiers = codec.named(ballot);
  if (tiers.some((tier) => tier.length === 0)) return refusal("empty-tier", "A place in the ranking has no option in it.");
  const named = tiers.flat();
  const foreign = named.find((option) => !optionKeys.includes(option));
  if (foreign !== undefined) return refusal("foreign-option", "The ballot names an option that is not in this poll.", { option: foreign });
  const duplicate = named.find((option, index) => named.indexOf(option) !== index);
  if (duplicate !== undefined) return refusal("duplicate-option", "The ballot names one option twice.", { option: duplicate });
  const excess = codec.excess(ballot, limits);
  return excess === null ? null : refusal("beyond-limits", excess);
}

const WITH_ARTICLE = {
  plurality: "a plurality",
  approval: "an approval",
  ranked: "a ranked",
  score: "a score",
  cumulative: "a cumulative",
  quadratic: "a quadratic",
  consent: "a consent",
} as const satisfies Record<BallotType, string>;

function refusal(reason: BallotFault, message: string, details: DomainErrorDetails = {}): DomainError {
  return new DomainError("invalid-ballot", message, { reason, ...details });
}
