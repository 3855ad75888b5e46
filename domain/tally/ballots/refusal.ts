import { DomainError, type DomainErrorDetails } from "../../kernel";
import { type Ballot, type BallotType, ballotTypeOf, type OptionKey, type Tier } from "./types";

/** Why a ballot cannot be counted; given in `details.reason`. */
export const BALLOT_FAULTS = ["wrong-type", "empty-tier", "duplicate-option", "foreign-option", "too-many-choices"] as const;
export type BallotFault = (typeof BALLOT_FAULTS)[number];

/**
 * Why this ballot cannot be counted in a round over `optionKeys`, or null when it can.
 * A blank ballot can: it is counted apart. `maximumChoices` limits how many options an approval ballot may approve.
 */
export function refusalToCount(
  ballot: Ballot,
  optionKeys: readonly OptionKey[],
  ballotType: BallotType,
  { maximumChoices = optionKeys.length }: { readonly maximumChoices?: number } = {},
): DomainError | null {
  const received = ballotTypeOf(ballot);
  if (received !== ballotType)
    return refusal("wrong-type", `This poll takes ${WITH_ARTICLE[ballotType]} ballot.`, { expected: ballotType, received });
  const tiers = tiersOf(ballot);
  if (tiers.some((tier) => tier.length === 0)) return refusal("empty-tier", "A place in the ranking has no option in it.");
  const named = tiers.flat();
  const foreign = named.find((option) => !optionKeys.includes(option));
  if (foreign !== undefined) return refusal("foreign-option", "The ballot names an option that is not in this poll.", { option: foreign });
  const duplicate = named.find((option, index) => named.indexOf(option) !== index);
  if (duplicate !== undefined) return refusal("duplicate-option", "The ballot names one option twice.", { option: duplicate });
  if (ballotType === "approval" && named.length > maximumChoices)
    return refusal("too-many-choices", `Approve at most ${maximumChoices}; this ballot approves ${named.length}.`, {
      maximumChoices,
      named: named.length,
    });
  return null;
}

const WITH_ARTICLE = { plurality: "a plurality", approval: "an approval", ranked: "a ranked" } as const satisfies Record<
  BallotType,
  string
>;

function tiersOf(ballot: Ballot): readonly Tier[] {
  if ("tiers" in ballot) return ballot.tiers;
  if ("approved" in ballot) return ballot.approved.map((option) => [option]);
  return ballot.choice === null ? [] : [[ballot.choice]];
}

function refusal(reason: BallotFault, message: string, details: DomainErrorDetails = {}): DomainError {
  return new DomainError("invalid-ballot", message, { reason, ...details });
}
